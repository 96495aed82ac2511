"""Many buyers and one coupon; prices and carts that change while someone pays (T2)."""

import threading
from collections import Counter

import pytest
from django.db import connection
from django.test import Client

from catalog.models import Listing
from orders import locks
from orders.models import Cart, Offer, Order, OrderLine, Redemption
from tests.money.offers import coupon, make_offer
from tests.orders.conftest import ADDRESS, Buyer, only
from tests.orders.test_races import at_once, press, set_stock

pytestmark = pytest.mark.race
BUYERS = 50


def ready_with_coupon(market, count=BUYERS):
    """Return buyers who stand on the pay page with the coupon in their total."""
    set_stock(market.pot, count)
    ready = []
    for number in range(count):
        buyer = Buyer(Client(REMOTE_ADDR=f"127.0.0.{number + 1}"))
        buyer.puts_in_cart(only(market.pot))
        assert buyer.post("/cart/coupon/", coupon="LASTONE").status_code == 303
        buyer.tells_address(mobile=f"98765432{number:02d}")
        ready.append((buyer, buyer.sees_pay_page() | {"method": "online"}))
    return ready


def test_fifty_at_once_use_a_coupon_for_one_once(open_market):
    coupon("LASTONE", most_uses=1)
    answers = at_once([press(*pair) for pair in ready_with_coupon(open_market)])
    assert Counter(a.status_code for a in answers) == {303: 1, 409: BUYERS - 1}
    assert Redemption.objects.count() == Order.objects.count() == 1
    losers = [a.content.decode() for a in answers if a.status_code == 409]
    assert all("−₹100" not in page for page in losers)


def test_without_the_guard_the_same_race_uses_it_more_often(open_market, monkeypatch):
    """The control: read and check instead of one conditional statement."""
    offer = coupon("LASTONE", most_uses=1)
    ready = ready_with_coupon(open_market, 12)
    seen = threading.Barrier(12)

    def careless(offer_id):
        is_free = Offer.objects.filter(pk=offer_id, used_count=0).exists()
        seen.wait(timeout=10)
        return is_free

    monkeypatch.setattr(locks, "take_offer", careless)
    at_once([press(*pair) for pair in ready])
    taken = Redemption.objects.count()
    assert taken > 1
    Offer.objects.filter(pk=offer.pk).update(most_uses=None, used_count=taken)


def test_one_buyer_in_two_browsers_uses_it_once(open_market):
    coupon("LASTONE", most_each=1)
    ready = []
    for _ in range(8):
        buyer = Buyer(Client())
        buyer.puts_in_cart(only(open_market.pot))
        buyer.post("/cart/coupon/", coupon="LASTONE")
        buyer.tells_address()
        ready.append((buyer, buyer.sees_pay_page() | {"method": "online"}))
    set_stock(open_market.pot, 8)
    answers = at_once([press(*pair) for pair in ready])
    assert Counter(a.status_code for a in answers) == {303: 1, 409: 7}


def test_the_database_itself_refuses_a_use_too_many(open_market):
    from django.db import IntegrityError

    offer = coupon("LASTONE", most_uses=1, used_count=1)
    with pytest.raises(IntegrityError):
        Offer.objects.filter(pk=offer.pk).update(used_count=2)
    Offer.objects.filter(pk=offer.pk).update(used_count=0)


def paying(market, method="online"):
    buyer = Buyer(Client())
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    return buyer, buyer.sees_pay_page() | {"method": method}


def change_price(market):
    def change():
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE catalog_listing SET price_paise = 900_00, mrp_paise = 900_00 WHERE id = %s",
                [market.pot.pk],
            )

    return change


@pytest.mark.parametrize("turn", range(4))
def test_a_price_changed_while_paying_is_charged_as_seen_or_told(open_market, turn):
    buyer, fields = paying(open_market)
    answer, _ = at_once([press(buyer, fields), change_price(open_market)])
    line = OrderLine.objects.first()
    if answer.status_code == 303:
        assert line.price_paise == 850_00
    else:
        assert (answer.status_code, line) == (409, None)
        assert "₹900" in answer.content.decode()


@pytest.mark.parametrize("turn", range(4))
def test_a_piece_added_while_paying_is_not_charged_unseen(open_market, turn):
    buyer, fields = paying(open_market)
    twin = Buyer(Client())
    twin.client.cookies = buyer.client.cookies.copy()
    kurta = only(open_market.kurta)

    def add():
        return twin.post("/cart/add/", sku=kurta.sku, quantity=1)

    answer, _ = at_once([press(buyer, fields), add])
    order = Order.objects.first()
    if answer.status_code == 303:
        assert order.goods_paise == 850_00
        assert OrderLine.objects.count() == 1
    else:
        assert (answer.status_code, order) == (409, None)
    assert Cart.objects.get().lines.filter(variant=kurta).exists()


@pytest.mark.parametrize("change", [{"percent_bps": 5_00}, {"is_on": False}])
def test_an_offer_changed_while_paying_leads_to_the_new_total(open_market, change):
    offer = make_offer()
    buyer, fields = paying(open_market)
    Offer.objects.filter(pk=offer.pk).update(**change)
    answer = press(buyer, fields)()
    assert answer.status_code == 409
    assert not Order.objects.exists()
    again = buyer.post("/checkout/pay/", **buyer.sees_pay_page() | {"method": "online"})
    assert again.status_code == 303
    assert ADDRESS["pin"] == Order.objects.get().pin


def test_a_listing_withdrawn_while_paying_is_told(open_market):
    buyer, fields = paying(open_market)
    Listing.objects.filter(pk=open_market.pot.pk).update(state="withdrawn")
    assert press(buyer, fields)().status_code == 409
