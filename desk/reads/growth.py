"""The page of growth: what was sold in a span, against the one before, where, and who is quiet."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from artisans.models import Artisan
from desk.reads.quiet import quiet_makers
from districts.reads.scope import scope_of
from insights.reads.sales import Growth, Sold, growth, sold_by_craft, sold_by_day
from insights.rules import Span, growth_percent, to_date
from odop_store.kernel.money import rupees

WIDTH, HEIGHT = 720, 180
MOST_DAYS = 366
MOST_QUIET = 30
LAKH, CRORE = 100_000_00, 10_000_000_00
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Bar:
    """A day's bar in the drawing's own units, and what it says."""

    day: date
    sold: Sold
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class GrowthPage:
    """Everything the page shows; the table under each drawing has the same figures."""

    span: Span
    before: Span
    total: Sold
    total_before: Sold
    percent: int | None
    today: Sold
    week_ago: Sold
    bars: tuple[Bar, ...]
    rows: tuple[Growth, ...]
    quiet: tuple[Artisan, ...]


def span_of(first: str, last: str, today: date) -> tuple[Span, Span]:
    """Return the span that was asked for and the one before; this quarter where none was."""
    try:
        asked = Span(date.fromisoformat(first), min(date.fromisoformat(last), today))
    except ValueError:
        return to_date(today)
    if not 1 <= asked.days <= MOST_DAYS or asked.first.year < 2000:
        return to_date(today)
    return asked, asked.before()


def growth_page(user: Any, first: str, last: str, now: datetime) -> GrowthPage:
    """Return the page for a person, who sees the own districts only. Some twenty queries."""
    today = timezone.localdate(now)
    span, before = span_of(first, last, today)
    scope = scope_of(user)
    rows = growth(span, before, today, scope)
    total = sum((row.after for row in rows), Sold())
    total_before = sum((row.before for row in rows), Sold())
    return GrowthPage(
        span=span,
        before=before,
        total=total,
        total_before=total_before,
        percent=growth_percent(
            before_paise=total_before.paise, after_paise=total.paise,
            before_pieces=total_before.pieces, after_pieces=total.pieces,
        ),
        today=_sum(Span(today, today), today, scope),
        week_ago=_sum(Span(today - WEEK, today - WEEK), today, scope),
        bars=bars(sold_by_day(span, today, scope)),
        rows=tuple(rows),
        quiet=tuple(quiet_makers(user, now)[:MOST_QUIET]),
    )  # fmt: skip


def _sum(span: Span, today: date, scope: list[int] | None) -> Sold:
    sold = sold_by_craft(span, today).items()
    return sum((one for key, one in sold if scope is None or key[0] in scope), Sold())


def bars(days: list[tuple[date, Sold]]) -> tuple[Bar, ...]:
    """Return the drawing: as many bars as days, the tallest as high as the drawing."""
    most = max((sold.paise for _day, sold in days), default=0) or 1
    step = WIDTH / max(len(days), 1)
    return tuple(
        Bar(
            day, sold, round(turn * step, 1), round(HEIGHT - HEIGHT * sold.paise / most, 1),
            round(step * 0.8, 1), round(HEIGHT * sold.paise / most, 1),
        )
        for turn, (day, sold) in enumerate(days)
    )  # fmt: skip


def in_words(paise: int) -> str:
    """Say a sum as offices do: ₹12.3 lakh, ₹1.2 crore; below a lakh in full rupees."""
    if paise >= CRORE:
        return _("₹%(n)s crore") % {"n": f"{paise / CRORE:.1f}"}
    if paise >= LAKH:
        return _("₹%(n)s lakh") % {"n": f"{paise / LAKH:.1f}"}
    return rupees(paise)
