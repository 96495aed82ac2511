"""Pieces made to order fill a maker's weeks; who comes later is promised a later day."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from artisans.models import Artisan
from catalog.models import Listing
from orders.actions.renew_promises import renew_promises
from orders.models import Consignment, Order, WorkingDays
from orders.reads.dispatch import dispatch_note
from orders.reads.quoting import waiting_pieces
from orders.rules.delivery import full_weeks
from tests.cast import Cast
from tests.money.paying import pay_online
from tests.orders.conftest import Buyer, only

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("waiting", "asked", "capacity", "weeks"),
    [
        (0, 1, 3, 0),
        (2, 1, 3, 0),
        (3, 1, 3, 1),
        (0, 4, 3, 1),
        (9, 1, 3, 3),
        (9, 1, None, 0),
        (9, 0, 3, 0),
        (9, 1, 0, 0),
    ],
)
def test_a_week_holds_so_many_pieces(
    waiting: int, asked: int, capacity: int | None, weeks: int
) -> None:
    found = full_weeks(waiting_pieces=waiting, asked_pieces=asked, weekly_capacity=capacity)
    assert found == weeks


@pytest.fixture
def weaver(market: Cast) -> Cast:
    """Meena makes pots to order, two a week."""
    Artisan.objects.filter(pk=market.meena.pk).update(weekly_capacity=2)
    Listing.objects.filter(pk=market.pot.pk).update(stock_kind="made_to_order", making_days=5)
    return market


def test_the_third_pot_is_promised_a_week_later(weaver: Cast, buyer: Any) -> None:
    first = pay_online(buyer, only(weaver.pot), quantity=2).consignments.get()
    second = pay_online(buyer, only(weaver.pot)).consignments.get()
    assert second.dispatch_by - first.dispatch_by >= timedelta(days=6)


def test_the_listing_and_the_cart_say_that_the_week_is_full(weaver: Cast, buyer: Any) -> None:
    pay_online(buyer, only(weaver.pot), quantity=2)
    page = buyer.get(f"/pieces/{weaver.pot.slug}/delivery/", pin="226001").content.decode()
    assert "this week is already full" in page
    buyer.puts_in_cart(only(weaver.pot))
    buyer.tells_address()
    assert "this week is already full" in buyer.get("/cart/").content.decode()


def test_the_listing_itself_says_the_next_day_and_that_the_week_is_full(
    weaver: Cast, buyer: Any, django_assert_num_queries: Any
) -> None:
    before = dispatch_note(weaver.pot.pk, timezone.localdate())
    assert before is not None
    assert "already full" not in buyer.get(f"/pieces/{weaver.pot.slug}/").content.decode()
    pay_online(buyer, only(weaver.pot), quantity=2)
    with django_assert_num_queries(1):
        after = dispatch_note(weaver.pot.pk, timezone.localdate())
    assert after is not None
    assert (before.full_weeks, after.full_weeks) == (0, 1)
    assert after.leaves_by - before.leaves_by >= timedelta(days=6)
    page = buyer.get(f"/pieces/{weaver.pot.slug}/").content.decode()
    assert "this week is already full" in page
    assert date_format(after.leaves_by, "j F") in page


def test_it_is_the_day_the_cart_and_the_order_name_too(weaver: Cast, buyer: Any) -> None:
    pay_online(buyer, only(weaver.pot), quantity=2)
    said = dispatch_note(weaver.pot.pk, timezone.localdate())
    order = pay_online(buyer, only(weaver.pot))
    assert said is not None
    assert order.consignments.get().dispatch_by == said.leaves_by


def test_a_busy_workshop_says_that_other_parcels_go_first(weaver: Cast, buyer: Any) -> None:
    Listing.objects.filter(pk=weaver.pot.pk).update(stock_kind="ready", making_days=None)
    WorkingDays.objects.create(artisan=weaver.meena, daily_capacity=1)
    assert "Many orders wait" not in buyer.get(f"/pieces/{weaver.pot.slug}/").content.decode()
    pay_online(buyer, only(weaver.pot))
    page = buyer.get(f"/pieces/{weaver.pot.slug}/").content.decode()
    assert "Many orders wait at this workshop: it leaves 1 day later than usual." in page


def test_packed_and_cancelled_pieces_make_room_again(weaver: Cast, buyer: Any) -> None:
    for state in ("packed", "cancelled"):
        pay_online(buyer, only(weaver.pot), quantity=2)
        Consignment.objects.filter(state="confirmed").update(state=state)
    page = buyer.get(f"/pieces/{weaver.pot.slug}/delivery/", pin="226001").content.decode()
    assert "already full" not in page
    # The books must not see what this test moved by hand.
    Consignment.objects.update(state="confirmed")


def test_ready_stock_waits_for_no_week(weaver: Cast, buyer: Any) -> None:
    pay_online(buyer, only(weaver.pot), quantity=2)
    Listing.objects.filter(pk=weaver.pot.pk).update(stock_kind="ready", making_days=None)
    page = buyer.get(f"/pieces/{weaver.pot.slug}/delivery/", pin="226001").content.decode()
    assert "already full" not in page


def test_who_was_shown_an_earlier_day_looks_again_before_paying(weaver: Cast, buyer: Any) -> None:
    buyer.puts_in_cart(only(weaver.pot))
    buyer.tells_address()
    seen = buyer.sees_pay_page()
    pay_online(Buyer(Client()), only(weaver.pot), quantity=2)
    answer = buyer.post("/checkout/pay/", **seen, method="online")
    assert answer.status_code == 409


def test_an_order_that_was_never_paid_fills_no_week(weaver: Cast, buyer: Any) -> None:
    order = buyer.buys(only(weaver.pot), method="online", quantity=2)
    Order.objects.filter(pk=order.pk).update(state="lapsed")
    assert waiting_pieces(weaver.meena.pk) == 0


def test_an_order_that_comes_back_waits_behind_those_that_came_meanwhile(
    weaver: Cast, buyer: Any
) -> None:
    late = buyer.buys(only(weaver.pot), method="online")
    Order.objects.filter(pk=late.pk).update(state="lapsed")
    pay_online(buyer, only(weaver.pot), quantity=2)
    before = late.consignments.get().dispatch_by
    late.refresh_from_db()
    renew_promises(order=late, today=timezone.localdate())
    assert late.consignments.get().dispatch_by - before >= timedelta(days=6)
