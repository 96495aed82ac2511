"""The ladder, the clocks and the states of complaints: pure, with `now` given."""

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from care.rules import (
    OPEN,
    TICKET_MOVES,
    ClockFace,
    Level,
    TicketState,
    acknowledgement_clock,
    level_by_clock,
    may_reopen,
    month_after,
    next_due,
    redress_clock,
    rung_above,
)
from odop_store.kernel.transitions import MoveRefusedError, as_markdown, check_move

BEGUN = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DOMAIN = Path(__file__).parents[2] / "docs" / "domain.md"


@pytest.mark.parametrize(("old", "new"), list(itertools.product(TicketState, repeat=2)))
def test_a_pair_moves_only_if_the_table_says_so(old, new):
    if new in TICKET_MOVES[old]:
        check_move(TICKET_MOVES, old, new)
    else:
        with pytest.raises(MoveRefusedError):
            check_move(TICKET_MOVES, old, new)


def test_the_document_shows_the_table():
    assert as_markdown(TICKET_MOVES) in DOMAIN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("begun", "due"),
    [
        ((2026, 1, 31), (2026, 2, 28)),
        ((2028, 1, 31), (2028, 2, 29)),
        ((2026, 12, 15), (2027, 1, 15)),
    ],
)
def test_a_month_is_a_month_of_the_calendar(begun, due):
    assert month_after(datetime(*begun, 9, tzinfo=UTC)) == datetime(*due, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("met", "now", "face"),
    [
        (None, 48 * HOUR, ClockFace.RUNNING),
        (None, 49 * HOUR, ClockFace.OVERDUE),
        (48 * HOUR, 90 * DAY, ClockFace.IN_TIME),
        (49 * HOUR, 90 * DAY, ClockFace.LATE),
    ],
)
def test_the_first_answer_is_due_in_48_hours(met, now, face):
    met_at = None if met is None else BEGUN + met
    assert acknowledgement_clock(BEGUN, met_at).face(BEGUN + now) is face


def test_the_decision_is_due_in_a_month():
    assert redress_clock(BEGUN, None).face(month_after(BEGUN)) is ClockFace.RUNNING
    assert redress_clock(BEGUN, None).face(month_after(BEGUN) + HOUR) is ClockFace.OVERDUE


@pytest.mark.parametrize("state", TicketState)
def test_what_is_open_has_a_duty_and_what_ended_has_none(state):
    assert (next_due(state, BEGUN, BEGUN) is not None) == (state in OPEN)


@pytest.mark.parametrize(
    ("state", "age", "level"),
    [
        ("received", 48 * HOUR, "support"),
        ("received", 49 * HOUR, "district"),
        ("acknowledged", 9 * DAY, "support"),
        ("acknowledged", 10 * DAY, "district"),
        ("reopened", 20 * DAY, "officer"),
        ("resolved", 90 * DAY, "support"),
        ("withdrawn", 90 * DAY, "support"),
    ],
)
def test_the_clock_lifts_a_complaint_rung_by_rung(state, age, level):
    found = level_by_clock(Level.SUPPORT, TicketState(state), BEGUN, BEGUN + age)
    assert found is Level(level)


def test_the_clock_never_lets_a_complaint_down():
    found = level_by_clock(Level.OFFICER, TicketState.RECEIVED, BEGUN, BEGUN)
    assert found is Level.OFFICER


def test_the_ladder_has_an_end():
    assert [rung_above(rung) for rung in Level] == [Level.DISTRICT, Level.OFFICER, None]


def test_a_decision_can_be_opened_again_for_fifteen_days():
    assert may_reopen(TicketState.RESOLVED, BEGUN, BEGUN + 15 * DAY)
    assert not may_reopen(TicketState.RESOLVED, BEGUN, BEGUN + 15 * DAY + HOUR)
    assert not may_reopen(TicketState.WITHDRAWN, BEGUN, BEGUN)
