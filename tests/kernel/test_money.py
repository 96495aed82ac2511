"""Money: no paisa is made or lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop_store.kernel.money import (
    amount_in_column,
    group_indian,
    round_half_up,
    rupees,
    rupees_exact,
    split_by_weight,
)


@pytest.mark.parametrize(
    ("paise", "printed"),
    [
        (0, "₹0"),
        (100, "₹1"),
        (99_900, "₹999"),
        (1_00_000, "₹1,000"),
        (12_34_567_00, "₹12,34,567"),
        (1_050, "₹10.50"),
        (5, "₹0.05"),
        (-1_23_456_00, "−₹1,23,456"),
    ],
)
def test_rupees_are_grouped_the_indian_way_and_paise_shown_only_if_any(paise, printed):
    assert rupees(paise) == printed


def test_a_papers_sums_always_show_paise_and_what_is_taken_has_a_true_minus():
    assert rupees_exact(-1_23_456_00) == "−₹1,23,456.00"
    assert rupees_exact(5) == "₹0.05"
    assert amount_in_column(-60_50) == "−60.50"


@given(st.integers(-(10**15), 10**15))
def test_grouping_keeps_every_digit(number):
    assert int(group_indian(number).replace(",", "")) == number


@given(
    st.integers(-(10**12), 10**12),
    st.lists(st.integers(0, 10**6), min_size=1, max_size=30).filter(lambda w: sum(w) > 0),
)
def test_a_split_always_sums_to_the_total(total, weights):
    assert sum(split_by_weight(total, weights)) == total


@given(st.integers(0, 10**9), st.lists(st.integers(1, 1000), min_size=1, max_size=20))
def test_no_part_is_off_by_a_whole_paisa(total, weights):
    for part, weight in zip(split_by_weight(total, weights), weights, strict=True):
        assert abs(part - total * weight / sum(weights)) < 1


@pytest.mark.parametrize("weights", [[], [0, 0], [1, -1]])
def test_senseless_weights_are_refused(weights):
    with pytest.raises(ValueError, match="weights"):
        split_by_weight(100, weights)


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_rounding_goes_to_the_nearest_and_halves_away_from_zero(numerator, denominator):
    rounded = round_half_up(numerator, denominator)
    assert abs(rounded * denominator - numerator) * 2 <= denominator
    assert round_half_up(-numerator, denominator) == -rounded
