"""What a maker gets, when, and how long it took. Pure. Units: paise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median


class Hold(StrEnum):
    """Why money waits past its day."""

    RETURN = "return"
    PAUSE = "pause"


@dataclass(frozen=True)
class Owed:
    """What one parcel still brings, and from which day on, unless something holds it."""

    key: str
    amount_paise: int
    payable_on: date
    hold: Hold | None = None


@dataclass(frozen=True)
class Coming:
    """What comes from one day on, of so many parcels."""

    day: date
    amount_paise: int
    parcel_count: int


def coming(owed: Iterable[Owed], today: date) -> tuple[Coming, ...]:
    """Return what comes by day, soonest first; a day that has passed counts as today."""
    days: dict[date, list[int]] = {}
    for one in owed:
        if one.amount_paise and one.hold is None:
            days.setdefault(max(one.payable_on, today), []).append(one.amount_paise)
    return tuple(Coming(day, sum(days[day]), len(days[day])) for day in sorted(days))


def median_days(waits: Iterable[tuple[date, date]]) -> int | None:
    """Return the median days from delivery to the bank, or None where nothing was paid yet."""
    days = [(paid - delivered).days for delivered, paid in waits]
    return round(median(days)) if days else None
