"""Load the shop's vocabulary of materials and colours."""

import csv
from pathlib import Path

from catalog.models import Colour, Material

DATA_DIR = Path(__file__).resolve().parent / "data"


def load_vocabulary() -> None:
    """Bring materials and colours to what `catalog/data` says; safe to run again."""
    for row in _rows("materials.csv"):
        Material.objects.update_or_create(
            slug=row["slug"], defaults={"name_en": row["name_en"], "name_hi": row["name_hi"]}
        )
    for position, row in enumerate(_rows("colours.csv")):
        Colour.objects.update_or_create(
            slug=row["slug"],
            defaults={
                "name_en": row["name_en"],
                "name_hi": row["name_hi"],
                "hex": row["hex"],
                "position": position,
            },
        )


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA_DIR / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
