"""GST by the law of the day, to the paisa."""

import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from orders.actions.place_order import digest_of, place_order
from orders.errors import OtherStateError
from orders.models import Cart, OrderLine, SaleTerms, TaxRate
from orders.reads.quoting import price_cart
from orders.reads.rates import assess_again
from orders.rules.gst import (
    Paper,
    Rate,
    Seller,
    Sold,
    as_bytes,
    assess,
    from_json,
    part_of,
    rate_for,
    round_off,
)
from orders.rules.paying import Method
from tests.money.conftest import confirmed, register
from tests.money.gst_cases import DAY, GOLDEN, RATES, REGULAR, UP, cases, kurta, pot, rendered
from tests.orders.conftest import only


@pytest.mark.parametrize("name", sorted(cases()))
def test_the_golden_case(name):
    assert rendered(cases()[name]) + b"\n" == (GOLDEN / f"{name}.json").read_bytes()


def test_every_golden_file_has_its_case():
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(cases())


def test_tax_inside_the_state_is_two_equal_halves():
    row = assess(REGULAR, UP, [pot(amount=105_00)], 0, RATES, DAY).lines[0]
    assert (row.taxable_paise, row.cgst_paise, row.sgst_paise) == (100_00, 2_50, 2_50)


@pytest.mark.parametrize(
    ("price", "bps"), [(2_625_00, 500), (2_625_01, 1800), (2_950_00, 1800), (100, 500)]
)
def test_the_band_compares_the_value_of_a_piece_before_tax(price, bps):
    assert rate_for(RATES, kurta(amount=price), DAY) == bps


def test_the_band_is_a_piece_not_a_line():
    assert rate_for(RATES, kurta(quantity=5, amount=2_000_00), DAY) == 500


def test_the_longest_prefix_wins_and_the_listing_where_there_is_none():
    rates = [*RATES, Rate("6211", 0, date(2026, 1, 1))]
    assert rate_for(rates, kurta(), DAY) == 0
    assert rate_for(rates, pot(), DAY) == 500


def test_exempt_goods_of_a_registered_maker_get_a_bill_of_supply():
    found = assess(REGULAR, UP, [Sold(1, "8201", 1, 100_00, 0)], 0, RATES, DAY)
    assert found.paper is Paper.BILL_OF_SUPPLY


def test_delivery_takes_the_rate_of_the_goods_it_brings():
    found = assess(REGULAR, UP, [pot(), kurta(2)], 71_00, RATES, DAY)
    assert {row.bps for row in found.delivery} == {500, 1800}
    assert sum(row.gross_paise for row in found.delivery) == 71_00


sold = st.builds(
    Sold,
    position=st.integers(1, 40),
    hsn_code=st.sampled_from(["6211", "6912", "8201"]),
    quantity=st.integers(1, 50),
    amount_paise=st.integers(1, 10**9),
    listed_bps=st.sampled_from([0, 300, 500, 1800, 4000]),
)


@given(
    lines=st.lists(sold, min_size=1, max_size=6, unique_by=lambda s: s.position),
    delivery=st.integers(0, 10**6),
    status=st.sampled_from(["regular", "composition", "enrolled", "below_threshold"]),
    ship_to=st.sampled_from(["09", "07"]),
)
def test_every_sum_adds_up_whatever_is_sold(lines, delivery, status, ship_to):
    found = assess(Seller(status, UP), ship_to, lines, delivery, RATES, DAY)
    asked = sum(line.amount_paise for line in lines) + delivery
    assert sum(row.gross_paise for row in found.rows) == asked
    for row in found.rows:
        assert row.taxable_paise + row.tax_paise == row.gross_paise
        assert row.cgst_paise == row.sgst_paise
        assert not (row.igst_paise and row.cgst_paise)
        assert row.taxable_paise >= 0
    assert (status == "regular") or not any(row.tax_paise for row in found.rows)
    assert from_json(json.loads(as_bytes(found))) == found


@given(sold, st.data())
def test_however_a_line_comes_back_its_parts_sum_to_it(line, data):
    row = assess(REGULAR, UP, [line], 0, RATES, DAY).lines[0]
    gone, parts = 0, []
    while gone < row.quantity:
        count = data.draw(st.integers(1, row.quantity - gone))
        parts.append(part_of(row, gone, count))
        gone += count
    assert sum(part.gross_paise for part in parts) == row.gross_paise
    assert sum(part.taxable_paise for part in parts) == row.taxable_paise
    assert all(p.taxable_paise + p.tax_paise == p.gross_paise for p in parts)


@given(st.integers(0, 10**10))
def test_an_invoice_is_of_whole_rupees_within_half_a_rupee(gross):
    assert (gross + round_off(gross)) % 100 == 0
    assert -50 < round_off(gross) <= 50


def test_an_old_order_under_its_own_date_gives_the_same_bytes(market, buyer):
    register(market.chikan_group)
    market.kurta.hsn_code = "6211"
    market.kurta.save()
    order = confirmed(buyer, only(market.kurta))
    terms = SaleTerms.objects.get()
    before = as_bytes(assess_again(terms))
    assert before == as_bytes(from_json(terms.assessment))
    tomorrow = terms.assessed_on + timedelta(days=1)
    TaxRate.objects.filter(hsn_prefix="62", valid_to=None).update(valid_to=terms.assessed_on)
    TaxRate.objects.create(hsn_prefix="62", gst_bps=2800, valid_from=tomorrow)
    assert as_bytes(assess_again(terms)) == before
    assert OrderLine.objects.get(consignment__order=order).gst_bps == 500


def test_a_line_is_frozen_with_the_rate_of_the_table_not_of_the_listing(market, buyer):
    register(market.chikan_group)
    kind = market.kurta
    kind.hsn_code, kind.price_paise, kind.mrp_paise = "6211", 3_000_00, 3_000_00
    kind.save()
    confirmed(buyer, only(kind))
    assert OrderLine.objects.get().gst_bps == 1800


def test_staff_cannot_let_two_rates_hold_on_one_day(market):
    row = TaxRate(hsn_prefix="62", gst_bps=500, valid_from=DAY)
    with pytest.raises(ValidationError):
        row.full_clean()


def test_who_may_not_sell_across_the_state_line_says_so_on_the_listing(market, buyer):
    words = "this maker can sell only within Uttar Pradesh"
    assert words in buyer.get(market.pot.get_absolute_url()).content.decode()
    register(market.meena)
    assert words not in buyer.get(market.pot.get_absolute_url()).content.decode()


@pytest.mark.parametrize("status", ["enrolled", "composition", "below_threshold"])
def test_a_forced_order_across_the_state_line_is_refused_by_name(market, buyer, status):
    register(market.meena, status=status)
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address(pin="110001")
    cart = Cart.objects.get()
    with pytest.raises(OtherStateError):
        place_order(
            cart=cart,
            user=None,
            checkout_key=cart.checkout_key,
            seen_digest=digest_of(price_cart(cart)),
            method=Method.COD,
            language="en",
        )


def test_the_refusal_is_in_both_languages(market):
    english = str(OtherStateError())
    with translation.override("hi"):
        assert str(OtherStateError()) != english
