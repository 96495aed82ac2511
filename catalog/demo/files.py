"""Read the demonstration shop's CSV files: makers, pieces and the photographs of the studio."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.text import slugify

PIECES_DIR = Path(__file__).resolve().parent
MAKERS_FILE = Path(settings.BASE_DIR) / "artisans" / "demo" / "makers.csv"
STUDIO_DIR = Path(settings.BASE_DIR) / "studio"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def makers() -> list[dict[str, str]]:
    return rows(MAKERS_FILE)


@dataclass(frozen=True)
class StudioPhoto:
    """One photograph of the studio's manifest."""

    piece: str
    crafts: frozenset[str]
    family: str
    form: str
    view: str
    path: Path
    alt_en: str
    alt_hi: str


VIEW_ORDER = {"whole": 0, "detail": 1, "scale": 2}


@functools.cache
def studio_photos() -> list[StudioPhoto]:
    """Return the studio's photographs of pieces, whole views first; none if it has none yet."""
    manifest = STUDIO_DIR / "manifest.csv"
    if not manifest.exists():
        return []
    photos = [
        StudioPhoto(
            piece=row["piece"],
            crafts=frozenset(row["crafts"].split(";")),
            family=row["craft_family"],
            form=slugify(row["form"]),
            view=row["view"],
            path=STUDIO_DIR / "masters" / row["file"],
            alt_en=row["alt_en"],
            alt_hi=row["alt_hi"],
        )
        for row in rows(manifest)
        if row["view"] in VIEW_ORDER
    ]
    return sorted(photos, key=lambda photo: (photo.piece, VIEW_ORDER[photo.view]))


def pieces() -> list[dict[str, str]]:
    """Return all pieces in a fixed order: crafts take turns, so that none fills a page, and
    within a craft those that the studio has photographed come first.
    """
    pictured = {(craft, photo.form) for photo in studio_photos() for craft in photo.crafts}
    found = [row for path in sorted(PIECES_DIR.glob("pieces_*.csv")) for row in rows(path)]

    def is_drawn(row: dict[str, str]) -> bool:
        return (row["craft"], slugify(row["form"])) not in pictured

    turns: dict[str, int] = {}
    ranked = []
    for row in sorted(found, key=is_drawn):
        turn = turns[row["craft"]] = turns.get(row["craft"], -1) + 1
        ranked.append((turn, is_drawn(row), row["piece"], row))
    return [row for *_, row in sorted(ranked, key=lambda entry: entry[:3])]


def photos_for(craft: str, family: str, form: str, turn: int) -> list[StudioPhoto]:
    """Return the photographs that may honestly stand for a piece: same craft and kind of thing,
    or the same kind of thing within the family. `turn` picks among several.
    """
    everything = studio_photos()
    for candidates in (
        [p for p in everything if craft in p.crafts and p.form == form],
        [p for p in everything if p.family == family and p.form == form],
    ):
        names = sorted({p.piece for p in candidates})
        if names:
            return [p for p in candidates if p.piece == names[turn % len(names)]]
    return []
