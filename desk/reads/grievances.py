"""Complaints as they wait for staff: what is due first comes first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from care.models import Ticket, TicketQuerySet
from care.rules import RUNGS
from desk.models import Claim
from districts.reads.scope import scope_of

PAGE = 50
MOST_COUNTED = 500


@dataclass(frozen=True)
class TicketLine:
    """A complaint in the queue; `due_at` is the next duty of the law."""

    pk: int
    code: str
    kind: str
    state: str
    district: str
    opened_at: datetime
    due_at: datetime | None
    is_late: bool
    claimed_by: str


@dataclass(frozen=True)
class Rung:
    """A level of the ladder with what waits on it."""

    level: str
    label: str
    count: int
    late_count: int


@dataclass(frozen=True)
class TicketQueue:
    """One page of the queue and the rungs beside it."""

    lines: tuple[TicketLine, ...]
    rungs: tuple[Rung, ...]
    level: str


def subject_of(ticket_id: int) -> str:
    """Return what a claim on this complaint is called."""
    return f"complaints:{ticket_id}"


def tickets_of(user: Any) -> TicketQuerySet:
    """Return the complaints of a person's districts; all of them for whoever has no scope."""
    rows = Ticket.objects.all()
    scope = scope_of(user)
    return rows if scope is None else rows.filter(district__in=scope)


def ticket_queue(user: Any, level: str, now: datetime) -> TicketQueue:
    """Return a rung's open complaints, overdue ones first. Four queries."""
    open_rows = tickets_of(user).open()
    rows = open_rows.filter(level=level) if level else open_rows
    listed = list(rows.select_related("district").order_by("due_at", "pk")[:PAGE])
    subjects = {subject_of(row.pk): row.pk for row in listed}
    claims = Claim.objects.filter(subject__in=subjects, expires_at__gt=now).select_related("user")
    holders = {subjects[claim.subject]: str(claim.user) for claim in claims}
    lines = tuple(_line(row, holders.get(row.pk, ""), now) for row in listed)
    return TicketQueue(lines, _rungs(open_rows, now), level)


def late_and_open(user: Any, now: datetime) -> tuple[int, int]:
    """Return how many complaints are open and how many of them are overdue, up to five hundred.

    Two queries.
    """
    soonest = tickets_of(user).open().order_by("due_at").values_list("due_at", flat=True)
    due = list(soonest[:MOST_COUNTED])
    return len(due), sum(at is not None and at < now for at in due)


def _rungs(rows: TicketQuerySet, now: datetime) -> tuple[Rung, ...]:
    counted = {
        row["level"]: row
        for row in rows.values("level")
        .annotate(n=Count("pk"), late=Count("pk", filter=Q(due_at__lt=now)))
        .order_by("level")
    }
    nothing = {"n": 0, "late": 0}
    found = ((rung, counted.get(rung.value, nothing)) for rung in RUNGS)
    return tuple(
        Rung(rung.value, str(Ticket.LevelName(rung.value).label), row["n"], row["late"])
        for rung, row in found
    )


def _line(row: Ticket, claimed_by: str, now: datetime) -> TicketLine:
    return TicketLine(
        pk=row.pk,
        code=row.code,
        kind=row.get_kind_display(),
        state=row.get_state_display(),
        district=row.district.name if row.district else "",
        opened_at=row.opened_at,
        due_at=row.due_at,
        is_late=row.due_at is not None and row.due_at < now,
        claimed_by=claimed_by,
    )
