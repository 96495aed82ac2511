"""What was sold: by day, by district and craft, and how it grew."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models import Sum

from districts.models import Craft, District
from insights.actions.roll_up_sales import SOLD
from insights.models import SalesDay
from insights.rules import Span, growth_percent

Key = tuple[int, int]


@dataclass(frozen=True)
class Sold:
    """Pieces and paise."""

    pieces: int = 0
    paise: int = 0

    def __add__(self, other: "Sold") -> "Sold":
        return Sold(self.pieces + other.pieces, self.paise + other.paise)


@dataclass(frozen=True)
class Growth:
    """A district's craft in two spans; `percent` is None for too few to say."""

    district: District
    craft: Craft
    before: Sold
    after: Sold
    percent: int | None


def _live(today: date) -> list[tuple[Key, Sold]]:
    """Return today's sales from the orders themselves. One query."""
    with connection.cursor() as cursor:
        cursor.execute(SOLD, {"first": today, "last": today})
        return [((row[1], row[2]), Sold(int(row[4]), int(row[5]))) for row in cursor.fetchall()]


def sold_by_day(
    span: Span, today: date, districts: list[int] | None = None
) -> list[tuple[date, Sold]]:
    """Return every day of a span, empty ones too. Two queries at most."""
    rolled = SalesDay.objects.filter(day__range=(span.first, min(span.last, today)))
    if districts is not None:
        rolled = rolled.filter(district__in=districts)
    sums = (
        rolled.exclude(day=today).values("day").annotate(n=Sum("piece_count"), p=Sum("goods_paise"))
    )
    found = {row["day"]: Sold(row["n"], row["p"]) for row in sums}
    if span.first <= today <= span.last:
        live = (one for one in _live(today) if districts is None or one[0][0] in districts)
        found[today] = sum((sold for _key, sold in live), Sold())
    days = (span.first + timedelta(days=turn) for turn in range(span.days))
    return [(day, found.get(day, Sold())) for day in days]


def sold_by_craft(span: Span, today: date) -> dict[Key, Sold]:
    """Return what each district sold of each craft in a span. Two queries at most."""
    rolled = SalesDay.objects.filter(day__range=(span.first, min(span.last, today)))
    sums = rolled.exclude(day=today).values("district", "craft")
    found = {
        (row["district"], row["craft"]): Sold(row["n"], row["p"])
        for row in sums.annotate(n=Sum("piece_count"), p=Sum("goods_paise")).order_by()
    }
    for key, sold in _live(today) if span.first <= today <= span.last else ():
        found[key] = found.get(key, Sold()) + sold
    return found


def growth(
    after: Span, before: Span, today: date, districts: Iterable[int] | None = None
) -> list[Growth]:
    """Return district × craft by sales, the most first. Five queries at most."""
    now, then = sold_by_craft(after, today), sold_by_craft(before, today)
    keys = set(now) | set(then)
    if districts is not None:
        keys = {key for key in keys if key[0] in set(districts)}
    places = District.objects.in_bulk({key[0] for key in keys})
    crafts = Craft.objects.in_bulk({key[1] for key in keys})
    rows = [
        _growth(places[key[0]], crafts[key[1]], then.get(key, Sold()), now.get(key, Sold()))
        for key in keys
    ]
    return sorted(rows, key=lambda row: (-row.after.paise, -row.before.paise, row.craft.slug))


def _growth(district: District, craft: Craft, before: Sold, after: Sold) -> Growth:
    percent = growth_percent(
        before_paise=before.paise,
        after_paise=after.paise,
        before_pieces=before.pieces,
        after_pieces=after.pieces,
    )
    return Growth(district, craft, before, after, percent)
