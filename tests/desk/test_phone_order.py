"""A buyer calls: staff place the order by the checkout's own action, and it says who took it."""

import re

import pytest

from audit.models import AuditEntry
from notices.models import Notice
from orders.models import Order
from orders.reads.books import breaches
from tests.desk.staff import client_of, make_staff
from tests.enquiries.conftest import send
from tests.orders.conftest import ADDRESS, code_sent, hidden_fields, only, stage, stock_of

PHONE = "/desk/phone-order/"
CALLER = ADDRESS | {"mobile": "98765 43210", "do": "address"}


@pytest.fixture
def market(db):
    yield stage()
    assert breaches() == []


@pytest.fixture
def asha(market):
    return make_staff("support", full_name="Asha Verma")


@pytest.fixture
def desk(asha):
    return client_of(asha)


def begins(desk, market, **changed):
    """Add a pot and take the address, as the caller says them."""
    send(desk, PHONE, do="add", sku=only(market.pot).sku, quantity="2")
    return send(desk, PHONE, **CALLER | changed)


def places(desk, method="cod", **changed):
    fields = hidden_fields(desk.get(PHONE).content.decode())
    return send(desk, PHONE, do="place", method=method, language="hi", **fields | changed)


def test_pieces_are_found_by_words_and_by_code(market, desk):
    for text in ("clay pot", market.pot.code):
        assert only(market.pot).sku in desk.get(PHONE, {"q": text}).content.decode()


def test_a_cash_order_is_confirmed_by_the_code_read_back(market, desk, asha):
    begins(desk, market)
    answer = places(desk)
    order = Order.objects.get()
    assert (order.state, order.method, order.language) == ("placed", "cod", "hi")
    assert send(desk, answer["Location"], do="confirm", code="000000").status_code == 422
    assert send(desk, answer["Location"], do="confirm", code=code_sent(order)).status_code == 302
    order.refresh_from_db()
    assert order.state == "confirmed"
    assert stock_of(market.pot).on_hand == 3


def test_who_took_it_stands_in_events_and_audit_log(market, desk, asha):
    begins(desk, market)
    places(desk)
    order = Order.objects.get()
    assert order.events.get(kind="phone").user == asha
    assert AuditEntry.objects.get(verb="order-phone").actor_id == asha.pk


def test_an_online_order_sends_the_signed_link_to_pay(market, desk, client):
    begins(desk, market)
    places(desk, "online")
    body = Notice.objects.get(purpose="pay_link").body
    path = re.search(r"http://[^/]+(/\S+/pay/)", body)[1]
    assert client.get(path).status_code == 200


def test_the_link_can_be_sent_again(market, desk):
    begins(desk, market)
    answer = places(desk, "online")
    send(desk, answer["Location"], do="again")
    assert Notice.objects.filter(purpose="pay_link").count() == 2


def test_sending_the_form_twice_places_one_order(market, desk):
    begins(desk, market)
    fields = hidden_fields(desk.get(PHONE).content.decode())
    session = desk.session
    key = session["phone_cart"]
    for _ in range(2):
        send(desk, PHONE, do="place", method="online", language="hi", **fields)
        session = desk.session
        session["phone_cart"] = key
        session.save()
    assert Order.objects.count() == 1
    assert Notice.objects.filter(purpose="pay_link").count() == 1


def test_a_faulty_address_is_said_in_place(market, desk):
    answer = begins(desk, market, pin="12", mobile="1")
    assert answer.status_code == 422
    assert "A PIN code has six digits" in answer.content.decode()


def test_what_changed_meanwhile_is_read_out_again(market, desk):
    begins(desk, market)
    fields = hidden_fields(desk.get(PHONE).content.decode())
    market.pot.price_paise = 900_00
    market.pot.mrp_paise = 900_00
    market.pot.save()
    answer = send(desk, PHONE, do="place", method="cod", language="hi", **fields)
    assert answer.status_code == 409
    assert not Order.objects.exists()


def test_a_maker_bound_to_the_state_sells_nothing_across_the_line(market, desk):
    begins(desk, market, pin="110001", district="New Delhi")
    html = desk.get(PHONE).content.decode()
    assert 'value="place"' not in html


def test_the_next_call_begins_with_nothing(market, desk):
    begins(desk, market)
    places(desk)
    assert 'value="place"' not in desk.get(PHONE).content.decode()


def test_orders_that_buyers_placed_themselves_are_not_opened_here(market, desk):
    assert desk.get(f"{PHONE}1/").status_code == 404


def test_without_the_right_nobody_takes_orders(market):
    for role in ("curator", "district officer"):
        assert client_of(make_staff(role)).get(PHONE).status_code == 403
