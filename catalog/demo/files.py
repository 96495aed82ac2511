"""Read the demonstration shop's CSV files: makers, pieces and the photographs of the studio."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

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

    view: str
    path: Path
    alt_en: str
    alt_hi: str


VIEW_ORDER = {"whole": 0, "detail": 1, "scale": 2}


@functools.cache
def studio_photos() -> dict[str, list[StudioPhoto]]:
    """Return the studio's photographs by the piece they show, whole views first."""
    manifest = STUDIO_DIR / "manifest.csv"
    shown: dict[str, dict[str, StudioPhoto]] = {}
    for row in rows(manifest) if manifest.exists() else []:
        if row["view"] in VIEW_ORDER:
            photo = StudioPhoto(
                view=row["view"],
                path=STUDIO_DIR / "masters" / row["file"],
                alt_en=row["alt_en"],
                alt_hi=row["alt_hi"],
            )
            shown.setdefault(row["piece"], {}).setdefault(row["file"], photo)
    return {
        piece: sorted(photos.values(), key=lambda photo: VIEW_ORDER[photo.view])
        for piece, photos in shown.items()
    }


@functools.cache
def photographed() -> dict[str, list[StudioPhoto]]:
    """Return the photographs of each demonstration piece that truly shows in them, best first.

    The pairs were chosen by eye: a photograph must show what is sold.
    """
    pairs = {row["piece"]: row["studio_piece"] for row in rows(PIECES_DIR / "photographs.csv")}
    return {
        piece: studio_photos()[studio_piece]
        for piece, studio_piece in pairs.items()
        if studio_piece in studio_photos()
    }


def pieces() -> list[dict[str, str]]:
    """Return all pieces in a fixed order: the photographed ones, then crafts taking turns."""
    found = [row for path in sorted(PIECES_DIR.glob("pieces_*.csv")) for row in rows(path)]
    by_name = {row["piece"]: row for row in found}
    turns: dict[str, int] = {}
    ranked = []
    for row in found:
        if row["piece"] not in photographed():
            turn = turns[row["craft"]] = turns.get(row["craft"], -1) + 1
            ranked.append((turn, row["piece"], row))
    drawn = [row for *_, row in sorted(ranked, key=lambda entry: entry[:2])]
    return [*(by_name[piece] for piece in photographed()), *drawn]
