"""The best offer that fits, why others do not, and a split that always adds up."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orders.rules.offers import (
    OfferBar,
    Offered,
    OfferKind,
    Piece,
    bar_of,
    choose,
    part_of_discount,
    work_out,
)

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
POT = Piece(key=1, paise=850_00, artisan_id=1, listing_id=11, craft_id=5, district_id=7)
KURTA = Piece(key=2, paise=1_950_00, artisan_id=2, listing_id=12, craft_id=6, district_id=8)
CART = [POT, KURTA]
DELIVERIES = {1: 60_00, 2: 80_00}


def offer(number=1, code="", kind=OfferKind.PERCENT, **terms):
    terms = {"bps": 10_00 if kind is OfferKind.PERCENT else 0} | terms
    return Offered(number, code, f"Offer {number}", kind, NOW - timedelta(days=1), **terms)


def chosen(*offers, typed="", has_ordered=False, pieces=CART, deliveries=DELIVERIES):
    return choose(offers, pieces, deliveries, typed=typed, has_ordered=has_ordered, now=NOW)


def test_the_one_that_saves_most_wins():
    free = offer(2, kind=OfferKind.FREE_DELIVERY)
    hundred = offer(3, kind=OfferKind.AMOUNT, amount_paise=100_00)
    found = chosen(offer(1), free, hundred)
    assert (found.applied.offer.id, found.applied.saving_paise) == (1, 280_00)
    assert found.fitting_count == 3


def test_of_two_equal_ones_the_typed_coupon_is_used():
    assert chosen(offer(1), offer(2, "DIYA"), typed="DIYA").applied.offer.id == 2


def test_a_coupon_nobody_typed_is_left_out():
    assert chosen(offer(2, "DIYA", bps=50_00)).applied is None


def test_a_coupon_that_does_worse_is_told_so():
    found = chosen(offer(1), offer(2, "DIYA", bps=5_00), typed="DIYA")
    assert found.applied.offer.id == 1
    assert (found.coupon.is_worse, found.coupon.saving_paise) == (True, 140_00)


@pytest.mark.parametrize(
    ("terms", "bar"),
    [
        ({"starts_at": NOW + timedelta(hours=1)}, OfferBar.NOT_YET),
        ({"ends_at": NOW}, OfferBar.EXPIRED),
        ({"most_uses": 5, "used_count": 5}, OfferBar.USED_UP),
        ({"most_each": 2, "used_by_buyer": 2}, OfferBar.USED_BY_YOU),
        ({"is_first_order": True}, OfferBar.FIRST_ORDER),
        ({"craft_id": 99}, OfferBar.OTHER_PIECES),
        ({"craft_id": 5, "minimum_paise": 850_01}, OfferBar.MINIMUM),
        ({"ends_at": NOW + timedelta(seconds=1), "most_uses": 6, "used_count": 5}, None),
        ({"craft_id": 5, "district_id": 7, "artisan_id": 1, "listing_id": 11}, None),
        ({"craft_id": 5, "district_id": 8}, OfferBar.OTHER_PIECES),
    ],
)
def test_why_an_offer_does_not_fit(terms, bar):
    assert bar_of(replace(offer(), **terms), CART, has_ordered=True, now=NOW) is bar


def test_a_first_order_comes_once_even_while_the_first_is_unpaid():
    first = replace(offer(), is_first_order=True, used_by_buyer=1)
    assert bar_of(first, CART, has_ordered=False, now=NOW) is OfferBar.USED_BY_YOU


def test_what_is_missing_to_the_minimum_counts_only_fitting_pieces():
    found = chosen(offer(1, "CLAY", craft_id=5, minimum_paise=1_000_00), typed="CLAY")
    assert (found.coupon.bar, found.coupon.missing_paise) == (OfferBar.MINIMUM, 150_00)


def test_an_unknown_code_is_named():
    assert chosen(typed="NOPE").coupon.bar is OfferBar.UNKNOWN


def test_free_delivery_covers_the_parcels_with_fitting_pieces():
    found = work_out(offer(kind=OfferKind.FREE_DELIVERY, craft_id=6), CART, DELIVERIES)
    assert {maker: share.paise for maker, share in found.deliveries.items()} == {2: 80_00}


def test_before_a_pin_is_known_free_delivery_takes_nothing_off_yet():
    found = chosen(offer(kind=OfferKind.FREE_DELIVERY), deliveries={1: None, 2: None})
    assert found.applied.saving_paise == 0


def test_a_percentage_has_its_cap():
    found = work_out(offer(most_paise=50_00), CART, DELIVERIES)
    assert found.saving_paise == 50_00


UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@UNHURRIED
@given(
    sums=st.lists(st.integers(1, 10**8), min_size=1, max_size=8),
    kind=st.sampled_from([OfferKind.PERCENT, OfferKind.AMOUNT]),
    bps=st.integers(1, 90_00),
    off=st.integers(1, 10**7),
    maker_bps=st.integers(0, 100_00),
)
def test_the_split_adds_up_to_the_paisa_and_takes_no_more_than_a_line(
    sums, kind, bps, off, maker_bps
):
    pieces = [replace(POT, key=key, paise=paise) for key, paise in enumerate(sums)]
    terms = {"bps": bps} if kind is OfferKind.PERCENT else {"bps": 0, "amount_paise": off}
    found = work_out(offer(kind=kind, maker_bps=maker_bps, **terms), pieces, {})
    assert found.saving_paise == sum(found.of_line(p.key).paise for p in pieces)
    for piece in pieces:
        share = found.of_line(piece.key)
        assert 0 <= share.shop_paise <= share.paise <= piece.paise
    if kind is OfferKind.AMOUNT:
        assert found.saving_paise == min(off, sum(sums))


@UNHURRIED
@given(discount=st.integers(0, 10**7), quantity=st.integers(1, 50), data=st.data())
def test_however_pieces_go_their_discounts_sum_to_the_lines(discount, quantity, data):
    gone, total = 0, 0
    while gone < quantity:
        count = data.draw(st.integers(1, quantity - gone))
        total += part_of_discount(discount, quantity, gone, count)
        gone += count
    assert total == discount
