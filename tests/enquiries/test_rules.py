"""States and sums of quotations: pure."""

import itertools
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from enquiries.rules import (
    ENQUIRY_MOVES,
    EnquiryState,
    advance_of,
    is_abroad,
    is_valid_on,
    is_waiting_long,
    total_of,
)
from odop_store.kernel.transitions import MoveRefusedError, as_markdown, check_move

DOMAIN = Path(__file__).parents[2] / "docs" / "domain.md"


@pytest.mark.parametrize(("old", "new"), list(itertools.product(EnquiryState, repeat=2)))
def test_a_pair_moves_only_if_the_table_says_so(old, new):
    if new in ENQUIRY_MOVES[old]:
        check_move(ENQUIRY_MOVES, old, new)
    else:
        with pytest.raises(MoveRefusedError):
            check_move(ENQUIRY_MOVES, old, new)


def test_the_document_shows_the_table():
    assert as_markdown(ENQUIRY_MOVES) in DOMAIN.read_text(encoding="utf-8")


def test_a_total_is_its_lines_and_the_delivery():
    assert total_of([(500, 700_00), (2, 50)], 5_000_00) == 3_55_001_00


@pytest.mark.parametrize(
    ("total", "percent", "advance"),
    [(3_55_000_00, 40, 1_42_000_00), (999_99, 50, 499_00), (1_00, 10, 0), (1_000_00, 0, 0)],
)
def test_an_advance_is_whole_rupees_and_never_more_than_its_share(total, percent, advance):
    assert advance_of(total, percent) == advance


def test_the_last_day_of_a_quotation_counts():
    day = date(2026, 11, 24)
    assert is_valid_on(day, day)
    assert not is_valid_on(day, day + timedelta(days=1))


def test_abroad_is_everywhere_but_india():
    assert [is_abroad(country) for country in ("IN", "US", "ZZ")] == [False, True, True]


def test_buyers_are_promised_a_quotation_within_three_days():
    asked = datetime(2026, 11, 24, tzinfo=UTC)
    assert not is_waiting_long(asked, asked + timedelta(days=3))
    assert is_waiting_long(asked, asked + timedelta(days=3, hours=1))
