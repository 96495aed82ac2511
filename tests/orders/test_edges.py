"""Lists of couriers, messages and their wording, the kept listing page, and any order of steps."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from catalog.models import StockItem
from notices.actions import send_notice as sending
from notices.errors import NotDeliveredError
from notices.models import Notice, NoticeTemplate
from notices.rules import WORDINGS, placeholders
from orders.models import CartLine, CourierPin, Order, OrderLine
from orders.reads.books import breaches
from tests.orders.conftest import Buyer, code_sent, link, only, stage


def courier_list(tmp_path, *rows):
    path = tmp_path / "pins.csv"
    path.write_text("pin,delivers,cod\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


def test_a_couriers_list_says_where_it_delivers_and_takes_cash(market, buyer, tmp_path):
    call_command("import_serviceable_pins", "post", courier_list(tmp_path, "226001,yes,no"))
    html = buyer.get(f"/pieces/{market.pot.slug}/delivery/", pin="226001").content.decode()
    assert "no cash on delivery" in html
    html = buyer.get(f"/pieces/{market.pot.slug}/delivery/", pin="276001").content.decode()
    assert "No courier delivers" in html


def test_a_bad_row_takes_nothing_in(market, tmp_path):
    with pytest.raises(CommandError, match="Row 3"):
        call_command(
            "import_serviceable_pins", "post", courier_list(tmp_path, "226001,1,1", "22,1,1")
        )
    assert not CourierPin.objects.exists()


def test_delivery_is_told_before_the_cart(market, buyer):
    html = buyer.get(f"/pieces/{market.pot.slug}/delivery/", pin="२७६००१").content.decode()
    assert "₹40" in html
    assert buyer.get(f"/pieces/{market.pot.slug}/delivery/", pin="27600").status_code == 422


@pytest.mark.usefixtures("page_cache")
def test_the_listing_page_is_the_same_for_everybody_and_holds_the_form(open_market):
    shopper, stranger = Buyer(Client()), Buyer(Client())
    shopper.puts_in_cart(only(open_market.pot))
    path = f"/pieces/{open_market.pot.slug}/"
    first, second = shopper.get(path), stranger.get(path)
    assert first.content == second.content
    assert not first.cookies
    assert b"csrfmiddlewaretoken" not in first.content
    assert b'action="/cart/add/"' in first.content


def test_the_count_cookie_is_plain_and_the_cart_cookie_is_not(market, buyer):
    buyer.puts_in_cart(only(market.pot), 3)
    assert buyer.client.cookies["cart_count"].value == "3"
    assert not buyer.client.cookies["cart_count"]["httponly"]
    assert buyer.client.cookies["cart"]["httponly"]
    assert buyer.client.cookies["cart"]["max-age"] == 30 * 24 * 3600


def test_a_forged_cart_cookie_is_an_empty_cart(market, buyer):
    buyer.client.cookies["cart"] = "00000000-0000-0000-0000-000000000000:x:y"
    assert "Your cart is empty" in buyer.get("/cart/").content.decode()


def test_every_message_speaks_hindi_with_the_same_placeholders():
    from django.utils import translation

    for wording in WORDINGS.values():
        for text in (wording.subject, wording.body):
            with translation.override("hi"):
                hindi = translation.gettext(text)
            assert hindi != text
            assert placeholders(hindi) <= placeholders(text)


def test_staff_may_change_the_wording(market, buyer):
    NoticeTemplate.objects.create(
        purpose="order_confirmed", language="en", subject="Yes", body="Thank you! %(link)s"
    )
    order = buyer.buys(only(market.pot))
    buyer.confirms(order)
    assert Notice.objects.get(purpose="order_confirmed").body.startswith("Thank you! http")


@pytest.mark.parametrize("body", ["100% yours", "%(secret)s", "%(code)"])
def test_a_wording_that_would_break_is_refused(db, body):
    with pytest.raises(ValidationError):
        NoticeTemplate(purpose="order_confirmed", language="en", body=body).full_clean()


class Deaf:
    keeps_words = False

    def send(self, letter):
        raise NotDeliveredError(why="busy")


class Real(Deaf):
    def send(self, letter):
        """Take it."""


def test_a_message_that_does_not_go_is_tried_again_and_its_code_is_wiped(
    market, buyer, monkeypatch
):
    monkeypatch.setattr(sending, "gateway_for", lambda channel: Deaf())
    order = buyer.buys(only(market.pot))
    notice = Notice.objects.get(purpose="confirm_code")
    assert (notice.state, notice.tries, notice.fault) == ("failed", 1, "busy")
    code = code_sent(order)
    monkeypatch.setattr(sending, "gateway_for", lambda channel: Real())
    call_command("send_notices")
    notice.refresh_from_db()
    assert notice.state == "failed"
    Notice.objects.update(try_at=None)
    call_command("send_notices")
    notice.refresh_from_db()
    assert notice.state == "sent"
    assert code not in notice.body


class Shopping(RuleBasedStateMachine):
    """Any order of steps from cart to cancelling: the books are clean after each, and nothing is
    sold that was not there."""

    def __init__(self):
        super().__init__()
        self.cast = Shopping.cast
        self.buyer = Buyer(Client())

    @rule(quantity=st.integers(1, 4))
    def put_in(self, quantity):
        self.buyer.puts_in_cart(only(self.cast.pot), quantity)

    @rule(quantity=st.integers(0, 4))
    def change(self, quantity):
        for line in CartLine.objects.all():
            self.buyer.post(f"/cart/lines/{line.pk}/", do="set", quantity=str(quantity))

    @rule(verb=st.sampled_from(["save", "bring", "remove"]))
    def move(self, verb):
        for line in CartLine.objects.all():
            self.buyer.post(f"/cart/lines/{line.pk}/", do=verb)

    @rule(method=st.sampled_from(["cod", "online"]))
    def place(self, method):
        self.buyer.post("/checkout/", mobile="9876543210")
        if self.buyer.post("/checkout/address/", **ADDRESS_OF).status_code == 303:
            page = self.buyer.get("/checkout/pay/")
            if page.status_code == 200 and b"checkout_key" in page.content:
                self.buyer.places(method)

    @rule()
    def confirm(self):
        for order in Order.objects.filter(state="placed", method="cod"):
            self.buyer.confirms(order)

    @rule(outcome=st.sampled_from(["paid", "failed", "left"]))
    def pay(self, outcome):
        """Also an order that lapsed while its buyer stood at the bank."""
        for order in Order.objects.filter(method="online"):
            self.buyer.get(f"/orders/{link(order)}/pay/")
            for payment in order.payments.filter(gateway="practice"):
                back = self.buyer.post(f"/practice/{payment.gateway_order_id}/", outcome=outcome)
                self.buyer.client.get(back["Location"])

    @rule()
    def lapse(self):
        Order.objects.filter(state="placed").update(expires_at="2026-01-01T00:00Z")
        call_command("expire_reservations")

    @rule(part=st.sampled_from(["0", "1"]))
    def cancel(self, part):
        for order in Order.objects.all():
            lines = OrderLine.objects.filter(consignment__order=order)
            fields = {f"line-{line.pk}": "1" for line in lines}
            self.buyer.post(f"/orders/{link(order)}/cancel/", part=part, **fields)

    @invariant()
    def the_shelf_adds_up(self):
        assert breaches() == []
        assert all(stock.available >= 0 for stock in StockItem.objects.all())


ADDRESS_OF = {"pin": "226001", "house": "12", "area": "Chowk", "full_name": "Sunita"}


class TestShopping(TestCase):
    def test_any_order_of_steps(self):
        Shopping.cast = stage()
        run_state_machine_as_test(
            Shopping,
            settings=settings(
                max_examples=12,
                stateful_step_count=12,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
