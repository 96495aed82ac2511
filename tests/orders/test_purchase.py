"""The whole purchase, by plain forms."""

import pytest

from catalog.models import StockMovement
from notices.models import Notice
from orders.models import Order, Reservation
from tests.orders.conftest import ADDRESS, code_sent, link, only, stock_of


def test_a_guest_buys_cash_on_delivery_in_eight_fields(market, buyer):
    assert len(ADDRESS) + 1 <= 8
    order = buyer.buys(only(market.pot), quantity=2)
    assert (order.state, order.method) == ("placed", "cod")
    assert order.total_paise == 2 * 850_00 + order.delivery_paise
    assert buyer.confirms(order).status_code == 303
    order.refresh_from_db()
    assert order.state == "confirmed"
    assert (stock_of(market.pot).on_hand, stock_of(market.pot).reserved) == (3, 0)


def test_what_is_sold_is_a_movement(market, buyer):
    buyer.confirms(buyer.buys(only(market.pot), quantity=2))
    moved = StockMovement.objects.filter(reason="sold").values_list("delta", flat=True)
    assert list(moved) == [-2]


def test_a_placed_order_holds_its_pieces(market, buyer):
    order = buyer.buys(only(market.pot))
    assert stock_of(market.pot).reserved == 1
    assert Reservation.objects.get(order=order).state == "held"


def test_one_consignment_a_maker_with_its_own_charge_and_date(market, buyer):
    buyer.puts_in_cart(only(market.kurta))
    order = buyer.buys(only(market.pot))
    parcels = list(order.consignments.all())
    assert [c.zone for c in parcels] == ["local", "near"]
    assert order.delivery_paise == sum(c.delivery_paise for c in parcels)
    assert all(c.dispatch_by <= c.deliver_from <= c.deliver_by for c in parcels)


def test_state_and_district_follow_from_the_pin(market, buyer):
    order = buyer.buys(only(market.pot))
    assert (order.state_code, order.district, order.needs_pin_check) == ("09", "Lucknow", False)


def test_the_order_page_opens_by_its_link_and_shows_no_full_number(market, buyer, client):
    order = buyer.buys(only(market.pot))
    page = client.get(f"/orders/{link(order)}/")
    assert page.status_code == 200
    assert order.code in page.content.decode()
    assert "98765" not in page.content.decode()


def test_in_hindi_too(market, buyer):
    buyer.prefix = "/hi"
    order = buyer.buys(only(market.pot))
    assert order.language == "hi"
    assert buyer.confirms(order).status_code == 303
    assert "मीना" in buyer.get(f"/orders/{link(order)}/").content.decode()


def test_makers_and_buyer_are_told(market, buyer):
    order = buyer.buys(only(market.pot))
    buyer.confirms(order)
    told = Notice.objects.filter(about=order.code).values_list("purpose", "recipient")
    assert set(told) == {
        ("confirm_code", "+919876543210"),
        ("order_confirmed", "+919876543210"),
        ("maker_new", "meena"),
    }


def test_a_wrong_code_is_told_and_five_lock(market, buyer):
    order = buyer.buys(only(market.pot))
    wrong = "000000" if code_sent(order) != "000000" else "111111"
    path = f"/orders/{link(order)}/confirm/"
    assert [buyer.post(path, code=wrong).status_code for _ in range(6)] == [422] * 5 + [429]
    assert buyer.confirms(order).status_code == 429


def test_confirming_twice_is_quiet(market, buyer):
    order = buyer.buys(only(market.pot))
    code = code_sent(order)
    path = f"/orders/{link(order)}/confirm/"
    assert [buyer.post(path, code=code).status_code for _ in range(3)] == [303] * 3
    assert stock_of(market.pot).on_hand == 4


def test_the_practice_bank_pays_and_the_order_is_confirmed(market, buyer):
    order = buyer.buys(only(market.pot), method="online")
    page = buyer.get(f"/orders/{link(order)}/pay/")
    assert page.status_code == 200
    gateway_order = order.payments.get().gateway_order_id
    back = buyer.post(f"/practice/{gateway_order}/", outcome="paid")
    assert buyer.client.get(back["Location"]).status_code == 303
    order.refresh_from_db()
    assert (order.state, order.payments.get().state) == ("confirmed", "captured")


@pytest.mark.parametrize("outcome", ["failed", "left"])
def test_the_practice_bank_declines_and_nothing_is_lost(market, buyer, outcome):
    order = buyer.buys(only(market.pot), method="online")
    buyer.get(f"/orders/{link(order)}/pay/")
    payment = order.payments.get()
    back = buyer.post(f"/practice/{payment.gateway_order_id}/", outcome=outcome)
    buyer.client.get(back["Location"])
    order.refresh_from_db()
    assert order.state == "placed"
    assert buyer.get(f"/orders/{link(order)}/pay/").status_code == 200
    assert Order.objects.count() == 1


def test_an_unpaid_online_order_may_turn_to_cash(market, buyer):
    order = buyer.buys(only(market.pot), method="online")
    assert buyer.post(f"/orders/{link(order)}/pay/cash/").status_code == 303
    order.refresh_from_db()
    assert buyer.confirms(order).status_code == 303


def test_buy_again_fills_the_cart(market, buyer):
    order = buyer.buys(only(market.pot), quantity=2)
    assert buyer.post(f"/orders/{link(order)}/again/").status_code == 303
    assert "Black clay pot" in buyer.get("/cart/").content.decode()


def test_budgets_hold(market, buyer, at_most):
    buyer.puts_in_cart(only(market.pot))
    buyer.puts_in_cart(only(market.kurta))
    buyer.tells_address()
    with at_most(6):
        buyer.get("/cart/")
    fields = buyer.sees_pay_page()
    with at_most(25):
        assert buyer.post("/checkout/pay/", **fields, method="cod").status_code == 303


def test_a_buyer_asks_for_news_by_whatsapp_and_for_sms_again(market, buyer):
    order = buyer.buys(only(market.pot))
    path = f"/orders/{link(order)}/whatsapp/"
    assert buyer.post(path, do="on").status_code == 303
    assert "comes by WhatsApp" in buyer.get(f"/orders/{link(order)}/").content.decode()
    buyer.confirms(order)
    told = Notice.objects.filter(purpose="order_confirmed").values_list("channel", flat=True)
    assert list(told) == ["whatsapp"]
    assert buyer.post(path, do="off").status_code == 303
    assert "Get news by WhatsApp" in buyer.get(f"/orders/{link(order)}/").content.decode()
