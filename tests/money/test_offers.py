"""Coupons and offers from the cart to the books: what is shown is charged, and who bears it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from accounts.models import User
from orders.actions.end_order import cancel_lines, cancel_order
from orders.actions.lapse_order import lapse_order
from orders.models import (
    Consignment,
    CouponGuess,
    Earning,
    Invoice,
    Offer,
    Order,
    OrderLine,
    Redemption,
)
from tests.money.conftest import confirmed, register, send_on
from tests.money.offers import coupon, make_offer
from tests.money.paying import pay_online
from tests.money.test_ledger import balance
from tests.money.test_returns import ask, take_back
from tests.orders.conftest import link, only


@pytest.fixture
def staff(db) -> User:
    return User.objects.create(username="asha", is_staff=True)


def types(buyer, code):
    return buyer.post("/cart/coupon/", coupon=code)


def cart_page(buyer):
    return buyer.get("/cart/").content.decode()


def test_an_automatic_offer_is_in_the_cart_with_its_title_and_reason(market, buyer):
    make_offer()
    buyer.puts_in_cart(only(market.pot))
    page = cart_page(buyer)
    assert "Clay week" in page
    assert "−₹85" in page
    assert "It comes off by itself" in page


def test_a_coupon_applies_without_script_and_is_charged(market, buyer):
    coupon()
    buyer.puts_in_cart(only(market.pot))
    assert types(buyer, " diya-100 ").status_code == 303
    page = cart_page(buyer)
    assert 'value="DIYA100"' in page
    assert "−₹100" in page
    order = confirmed(buyer, only(market.pot))
    used = order.redemption
    assert (used.code, used.discount_paise, used.maker_paise) == ("DIYA100", 100_00, 0)
    assert order.total_paise == 2 * 850_00 + order.delivery_paise - 100_00


REFUSALS = [
    ({"ends_at": timezone.now() - timedelta(hours=1)}, "is over"),
    ({"starts_at": timezone.now() + timedelta(days=1)}, "does not hold yet"),
    ({"minimum_paise": 1_000_00}, "pieces for ₹150 more"),
    ({"most_uses": 0}, "is used up"),
]


@pytest.mark.parametrize(("terms", "words"), REFUSALS)
def test_a_refused_coupon_says_why_and_keeps_what_was_typed(market, buyer, terms, words):
    coupon(**terms)
    buyer.puts_in_cart(only(market.pot))
    answer = types(buyer, "diya100")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert 'value="diya100"' in page
    assert "Error:" in page


def test_a_coupon_for_other_pieces_says_so(market, buyer):
    coupon(craft=market.chikan)
    buyer.puts_in_cart(only(market.pot))
    assert "not for the pieces in your cart" in types(buyer, "DIYA100").content.decode()


@pytest.mark.parametrize("typed", ["NOPE", "<b>&", "ॐ", "", "\x00", "A" * 500])
def test_an_unknown_coupon_is_refused_in_hindi_too(market, buyer, typed):
    buyer.prefix = "/hi"
    buyer.puts_in_cart(only(market.pot))
    answer = types(buyer, typed)
    assert answer.status_code == 422
    assert "कूपन" in answer.content.decode()
    assert "<b>&" not in answer.content.decode()


def test_a_coupon_waiting_for_its_minimum_applies_once_the_cart_is_full_enough(market, buyer):
    coupon(minimum_paise=1_000_00)
    buyer.puts_in_cart(only(market.pot))
    types(buyer, "DIYA100")
    buyer.puts_in_cart(only(market.pot))
    assert "−₹100" in cart_page(buyer)


def test_a_coupon_that_does_worse_than_the_offer_says_so(market, buyer):
    make_offer(percent_bps=20_00)
    coupon()
    buyer.puts_in_cart(only(market.pot))
    assert types(buyer, "DIYA100").status_code == 303
    page = cart_page(buyer)
    assert "would save you ₹100" in page
    assert "−₹170" in page


def test_a_coupon_comes_off_again(market, buyer):
    coupon()
    buyer.puts_in_cart(only(market.pot))
    types(buyer, "DIYA100")
    assert buyer.post("/cart/coupon/", do="remove").status_code == 303
    assert "−₹100" not in cart_page(buyer)


def test_a_first_order_is_known_by_the_mobile_number(market, buyer):
    make_offer(is_first_order=True)
    first = confirmed(buyer, only(market.pot))
    assert first.discount_paise == 85_00
    buyer.puts_in_cart(only(market.pot))
    assert "Clay week" not in cart_page(buyer)


def test_one_buyer_uses_a_coupon_as_often_as_allowed(market, buyer):
    coupon(most_each=1)
    buyer.puts_in_cart(only(market.pot))
    types(buyer, "DIYA100")
    confirmed(buyer, only(market.pot))
    buyer.puts_in_cart(only(market.pot))
    assert "You have used coupon DIYA100 already" in types(buyer, "DIYA100").content.decode()


def test_guessing_is_stopped_and_says_when_to_go_on(market, buyer):
    coupon()
    buyer.puts_in_cart(only(market.pot))
    answers = [types(buyer, f"GUESS{n}") for n in range(21)]
    assert {a.status_code for a in answers[:20]} == {422}
    assert answers[20].status_code == 429
    assert answers[20].headers["Retry-After"] == "600"
    assert types(buyer, "DIYA100").status_code == 429
    CouponGuess.objects.update(at=timezone.now() - timedelta(minutes=11))
    assert types(buyer, "DIYA100").status_code == 303


def test_no_address_is_kept_of_whoever_guesses(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    types(buyer, "NOPE")
    assert "127.0.0.1" not in CouponGuess.objects.get().source


def test_free_delivery_comes_off_the_delivery(market, buyer):
    make_offer(kind="free_delivery")
    order = confirmed(buyer, only(market.pot))
    assert order.total_paise == 850_00
    assert order.discount_paise == order.delivery_paise > 0
    send_on(order)
    assert balance("offers") == order.delivery_paise
    assert -balance("maker") == 850_00


def test_the_shops_offer_leaves_the_paper_and_the_makers_money_whole(market, buyer):
    register(market.meena)
    coupon()
    buyer.puts_in_cart(only(market.pot))
    types(buyer, "DIYA100")
    order = pay_online(buyer, only(market.pot))
    send_on(order)
    earned = Earning.objects.get()
    assert Invoice.objects.get().total_paise == order.goods_paise + order.delivery_paise
    assert (earned.goods_paise, earned.shop_discount_paise) == (2 * 850_00, 100_00)
    assert balance("offers") == 100_00


def test_the_makers_own_offer_lowers_the_value_and_the_earning(market, buyer):
    make_offer(maker_bps=100_00, artisan=market.meena)
    order = confirmed(buyer, only(market.pot))
    send_on(order)
    earned = Earning.objects.get()
    assert Invoice.objects.get().total_paise == order.total_paise
    assert (earned.goods_paise, earned.maker_discount_paise) == (765_00, 85_00)
    assert balance("offers") == 0


def test_a_shared_offer_is_borne_by_both(market, buyer):
    make_offer(maker_bps=40_00, listing=market.pot)
    order = confirmed(buyer, only(market.pot))
    send_on(order)
    assert order.redemption.maker_paise == 34_00
    assert balance("offers") == 51_00
    assert -balance("maker") == 850_00 - 34_00


def kurta_at(market, price):
    register(market.chikan_group)
    kind = market.kurta
    kind.hsn_code, kind.price_paise, kind.mrp_paise = "6211", price, price
    kind.save()
    return only(kind)


@pytest.mark.parametrize(("maker_bps", "bps"), [(100_00, 500), (0, 1800)])
def test_only_the_sellers_own_discount_can_cross_the_value_band(market, buyer, maker_bps, bps):
    piece = kurta_at(market, 2_700_00)
    make_offer(percent_bps=5_00, artisan=market.chikan_group, maker_bps=maker_bps)
    confirmed(buyer, piece)
    assert OrderLine.objects.get().gst_bps == bps


@pytest.mark.parametrize("maker_bps", [0, 30_00, 100_00])
def test_one_of_three_comes_back_for_what_was_paid_for_it(market, buyer, staff, maker_bps):
    register(market.meena)
    make_offer(percent_bps=7_77, artisan=market.meena, maker_bps=maker_bps)
    send_on(pay_online(buyer, only(market.pot), quantity=3))
    line = OrderLine.objects.select_related("consignment__order").get()
    paid = line.line_paise - line.discount_paise
    refunds = [take_back(ask(line), staff).refund_paise for _ in range(3)]
    assert sum(refunds) == paid
    assert balance("offers") == 0
    assert sum(e.maker_discount_paise for e in Earning.objects.all()) == 0


def test_a_partial_refund_takes_its_part_from_the_shop_too(market, buyer, staff):
    make_offer(percent_bps=10_00)
    send_on(pay_online(buyer, only(market.pot)))
    line = OrderLine.objects.select_related("consignment__order").get()
    take_back(ask(line), staff, amount=382_50)
    assert balance("offers") == 42_50
    assert Invoice.objects.get(kind="credit_note").total_paise == 425_00


@pytest.mark.parametrize("maker_bps", [0, 33_33])
def test_cancelled_pieces_give_back_what_was_paid_for_them(market, buyer, maker_bps):
    make_offer(percent_bps=7_77, artisan=market.meena, maker_bps=maker_bps)
    order = confirmed(buyer, only(market.pot), quantity=3)
    line = OrderLine.objects.get()
    cancel_lines(order_id=order.pk, counts={line.pk: 1}, reason="other")
    send_on(order)
    assert balance("buyer") == balance("cod_due") == 0


def test_a_parcel_nobody_takes_gives_back_only_what_was_paid(market, buyer):
    from orders.rules.states import ConsignmentState

    make_offer(kind="free_delivery")
    order = confirmed(buyer, only(market.pot))
    send_on(order, to=ConsignmentState.RETURNED)
    assert balance("buyer") == balance("offers") == 0


def test_an_unpaid_order_lets_its_coupon_go(market, buyer):
    offer = coupon(most_uses=1)
    buyer.puts_in_cart(only(market.pot))
    types(buyer, "DIYA100")
    order = buyer.buys(only(market.pot), method="online")
    offer.refresh_from_db()
    assert offer.used_count == 1
    Order.objects.update(expires_at=timezone.now())
    assert lapse_order(order_id=order.pk)
    offer.refresh_from_db()
    assert offer.used_count == 0
    assert Redemption.objects.get().state == "released"


def test_cancelling_before_paying_lets_it_go_once(market, buyer):
    offer = make_offer()
    order = buyer.buys(only(market.pot))
    cancel_order(order_id=order.pk, reason="other")
    offer.refresh_from_db()
    assert offer.used_count == 0


def test_a_late_payment_takes_the_coupon_again_or_goes_back(market, buyer):
    offer = coupon(most_uses=1)
    buyer.puts_in_cart(only(market.pot))
    types(buyer, "DIYA100")
    order = buyer.buys(only(market.pot), method="online")
    buyer.get(f"/orders/{link(order)}/pay/")
    bank_order = order.payments.get().gateway_order_id
    Order.objects.update(expires_at=timezone.now())
    lapse_order(order_id=order.pk)
    Offer.objects.filter(pk=offer.pk).update(most_uses=0)
    back = buyer.post(f"/practice/{bank_order}/", outcome="paid")
    buyer.get(back.headers["Location"])
    order.refresh_from_db()
    assert order.state == "lapsed"
    assert order.payments.get().state == "surplus"


def test_the_order_page_and_the_books_name_the_offer_of_the_day(market, buyer):
    offer = make_offer()
    order = confirmed(buyer, only(market.pot))
    Offer.objects.filter(pk=offer.pk).update(title_en="Renamed")
    page = buyer.get(f"/orders/{link(order)}/").content.decode()
    assert "Clay week" in page
    assert "Renamed" not in page


def test_the_parcel_that_is_cancelled_gives_back_no_delivery_nobody_paid(market, buyer):
    make_offer(kind="free_delivery")
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    first = Consignment.objects.filter(order=order).first()
    lines = {line.pk: line.quantity for line in first.lines.all()}
    cancel_lines(order_id=order.pk, counts=lines, reason="other")
    cash = order.payments.get()
    assert cash.amount_paise == order.total_paise - first.goods_paise


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "percent", "percent_bps": 95_00},
        {"kind": "percent", "percent_bps": 0},
        {"kind": "amount", "percent_bps": 0, "amount_paise": 100, "minimum_paise": 100},
        {"maker_bps": 50_00},
        {"maker_bps": 50_00, "artisan_id": 1, "maker_agreed_on": None},
        {"ends_at": timezone.now() - timedelta(days=30)},
        {"most_uses": 1, "used_count": 2},
        {"code": "low case"},
    ],
)
def test_the_database_refuses_an_offer_that_makes_no_sense(market, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_offer(**wrong)


def test_refusals_speak_hindi(market, buyer):
    coupon(minimum_paise=1_000_00)
    buyer.prefix = "/hi"
    buyer.puts_in_cart(only(market.pot))
    with translation.override("hi"):
        assert "₹150" in types(buyer, "DIYA100").content.decode()
