"""Charges, dates, cash and numbers: rules without a database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop_store.kernel.contact import normalise_mobile, normalise_pin, normalise_quantity
from orders.rules import delivery as d
from orders.rules.links import read_token, sign_code
from orders.rules.paying import CodBar, CodTerms, cod_bar, may_cross_state

RATE = d.Rate(d.Zone.STATE, 1000, 60_00, 500, 25_00, 2, 5)
LUCKNOW = d.Place("09", ("lucknow",), 26.85, 80.95)
AZAMGARH = d.Place("09", ("azamgarh",), 26.07, 83.18)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("target", "zone"),
    [
        (d.Place("09", ("lucknow",)), d.Zone.LOCAL),
        (d.Place("09", ("barabanki",), 26.93, 81.18), d.Zone.NEAR),
        (AZAMGARH, d.Zone.STATE),
        (d.Place("09"), d.Zone.STATE),
        (d.Place("07"), d.Zone.COUNTRY),
        (d.Place("18"), d.Zone.REMOTE),
    ],
)
def test_zones(target, zone):
    assert d.zone_between(LUCKNOW, target, near_km=150) is zone


@pytest.mark.parametrize(
    ("grams", "paise"), [(1, 60_00), (1000, 60_00), (1001, 85_00), (1500, 85_00), (1501, 110_00)]
)
def test_each_step_begun_is_charged(grams, paise):
    assert d.charge_paise(RATE, grams) == paise


def test_bulk_counts_as_weight():
    light_box = d.Size(grams=300, length_mm=400, width_mm=300, height_mm=200)
    assert d.volumetric_grams(light_box) == 4800
    assert d.billable_grams([(light_box, 2)]) == 9600
    assert d.billable_grams([(d.Size(grams=700), 2)]) == 1400


@given(st.integers(1, 100_000), st.integers(1, 100_000))
def test_heavier_is_never_cheaper(one, other):
    low, high = sorted((one, other))
    assert d.charge_paise(RATE, low) <= d.charge_paise(RATE, high)


def test_dispatch_counts_working_days_alone():
    assert d.dispatch_day(MONDAY, d.Working(dispatch_days=2), ()) == date(2026, 11, 25)
    friday = date(2026, 11, 27)
    assert d.dispatch_day(friday, d.Working(dispatch_days=2), ()) == date(2026, 11, 30)
    assert d.dispatch_day(MONDAY, d.Working(dispatch_days=1), {date(2026, 11, 24)}) == date(
        2026, 11, 25
    )


def test_waiting_work_and_making_days_push_the_date():
    busy = d.Working(dispatch_days=1, daily_capacity=5)
    assert d.dispatch_day(MONDAY, busy, (), waiting_count=11) == date(2026, 11, 26)
    assert d.dispatch_day(MONDAY, busy, (), making_days=10) == date(2026, 12, 4)


def test_a_maker_who_never_works_gets_a_far_date_not_a_hang():
    resting = d.Working(weekly_rest=(0, 1, 2, 3, 4, 5, 6))
    assert d.dispatch_day(MONDAY, resting, ()) > MONDAY


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(0, 60), st.integers(0, 200))
def test_a_promise_is_always_in_order(today, making, waiting):
    found = d.promise(today, RATE, d.Working(), (), making_days=making, waiting_count=waiting)
    assert today <= found.dispatch_by <= found.deliver_from <= found.deliver_by


@pytest.mark.parametrize(
    ("changed", "bar"),
    [
        ({}, None),
        ({"total_paise": 5_000_01}, CodBar.OVER_CAP),
        ({"has_made_to_order": True}, CodBar.MADE_TO_ORDER),
        ({"pin_takes_cod": False}, CodBar.PIN),
    ],
)
def test_cash(changed, bar):
    facts = {"total_paise": 5_000_00, "has_made_to_order": False, "pin_takes_cod": True}
    assert cod_bar(CodTerms(True, 5_000_00), **facts | changed) is bar


def test_cash_may_be_switched_off():
    assert (
        cod_bar(
            CodTerms(False, 5_000_00), total_paise=1, has_made_to_order=False, pin_takes_cod=True
        )
        is CodBar.OFF
    )


def test_only_registered_makers_sell_across_the_state_line():
    assert [
        s for s in ("regular", "composition", "enrolled", "below_threshold") if may_cross_state(s)
    ] == ["regular"]


@pytest.mark.parametrize(
    "typed",
    [
        "9876543210",
        "+919876543210",
        "0 98765 43210",
        "९८७६५४३२१०",
        "00919876543210",
        "+91-98765-43210",
        "+91 098765 43210",
        "\u200e98765\u00a043210",
    ],
)
def test_a_mobile_as_people_write_it(typed):
    assert normalise_mobile(typed) == "+919876543210"


@pytest.mark.parametrize(
    "typed", ["", "98765", "1234567890", "98765432101", "98765o3210", "+14155550123"]
)
def test_what_is_no_indian_mobile(typed):
    assert normalise_mobile(typed) is None


@given(st.text(max_size=60))
def test_no_text_breaks_the_readers(text):
    assert normalise_mobile(text) is None or len(normalise_mobile(text)) == 13
    assert normalise_pin(text) is None or len(normalise_pin(text)) == 6
    assert normalise_quantity(text, 10) in {None, *range(11)}


def test_links_hold_until_their_day_and_not_for_another_key():
    token = sign_code("ABC2345", key="k", today=date(2026, 11, 24))
    assert read_token(token, keys=["k"], today=date(2026, 12, 1), days=30) == ("ABC2345", True)
    assert read_token(token, keys=["new", "k"], today=date(2027, 2, 1), days=30) == (
        "ABC2345",
        False,
    )
    assert read_token(token, keys=["other"], today=date(2026, 12, 1), days=30) is None
