"""Build the national PIN code table from a list of post offices. Not needed to run the shop."""

import csv
import gzip
import io
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from districts.pincode_source import (
    OWN_PREFIX,
    OWN_STATE,
    PinRow,
    offices,
    pin_rows,
    state_key,
)
from districts.register import DATA_DIR

NEEDED = {
    "pincode",
    "area",
    "officename",
    "officetype",
    "delivery",
    "district",
    "state",
    "division",
}


class Command(BaseCommand):
    help = "Build districts/data/pincodes.csv.gz from the CSV inside the package bharatpin 1.0.1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", type=Path, help="the package's pincodes.csv")
        parser.add_argument("--to", dest="target", type=Path, default=DATA_DIR / "pincodes.csv.gz")

    def handle(self, *args: Any, source: Path, target: Path, **options: Any) -> None:
        with source.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            if missing := NEEDED.difference(reader.fieldnames or []):
                raise CommandError(f"{source.name} has no column {', '.join(sorted(missing))}.")
            rows = pin_rows(offices(reader, state_codes()), district_names())
        if unknown := [row.pin for row in rows if not row.state_code]:
            raise CommandError(f"No state for {', '.join(unknown)}.")
        write(target, rows)
        blank = sum(not row.districts for row in rows)
        self.stdout.write(f"{len(rows)} PIN codes, {blank} without a district: {target}")


def state_codes() -> dict[str, str]:
    """Return GST codes by the folded name of the state."""
    return {state_key(row["name_en"]): row["gst_code"] for row in _rows("states.csv")}


def district_names() -> dict[tuple[str, str], str]:
    """Return what to call a listed district: our own by `up:` and slug, others by today's name."""
    names = {
        (OWN_STATE, row["name_en"]): OWN_PREFIX + row["slug"] for row in _rows("districts.csv")
    }
    return names | {
        (row["state_code"], row["listed"]): row["name"] for row in _rows("district_renames.csv")
    }


def write(target: Path, rows: list[PinRow]) -> None:
    """Write the compressed table; the same rows always give the same bytes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("pin", "state_code", "districts", "offices"))
    for row in rows:
        writer.writerow((row.pin, row.state_code, ";".join(row.districts), ";".join(row.offices)))
    target.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA_DIR / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
