"""Enquiries for tests: a market where Meena is asked for five hundred pots."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from enquiries.actions.ask_quote import Wish, ask_quote
from enquiries.actions.give_quote import Offer, OfferedLine, give_quote
from enquiries.models import Enquiry
from enquiries.notify import token_of
from orders.models import Order
from orders.reads.books import breaches
from tests.desk.staff import make_staff
from tests.money.conftest import stage_with_rates
from tests.orders.conftest import ADDRESS, link, only

FORM = {
    "quantity": "५००", "wanted_on": "", "wishes": "With our name on it.", "country": "IN",
    "pin": "226001", "budget": "", "full_name": "Sunita", "contact": "98765 43210",
}  # fmt: skip
ACCEPTING = ADDRESS | {"mobile": "98765 43210"}


@pytest.fixture
def market(db):
    """The market with rates; whatever a test did, the books are right afterwards."""
    yield stage_with_rates()
    assert breaches() == []


@pytest.fixture
def visitor(db):
    return Client()


@pytest.fixture
def asha(market):
    return make_staff("support", full_name="Asha Verma")


def make_enquiry(cast, *, listing=True, **facts):
    """Ask for 500 of Meena's pots, or for her craft."""
    facts = {"quantity": 500, "full_name": "Sunita", "language": "en", "mobile": "+919876543210",
             "pin": "226001", "state_code": "09"} | facts  # fmt: skip
    craft = cast.black_pottery
    return ask_quote(
        wish=Wish(**facts), craft=craft, listing=cast.pot if listing else None,
        address="10.0.0.9", now=timezone.now(),
    )  # fmt: skip


def make_offer(cast, **facts):
    lines = (OfferedLine(only(cast.pot), 500, 700_00, "With a name"),)
    facts = {"lines": lines, "delivery_paise": 5_000_00, "days": 30, "advance_percent": 40,
             "valid_until": timezone.localdate() + timedelta(days=14)} | facts  # fmt: skip
    return Offer(**facts)


def make_quote(enquiry, cast, user, **facts):
    return give_quote(
        enquiry_id=enquiry.pk, offer=make_offer(cast, **facts), author="staff", user=user,
        now=timezone.now(),
    )  # fmt: skip


@pytest.fixture
def enquiry(market):
    return make_enquiry(market)


@pytest.fixture
def quoted(enquiry, market, asha):
    make_quote(enquiry, market, asha)
    return Enquiry.objects.get(pk=enquiry.pk)


def send(client, path, **fields):
    return client.post(path, fields, headers={"Sec-Fetch-Site": "same-origin"})


def page_of(enquiry):
    return f"/quotations/{token_of(enquiry)}/"


def accept(client, enquiry, number=1, **changed):
    return send(client, page_of(enquiry) + "accept/", number=number, **ACCEPTING | changed)


def pays(client, order):
    """Pay what is asked now with the practice bank, and return the order as it is then."""
    client.get(f"/orders/{link(order)}/pay/")
    bank_order = order.payments.latest("pk").gateway_order_id
    back = send(client, f"/practice/{bank_order}/", outcome="paid")
    client.get(back.headers["Location"])
    return Order.objects.get(pk=order.pk)
