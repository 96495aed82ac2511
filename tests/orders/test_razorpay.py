"""The real adapter against the imitation: webhooks in any order, lost, late or forged (T6, T7)."""

import itertools
import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from orders.gateways.payments.razorpay import RazorpayGateway
from orders.models import GatewayEvent, Order, Payment, Refund
from orders.reads.stock_check import stock_faults
from tests.orders.conftest import link, only, set_stock, stock_of
from tests.orders.razorpay_imitation import (
    KEY_ID,
    KEY_SECRET,
    NEW_SECRET,
    OLD_SECRET,
    RunningImitation,
)


@pytest.fixture
def bank(settings):
    """The imitation, set up as the shop's gateway."""
    with RunningImitation() as (imitation, url):
        payments = settings.PAYMENTS | {
            "razorpay_key_id": KEY_ID,
            "razorpay_key_secret": KEY_SECRET,
            "razorpay_webhook_secrets": [NEW_SECRET, OLD_SECRET],
            "razorpay_url": url,
            "timeout": 1,
        }
        with override_settings(PAYMENTS=payments):
            yield imitation


@pytest.fixture
def order(market, buyer, bank):
    """An order that stands at the gateway, waiting to be paid."""
    placed = buyer.buys(only(market.pot), method="online")
    assert buyer.get(f"/orders/{link(placed)}/pay/").status_code == 200
    return placed


def gateway_order(order):
    return order.payments.first().gateway_order_id


def send(client, body, headers):
    return client.post(
        "/hooks/razorpay/", body, content_type="application/json", headers=headers
    ).status_code


def once_only(order, listing):
    """Say what must be true whatever happened: one capture, one fulfilment."""
    order.refresh_from_db()
    assert order.state == "confirmed"
    assert Payment.objects.filter(order=order, state="captured").count() == 1
    assert order.events.filter(kind="confirmed").count() == 1
    assert stock_of(listing).on_hand == 4
    assert stock_faults() == []


def test_the_pay_page_posts_to_the_gateway_and_allows_its_host_alone(order, buyer, bank):
    page = buyer.get(f"/orders/{link(order)}/pay/")
    html = page.content.decode()
    assert "/v1/checkout/embedded" in html
    assert f'name="amount" value="{order.total_paise}"' in html
    assert "form-action 'self' http://127.0.0.1" in page.headers["Content-Security-Policy"]
    assert "form-action 'self';" in buyer.get("/cart/").headers["Content-Security-Policy"]


def test_a_reload_opens_no_second_attempt(order, buyer, bank):
    buyer.get(f"/orders/{link(order)}/pay/")
    assert len(bank.orders) == order.payments.count() == 1


def test_the_browser_return_confirms(order, market, buyer, bank):
    pay_id = bank.pay(gateway_order(order))
    answer = buyer.post(f"/orders/{link(order)}/pay/back/", **bank.brought_back(pay_id))
    assert answer.status_code == 303
    once_only(order, market.pot)


def test_a_forged_return_is_refused(order, buyer, bank):
    brought = bank.brought_back(bank.pay(gateway_order(order)))
    brought["razorpay_signature"] = "0" * 64
    assert buyer.post(f"/orders/{link(order)}/pay/back/", **brought).status_code == 400
    order.refresh_from_db()
    assert order.state == "placed"


@pytest.mark.parametrize(
    "turn", list(itertools.permutations(["authorized", "captured", "failed", "return"]))
)
def test_events_in_every_order_each_twice(order, market, buyer, client, bank, turn):
    pay_id = bank.pay(gateway_order(order))
    for step in turn:
        for _ in range(2):
            if step == "return":
                buyer.post(f"/orders/{link(order)}/pay/back/", **bank.brought_back(pay_id))
            else:
                hook = bank.hook(f"payment.{step}", pay_id, event_id=f"evt_{step}", status=step)
                assert send(client, *hook) == 200
    once_only(order, market.pot)
    assert GatewayEvent.objects.count() == 3


def test_a_bad_signature_is_400_and_stores_nothing(order, client, bank):
    body, headers = bank.hook("payment.captured", bank.pay(gateway_order(order)), secret="wrong")
    assert send(client, body, headers) == 400
    body, headers = bank.hook("payment.captured", bank.pay(gateway_order(order)))
    assert send(client, body + " ", headers) == 400
    assert send(client, b"\xff\xfe", headers) == 400
    assert not GatewayEvent.objects.exists()
    order.refresh_from_db()
    assert order.state == "placed"


def test_the_former_secret_still_opens(order, market, client, bank):
    hook = bank.hook("payment.captured", bank.pay(gateway_order(order)), secret=OLD_SECRET)
    assert send(client, *hook) == 200
    once_only(order, market.pot)


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        "[]",
        "null",
        '{"event": 5}',
        '{"event": "payment.captured"}',
        '{"event": "payment.captured", "payload": {"payment": []}}',
        '{"event": "a\\u0000b"}',
    ],
)
def test_signed_nonsense_is_taken_in_silence(order, client, bank, body):
    from tests.orders.razorpay_imitation import sign

    headers = {"X-Razorpay-Signature": sign(NEW_SECRET, body), "X-Razorpay-Event-Id": "evt_x"}
    assert send(client, body, headers) == 200


def test_only_the_webhook_is_exempt_from_forgery_protection():
    from django.urls import get_resolver

    def views(patterns):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                yield from views(pattern.url_patterns)
            else:
                yield pattern

    exempt = [
        p.name
        for p in views(get_resolver().url_patterns)
        if getattr(p.callback, "csrf_exempt", False)
    ]
    assert exempt == ["razorpay-hook"]


def test_a_webhook_after_expiry_revives_the_order_while_pieces_are_there(
    order, market, client, bank
):
    Order.objects.update(expires_at="2026-01-01T00:00Z")
    call_command("expire_reservations")
    assert stock_of(market.pot).reserved == 0
    assert send(client, *bank.hook("payment.captured", bank.pay(gateway_order(order)))) == 200
    once_only(order, market.pot)


def test_a_revived_order_is_promised_new_days(order, market, client, bank):
    parcel = order.consignments.get()
    former = (parcel.dispatch_by, parcel.deliver_from, parcel.deliver_by)
    order.consignments.update(
        dispatch_by=former[0] - timedelta(days=40),
        deliver_from=former[1] - timedelta(days=40),
        deliver_by=former[2] - timedelta(days=40),
    )
    Order.objects.update(expires_at="2026-01-01T00:00Z")
    call_command("expire_reservations")
    assert send(client, *bank.hook("payment.captured", bank.pay(gateway_order(order)))) == 200
    parcel.refresh_from_db()
    assert (parcel.dispatch_by, parcel.deliver_from, parcel.deliver_by) == former


def test_a_payment_after_the_pieces_went_is_given_back(order, market, client, bank):
    Order.objects.update(expires_at="2026-01-01T00:00Z")
    call_command("expire_reservations")
    set_stock(market.pot, 0)
    assert send(client, *bank.hook("payment.captured", bank.pay(gateway_order(order)))) == 200
    order.refresh_from_db()
    assert order.state == "lapsed"
    assert Payment.objects.get().state == "surplus"
    assert Refund.objects.get().state == "done"
    assert [r["amount"] for r in bank.refunds.values()] == [order.total_paise]


def test_paying_twice_gives_the_second_back(order, market, client, bank):
    first, second = bank.pay(gateway_order(order)), bank.pay(gateway_order(order))
    for pay_id in (first, second):
        assert send(client, *bank.hook("payment.captured", pay_id)) == 200
    once_only(order, market.pot)
    assert [r["payment_id"] for r in bank.refunds.values()] == [second]


def test_another_amount_is_given_back(order, client, bank):
    pay_id = bank.pay(gateway_order(order), amount=100)
    assert send(client, *bank.hook("payment.captured", pay_id)) == 200
    order.refresh_from_db()
    assert order.state == "placed"
    assert [r["amount"] for r in bank.refunds.values()] == [100]


def test_all_webhooks_lost_and_the_poll_settles(order, market, bank):
    bank.pay(gateway_order(order))
    call_command("reconcile_payments")
    once_only(order, market.pot)
    call_command("reconcile_payments")
    once_only(order, market.pot)


@pytest.mark.parametrize(("fault", "delay"), [(500, 0), (503, 0), ("drop", 0), (None, 5)])
def test_a_gateway_that_is_down_offers_cash_and_another_try(market, buyer, bank, fault, delay):
    placed = buyer.buys(only(market.pot), method="online")
    bank.fault, bank.delay = fault, delay
    begun = time.monotonic()
    page = buyer.get(f"/orders/{link(placed)}/pay/")
    html = page.content.decode()
    assert time.monotonic() - begun < 10
    assert page.status_code == 503
    assert "Try again" in html
    assert "Pay cash on delivery instead" in html
    bank.fault, bank.delay = None, 0
    assert buyer.get(f"/orders/{link(placed)}/pay/").status_code == 200


def test_reconciling_survives_a_gateway_that_is_down(order, market, bank):
    bank.pay(gateway_order(order))
    bank.fault = 500
    call_command("reconcile_payments")
    order.refresh_from_db()
    assert order.state == "placed"
    bank.fault = None
    call_command("reconcile_payments")
    once_only(order, market.pot)


def test_a_cancelled_paid_order_is_refunded_once(order, market, buyer, bank):
    pay_id = bank.pay(gateway_order(order))
    buyer.post(f"/orders/{link(order)}/pay/back/", **bank.brought_back(pay_id))
    bank.fault = 500
    for _ in range(2):
        buyer.post(f"/orders/{link(order)}/cancel/", reason="other", part="0")
    assert Refund.objects.get().state == "due"
    bank.fault = None
    call_command("reconcile_payments")
    call_command("reconcile_payments")
    assert Refund.objects.get().state == "done"
    assert [r["amount"] for r in bank.refunds.values()] == [order.total_paise]
    order.refresh_from_db()
    assert order.state == "cancelled"
    assert stock_of(market.pot).on_hand == 5
    assert stock_faults() == []


@pytest.mark.django_db(transaction=True)
@override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}})
def test_no_call_to_the_gateway_is_made_inside_a_transaction(open_market, buyer, bank, monkeypatch):
    talk = RazorpayGateway._ask

    def listening(self, call):
        assert not connection.in_atomic_block
        return talk(self, call)

    monkeypatch.setattr(RazorpayGateway, "_ask", listening)
    placed = buyer.buys(only(open_market.pot), method="online")
    buyer.get(f"/orders/{link(placed)}/pay/")
    pay_id = bank.pay(gateway_order(placed))
    buyer.post(f"/orders/{link(placed)}/pay/back/", **bank.brought_back(pay_id))
    buyer.post(f"/orders/{link(placed)}/cancel/", reason="other", part="0")
    call_command("reconcile_payments")
    assert len(bank.refunds) == 1
