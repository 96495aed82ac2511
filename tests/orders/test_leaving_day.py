"""The kept listing page names the day a piece leaves by, and never an old one."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from artisans.models import Artisan
from catalog.models import Listing
from odop_store.page_cache import catalog_version
from orders.actions.end_order import cancel_order
from orders.models import Order, WorkingDays
from orders.reads.dispatch import dispatch_note
from tests.money.paying import pay_online
from tests.orders.conftest import Buyer, only

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("page_cache")]
FULL = "this week is already full"


@pytest.fixture
def shop(open_market):
    """Meena makes pots to order, two a week; the kurta is ready, with plenty in stock."""
    Artisan.objects.filter(pk=open_market.meena.pk).update(weekly_capacity=2)
    Listing.objects.filter(pk=open_market.pot.pk).update(stock_kind="made_to_order", making_days=5)
    return open_market


def page_of(piece):
    return Client().get(f"/pieces/{piece.slug}/").content.decode()


def test_the_order_that_fills_the_week_shows_on_the_next_visit(shop):
    assert FULL not in page_of(shop.pot)
    pay_online(Buyer(Client()), only(shop.pot), quantity=2)
    assert FULL in page_of(shop.pot)


def test_without_the_trigger_the_kept_page_would_be_old(shop):
    """The control: this is what the trigger is for."""
    with connection.cursor() as cursor:
        for table in ("orders_orderline", "orders_consignment"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        try:
            page_of(shop.pot)
            pay_online(Buyer(Client()), only(shop.pot), quantity=2)
            assert FULL not in page_of(shop.pot)
        finally:
            for table in ("orders_orderline", "orders_consignment"):
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def test_a_cancelled_order_makes_room_on_the_page(shop):
    order = pay_online(Buyer(Client()), only(shop.pot), quantity=2)
    assert FULL in page_of(shop.pot)
    cancel_order(order_id=order.pk, reason="other")
    assert FULL not in page_of(shop.pot)


def test_an_order_that_lapses_makes_room_on_the_page(shop):
    order = Buyer(Client()).buys(only(shop.pot), method="online", quantity=2)
    assert FULL in page_of(shop.pot)
    Order.objects.filter(pk=order.pk).update(state="lapsed")
    assert FULL not in page_of(shop.pot)


def test_a_parcel_that_makes_a_workshop_busy_shows_on_its_other_pieces(shop):
    Listing.objects.filter(pk=shop.pot.pk).update(stock_kind="ready", making_days=None)
    WorkingDays.objects.create(artisan=shop.meena, daily_capacity=1)
    assert "Many orders wait" not in page_of(shop.pot)
    pay_online(Buyer(Client()), only(shop.pot))
    assert "Many orders wait" in page_of(shop.pot)


def test_new_working_days_show_at_once(shop):
    before = page_of(shop.kurta)
    WorkingDays.objects.create(artisan=shop.chikan_group, dispatch_days=20)
    assert page_of(shop.kurta) != before


def test_the_turn_of_the_day_moves_the_page_on_without_a_write(shop, monkeypatch):
    today = timezone.localdate()
    page_of(shop.pot)
    later = today + timedelta(days=7)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: later)
    note = dispatch_note(shop.pot.pk, later)
    assert date_format(note.leaves_by, "j F") in page_of(shop.pot)


def test_an_ordinary_order_leaves_the_kept_pages_alone(shop):
    before = catalog_version()
    pay_online(Buyer(Client()), only(shop.kurta))
    assert catalog_version() == before
