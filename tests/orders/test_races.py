"""Buyers at once: nothing is sold twice, and the guard is proved by taking it away (T1, T3)."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from catalog.models import StockItem, Variant
from orders import locks
from orders.models import Order, OrderLine, Reservation
from orders.reads.stock_check import stock_faults
from tests.orders.conftest import (
    ADDRESS,
    Buyer,
    only,
    set_stock,
    set_stock_of,
    stock_of,
)
from tests.orders.crowd import tickets

pytestmark = pytest.mark.race
BUYERS, CROWD = 24, 200


def at_once(jobs):
    """Run jobs in threads that start together; return their answers."""
    gate = threading.Barrier(len(jobs))

    def run(job):
        gate.wait()
        try:
            return job()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


def ready_buyers(variants_of, count=BUYERS, method="cod"):
    """Return buyers who stand on the pay page, with what their form sends."""
    ready = []
    for number in range(count):
        buyer = Buyer(Client())
        for variant in variants_of(number):
            buyer.puts_in_cart(variant)
        buyer.tells_address()
        ready.append((buyer, buyer.sees_pay_page() | {"method": method}))
    return ready


def press(buyer, fields):
    return lambda: buyer.post("/checkout/pay/", **fields)


@pytest.mark.parametrize("left", [1, 10, 50])
def test_the_last_pieces_go_to_as_many_buyers(open_market, left):
    """T1: 200 buyers, carts of three pieces put in from either end."""
    variants = [only(open_market.pot), *open_market.kurta.variants.order_by("position")[:2]]
    for variant in variants:
        set_stock_of(variant.stock, left)
    before = deadlocks()
    answers = at_once([ticket.press for ticket in tickets(CROWD, variants)])
    assert Counter(a.status_code for a in answers) == {303: left, 409: CROWD - left}
    assert Order.objects.count() == left
    assert OrderLine.objects.count() == 3 * left
    assert [variant.stock.available for variant in fresh(variants)] == [0, 0, 0]
    assert deadlocks() == before
    lost = next(a for a in answers if a.status_code == 409).content.decode()
    assert "Out of stock" in lost


def fresh(variants):
    return Variant.objects.select_related("stock").filter(pk__in=[v.pk for v in variants])


def deadlocks():
    """Return how many deadlocks PostgreSQL has broken up in this database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return cursor.fetchone()[0]


def test_without_the_guard_a_crowd_oversells(open_market, monkeypatch):
    """The control of T1: read and write in two steps, as is usual, and too many get an order."""
    variants = [only(open_market.pot)]
    set_stock(open_market.pot, 1)
    dealt = tickets(BUYERS, variants)
    seen = threading.Barrier(BUYERS)

    def careless(wanted, **_):
        free = all(StockItem.objects.get(pk=pk).available >= n for pk, n in wanted.items())
        seen.wait(timeout=30)
        return free

    monkeypatch.setattr(locks, "take_stock", careless)
    at_once([ticket.press for ticket in dealt])
    assert OrderLine.objects.count() > 1


def test_carts_in_opposite_orders_do_not_lock_each_other_out(open_market):
    variants = [only(open_market.pot), *open_market.kurta.variants.order_by("position")]
    set_stock(open_market.pot, 10)
    ready = ready_buyers(lambda n: variants if n % 2 else variants[::-1], 16, "online")
    answers = at_once([press(*pair) for pair in ready])
    assert {a.status_code for a in answers} <= {303, 409}
    assert Order.objects.count() == 5
    assert stock_faults() == []


def test_one_key_pressed_many_times_places_one_order(open_market):
    [(buyer, fields)] = ready_buyers(lambda _: [only(open_market.pot)], 1)
    cookies = buyer.client.cookies
    twins = [Buyer(Client()) for _ in range(50)]
    for twin in twins:
        twin.client.cookies = cookies.copy()
    answers = at_once([press(twin, fields) for twin in twins])
    answers += [press(twins[0], fields)() for _ in range(10)]
    assert len({(a.status_code, a.get("Location")) for a in answers}) == 1
    assert Order.objects.count() == 1
    assert stock_of(open_market.pot).reserved == 1


def test_a_hold_past_its_time_is_free_for_the_next_buyer(open_market):
    set_stock(open_market.pot, 1)
    first, second = Buyer(Client()), Buyer(Client())
    order = first.buys(only(open_market.pot))
    Reservation.objects.update(expires_at="2026-01-01T00:00Z")
    assert second.buys(only(open_market.pot)).pk != order.pk
    assert [r.state for r in Reservation.objects.order_by("pk")] == ["expired", "held"]
    assert stock_faults() == []


def test_a_single_piece_is_held_from_checkout_start(open_market):
    open_market.pot.stock_kind = "one_of_a_kind"
    open_market.pot.save()
    set_stock(open_market.pot, 1)
    first, second = Buyer(Client()), Buyer(Client())
    first.puts_in_cart(only(open_market.pot))
    second.puts_in_cart(only(open_market.pot))
    first.post("/checkout/", mobile="9876543210")
    assert "Out of stock" in second.get("/cart/").content.decode()
    first.post("/checkout/address/", **ADDRESS)
    assert first.places().status_code == 303
    assert stock_faults() == []
