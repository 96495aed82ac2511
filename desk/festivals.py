"""The festival calendar, from `desk/data/festivals.csv`."""

import csv
import functools
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from odop_store.kernel.bilingual import Paired

SOURCE = Path(__file__).parent / "data" / "festivals.csv"


@dataclass(frozen=True)
class Festival:
    """A festival's day. `is_confirmed` is false where the moon decides and nobody checked yet."""

    slug: str
    name_en: str
    name_hi: str
    on: date
    is_confirmed: bool
    source: str

    name = Paired()


@functools.cache
def festivals() -> tuple[Festival, ...]:
    """Return every festival by date."""
    with SOURCE.open(encoding="utf-8", newline="") as stream:
        rows = [_festival(row) for row in csv.DictReader(stream)]
    return tuple(sorted(rows, key=lambda one: one.on))


def _festival(row: dict[str, str]) -> Festival:
    on, is_confirmed = date.fromisoformat(row["on"]), row["is_confirmed"] == "yes"
    return Festival(row["slug"], row["name_en"], row["name_hi"], on, is_confirmed, row["source"])


def coming(today: date) -> tuple[Festival, ...]:
    """Return the next day of each festival, the soonest first."""
    found: dict[str, Festival] = {}
    for one in festivals():
        if one.on >= today:
            found.setdefault(one.slug, one)
    return tuple(found.values())


def next_of(slug: str, today: date) -> Festival | None:
    """Return a festival's next day, its last one after the calendar's end, None if unknown."""
    days = [one for one in festivals() if one.slug == slug]
    return next((one for one in days if one.on >= today), days[-1] if days else None)
