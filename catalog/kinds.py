"""The kinds of things a maker may list, by craft family, with their usual size and weight."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from odop_store.kernel.bilingual import Paired

SOURCE = Path(__file__).resolve().parent / "data" / "forms.csv"


@dataclass(frozen=True)
class Kind:
    """One kind of thing. Units: grams and mm of a usual one; a side may be unknown."""

    slug: str
    families: tuple[str, ...]
    name_en: str
    name_hi: str
    weight_grams: int
    sides_mm: tuple[int | None, int | None, int | None]
    net_unit: str

    name = Paired()


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its slug."""
    with SOURCE.open(encoding="utf-8", newline="") as stream:
        return {row["slug"]: _kind(row) for row in csv.DictReader(stream)}


def kinds_of_family(family_slug: str) -> list[Kind]:
    """Return the kinds usual in a craft family."""
    return [kind for kind in kinds().values() if family_slug in kind.families]


def _kind(row: dict[str, str]) -> Kind:
    length, width, height = (
        int(row[name]) if row[name] else None for name in ("length_mm", "width_mm", "height_mm")
    )
    return Kind(
        slug=row["slug"],
        families=tuple(row["families"].split(";")),
        name_en=row["name_en"],
        name_hi=row["name_hi"],
        weight_grams=int(row["weight_grams"]),
        sides_mm=(length, width, height),
        net_unit=row["net_unit"],
    )
