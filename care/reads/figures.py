"""How the shop keeps its word: complaints by month, counted live."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from care.models import Ticket
from care.rules import ACKNOWLEDGE_WITHIN, TicketState, month_after

MONTHS = 6


@dataclass(frozen=True)
class Month:
    """Complaints received in a month, and how many were answered and settled in time.

    `running_count` are those whose month is not over yet.
    """

    first_day: date
    received_count: int
    acknowledged_count: int
    redressed_count: int
    running_count: int


def months(now: datetime) -> list[Month]:
    """Return the last six months that had complaints, the newest first. Two queries."""
    since = _months_back(timezone.localtime(now), MONTHS - 1)
    rows = Ticket.objects.filter(opened_at__gte=since).exclude(state=TicketState.WITHDRAWN)
    waited = ExpressionWrapper(F("acknowledged_at") - F("opened_at"), DurationField())
    counted = (
        rows.annotate(month=TruncMonth("opened_at"), waited=waited)
        .values("month")
        .annotate(
            received=Count("pk"),
            acknowledged=Count("pk", filter=Q(waited__lte=ACKNOWLEDGE_WITHIN)),
        )
        .order_by("-month")
    )
    redressed, running = _redress(rows, now)
    return [
        Month(
            first_day=row["month"].date(),
            received_count=row["received"],
            acknowledged_count=row["acknowledged"],
            redressed_count=redressed.get(row["month"].date(), 0),
            running_count=running.get(row["month"].date(), 0),
        )
        for row in counted
    ]


def _redress(rows: "object", now: datetime) -> tuple[dict[date, int], dict[date, int]]:
    """Count by the rules' own calendar month, which differs from any fixed number of days."""
    redressed: dict[date, int] = {}
    running: dict[date, int] = {}
    moments = rows.values_list("opened_at", "counted_from", "resolved_at")  # type: ignore[attr-defined]
    for opened_at, counted_from, resolved_at in moments.iterator(chunk_size=2000):
        month = timezone.localtime(opened_at).date().replace(day=1)
        due = month_after(counted_from)
        if resolved_at is not None and resolved_at <= due:
            redressed[month] = redressed.get(month, 0) + 1
        elif resolved_at is None and now <= due:
            running[month] = running.get(month, 0) + 1
    return redressed, running


def _months_back(moment: datetime, count: int) -> datetime:
    first = moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    for _ in range(count):
        first = (first - timedelta(days=1)).replace(day=1)
    return first
