"""Quarters and growth: pure functions."""

from dataclasses import dataclass
from datetime import date, timedelta

# Below this, chance alone makes a percentage: the shop says "too few to say".
LEAST_PIECES = 20


@dataclass(frozen=True)
class Span:
    """Days from the first to the last, both counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def before(self) -> "Span":
        """Return the span of the same length that ends the day before."""
        return Span(self.first - timedelta(days=self.days), self.first - timedelta(days=1))


def quarter_of(day: date) -> Span:
    """Return the calendar quarter of a day; the financial year's quarters begin the same days."""
    first = date(day.year, day.month - (day.month - 1) % 3, 1)
    after = date(first.year + first.month // 10, (first.month + 2) % 12 + 1, 1)
    return Span(first, after - timedelta(days=1))


def to_date(day: date) -> tuple[Span, Span]:
    """Return this quarter up to a day, and as many days of the quarter before."""
    now = quarter_of(day)
    before = quarter_of(now.first - timedelta(days=1))
    length = (day - now.first).days
    last = min(before.first + timedelta(days=length), before.last)
    return Span(now.first, day), Span(before.first, last)


def growth_percent(
    *, before_paise: int, after_paise: int, before_pieces: int, after_pieces: int
) -> int | None:
    """Return growth in whole percent, or None when either side has too few pieces to say."""
    if min(before_pieces, after_pieces) < LEAST_PIECES or before_paise <= 0:
        return None
    return round((after_paise - before_paise) * 100 / before_paise)
