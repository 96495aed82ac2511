"""Prices are read in three ways of writing, and other numbers are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.search.price import PriceSpan, find_price


def span(low: int | None, high: int | None) -> PriceSpan:
    return PriceSpan(low * 100 if low else None, high * 100 if high else None)


@pytest.mark.parametrize(
    ("typed", "low", "high", "rest"),
    [
        ("brass diya under 500", None, 500, "brass diya"),
        ("500 से कम की साड़ी", None, 500, "की साडी"),
        ("५०० से कम", None, 500, ""),
        ("₹1000-2000 lamp", 1000, 2000, "lamp"),
        ("₹1,000 - ₹2,000 lamp", 1000, 2000, "lamp"),
        ("do hazaar ke andar carpet", None, 2000, "carpet"),
        ("do hazaar paanch sau se kam", None, 2500, ""),
        ("dhai hazar se upar saree", 2500, None, "saree"),
        ("डेढ़ हज़ार तक कुर्ता", None, 1500, "कुर्ता"),
        ("हज़ार से कम", None, 1000, ""),
        ("between 500 and 1000 toys", 500, 1000, "toys"),
        ("500 se 1000 tak ke khilone", 500, 1000, "khilone"),
        ("1-2k lamp", 1000, 2000, "lamp"),
        ("2 lakh tak carpet", None, 200_000, "carpet"),
        ("below rs. 1500/- kurti", None, 1500, "kurti"),
        ("around 2000 gift", 1500, 2500, "gift"),
        ("5000 se zyada", 5000, None, ""),
        ("1000+ saree", 1000, None, "saree"),
        ("saree 500 wali", None, 500, "saree"),
    ],
)
def test_a_price_is_found(typed: str, low: int | None, high: int | None, rest: str) -> None:
    found = find_price(typed)
    assert (found.span, found.rest) == (span(low, high), rest)


@pytest.mark.parametrize(
    "typed",
    ["petha 1 kg", "set of 6 mugs", "5x7 carpet", "100% cotton", "mug 2", "c scale", "₹", "under"],
)
def test_other_numbers_are_no_price(typed: str) -> None:
    assert find_price(typed).span is None


def test_a_number_nobody_pays_is_no_price() -> None:
    assert find_price("10000000000000000000 tak").span is None


@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    found = find_price(text)
    if found.span:
        assert (found.span.low_paise or 0) <= (found.span.high_paise or 10**12)


@given(st.integers(10, 9_000_000), st.sampled_from(["under {}", "{} se kam", "{} तक", "₹{}"]))
def test_an_upper_bound_is_read_to_the_rupee(rupees: int, words: str) -> None:
    assert find_price(words.format(rupees)).span == span(None, rupees)
