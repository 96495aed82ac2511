"""Every piece the studio can build, in the order in which it is rendered."""

from __future__ import annotations

from collections import Counter

from studio.catalogue import hard, leather, metal_wood, small, textile, toys
from studio.shot import Picture, Piece

PIECES: tuple[Piece, ...] = (*hard.PIECES, *metal_wood.PIECES, *textile.PIECES, *leather.PIECES, *toys.PIECES, *small.PIECES)
ORDER = ("whole", "hero", "detail", "scale")


def pictures() -> list[Picture]:
    """All pictures: one piece of every family first, and every piece whole before second views."""
    seen: Counter[str] = Counter()
    every = []
    for piece in PIECES:
        seen[piece.family] += 1
        every += [(ORDER.index(view.name), seen[piece.family], Picture(piece, view)) for view in piece.views]
    return [picture for _, _, picture in sorted(every, key=lambda entry: entry[:2])]


def find(file: str) -> Picture:
    return next(picture for picture in pictures() if picture.file == file)
