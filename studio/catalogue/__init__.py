"""Every piece the studio can build, in the order in which it is rendered."""

from __future__ import annotations

from collections import Counter

from studio.catalogue import (
    everyday,
    fibre,
    hard,
    leather,
    metal_wood,
    scenes,
    small,
    textile,
    toys,
)
from studio.shot import Picture, Piece

PIECES: tuple[Piece, ...] = (
    *hard.PIECES,
    *metal_wood.PIECES,
    *textile.PIECES,
    *leather.PIECES,
    *toys.PIECES,
    *small.PIECES,
    *fibre.PIECES,
    *everyday.PIECES,
    *scenes.PIECES,
)
ORDER = ("whole", "hero", "detail", "scale")
# Rendered before all others once every family has one picture: the founding crafts, then what most buyers look for.
EARLY = (
    "lacquer-sindoor-boxes-whole",
    "wheat-stalk-village-whole",
    "carved-box-whole",
    "haat-hero",
    "silk-saree-purple-whole",
    "pulses-whole",
    "woollen-durrie-whole",
    "zardozi-potli-whole",
    "bamboo-flutes-whole",
    "leather-belt-wallet-whole",
    "lacquer-tops-whole",
    "wheat-stalk-box-whole",
    "carved-tray-whole",
    "chikan-dupatta-whole",
    "silk-saree-teal-whole",
    "zardozi-silk-whole",
    "agra-petha-whole",
    "khurja-tableware-whole",
    "moonj-basket-whole",
    "leather-jutti-whole",
    "block-print-cloth-whole",
    "bindi-cards-whole",
    "desi-ghee-whole",
    "handloom-stole-whole",
    "blue-carpet-whole",
    "jute-wall-hanging-whole",
    "soft-bear-whole",
    "tarkashi-box-whole",
    "kala-namak-rice-whole",
    "banana-chips-whole",
    "hing-whole",
    "marble-inlay-box-whole",
    "leather-wallets-whole",
    "lacquer-kitchen-whole",
    "incense-sticks-whole",
    "brass-lota-whole",
    "lucknow-scene-hero",
    "chikan-kurta-detail",
    "zardozi-cushion-detail",
    "terracotta-elephant-detail",
    "durrie-rolls-whole",
)


def turn_of(picture: Picture, nth: int) -> tuple[int, int, int]:
    """Say when a picture's turn comes."""
    name = picture.file.removesuffix(".webp")
    if picture.view.name == "whole" and nth == 1:
        return (0, 0, 0)
    if name in EARLY:
        return (1, EARLY.index(name), 0)
    return (2, ORDER.index(picture.view.name), nth)


def pictures() -> list[Picture]:
    """All pictures, in the order in which they are rendered."""
    seen: Counter[str] = Counter()
    every = []
    for piece in PIECES:
        seen[piece.family] += 1
        every += [
            (turn_of(Picture(piece, view), seen[piece.family]), Picture(piece, view))
            for view in piece.views
        ]
    return [picture for _, picture in sorted(every, key=lambda entry: entry[0])]


def find(file: str) -> Picture:
    return next(picture for picture in pictures() if picture.file == file)
