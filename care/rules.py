"""Complaints: states, the ladder and the two clocks of the law. Pure: `now` is an argument.

Source: Consumer Protection (E-Commerce) Rules 2020, r. 4(4)–(5): a grievance officer
acknowledges a complaint within 48 hours and redresses it within one month of its receipt.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class TicketState(StrEnum):
    """How far a complaint is."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"


S = TicketState
TICKET_MOVES: Mapping[TicketState, frozenset[TicketState]] = {
    S.RECEIVED: frozenset({S.ACKNOWLEDGED, S.RESOLVED, S.WITHDRAWN}),
    S.ACKNOWLEDGED: frozenset({S.RESOLVED, S.WITHDRAWN}),
    S.RESOLVED: frozenset({S.REOPENED}),
    S.REOPENED: frozenset({S.RESOLVED, S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),
}
OPEN = frozenset({S.RECEIVED, S.ACKNOWLEDGED, S.REOPENED})


class Level(StrEnum):
    """The rungs of the ladder, the lowest first."""

    SUPPORT = "support"
    DISTRICT = "district"
    OFFICER = "officer"


RUNGS = tuple(Level)

ACKNOWLEDGE_WITHIN = timedelta(hours=48)
TO_DISTRICT_AFTER = timedelta(days=10)
TO_OFFICER_AFTER = timedelta(days=20)
REOPEN_WITHIN = timedelta(days=15)

MOST_PHOTOS = 4
WINDOW = timedelta(hours=1)
MOST_PER_ADDRESS = 10
MOST_PER_PERSON = 3


def month_after(moment: datetime) -> datetime:
    """Return the same hour one calendar month later, or on that month's last day."""
    year, month = (moment.year + 1, 1) if moment.month == 12 else (moment.year, moment.month + 1)
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))


class ClockFace(StrEnum):
    """How a clock of the law stands."""

    RUNNING = "running"
    OVERDUE = "overdue"
    IN_TIME = "in_time"
    LATE = "late"


@dataclass(frozen=True)
class Clock:
    """A duty with its hour, and when it was met, if it was."""

    due_at: datetime
    met_at: datetime | None

    def face(self, now: datetime) -> ClockFace:
        if self.met_at is not None:
            return ClockFace.IN_TIME if self.met_at <= self.due_at else ClockFace.LATE
        return ClockFace.RUNNING if now <= self.due_at else ClockFace.OVERDUE


def acknowledgement_clock(opened_at: datetime, acknowledged_at: datetime | None) -> Clock:
    return Clock(opened_at + ACKNOWLEDGE_WITHIN, acknowledged_at)


def redress_clock(counted_from: datetime, resolved_at: datetime | None) -> Clock:
    """Return the month's clock; a reopened complaint counts anew from its reopening."""
    return Clock(month_after(counted_from), resolved_at)


def next_due(state: TicketState, opened_at: datetime, counted_from: datetime) -> datetime | None:
    """Return the hour of the duty that comes next, or None for a complaint that has ended."""
    if state not in OPEN:
        return None
    if state is S.RECEIVED:
        return opened_at + ACKNOWLEDGE_WITHIN
    return month_after(counted_from)


def level_by_clock(
    level: Level, state: TicketState, counted_from: datetime, now: datetime
) -> Level:
    """Return the rung a complaint should stand on by its age; never a lower one than now."""
    if state not in OPEN:
        return level
    age = now - counted_from
    wanted = Level.SUPPORT
    if age >= TO_DISTRICT_AFTER or (state is S.RECEIVED and age > ACKNOWLEDGE_WITHIN):
        wanted = Level.DISTRICT
    if age >= TO_OFFICER_AFTER:
        wanted = Level.OFFICER
    return max(level, wanted, key=RUNGS.index)


def rung_above(level: Level) -> Level | None:
    """Return the next rung, or None at the top."""
    higher = RUNGS[RUNGS.index(level) + 1 :]
    return higher[0] if higher else None


def may_reopen(state: TicketState, resolved_at: datetime | None, now: datetime) -> bool:
    """Say whether the person may still say that it is not settled."""
    return state is S.RESOLVED and resolved_at is not None and now <= resolved_at + REOPEN_WITHIN
