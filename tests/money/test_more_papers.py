"""The summary of an order, and papers where staff need them."""

import pytest
from django.urls import reverse

from desk.rules import Role
from odop_store.kernel.money import rupees_exact
from orders.actions.end_order import cancel_lines
from orders.models import Invoice, OrderLine
from orders.reads.order_sheet import order_sheet
from orders.reads.paper_sheet import invoice_sheet
from orders.reads.statements import month_csv, month_sheet, month_statement
from orders.rules.states import ConsignmentState
from orders.typeset import pictures, typeset
from tests.desk.staff import client_of, make_staff
from tests.money.conftest import confirmed, register, send_on
from tests.money.offers import make_offer
from tests.money.paying import pay_online
from tests.orders.conftest import link, only


def test_the_buyer_has_the_whole_order_on_one_paper(market, buyer):
    make_offer()
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    path = f"/orders/{link(order)}/summary.pdf"
    assert path in buyer.get(f"/orders/{link(order)}/").content.decode()
    answer = buyer.get(path)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_summary_names_the_offer_and_adds_up(market, buyer, language):
    make_offer()
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    order.language = language
    sheet = order_sheet(order)
    assert [s["en"] for s in sheet["sums"]] == [
        "Pieces", "Delivery", "Clay week", "Total with all taxes",
    ]  # fmt: skip
    assert len(sheet["parcels"]) == 2
    assert pictures("summary", sheet)


@pytest.fixture
def sold(market, buyer):
    order = confirmed(buyer, only(market.pot))
    send_on(order)
    return order


def paper(client, order, name):
    return client.get(reverse("admin:order-paper", args=[order.code, name]))


def test_support_opens_every_paper_from_the_order_desk(sold):
    client = client_of(make_staff(Role.SUPPORT))
    page = client.get(reverse("admin:order", args=[sold.code])).content.decode()
    parcel, bill = sold.consignments.get(), Invoice.objects.get()
    for name in ("summary", f"bill-{bill.pk}", f"slip-{parcel.pk}", f"label-{parcel.pk}"):
        assert reverse("admin:order-paper", args=[sold.code, name]) in page
        assert paper(client, sold, name).content.startswith(b"%PDF")


@pytest.mark.parametrize("name", ["bill-0", "bill-x", "slip", "label-99999999999999", "other-1"])
def test_a_paper_that_is_not_there_is_not_found(sold, name):
    assert paper(client_of(make_staff(Role.SUPPORT)), sold, name).status_code == 404


def test_another_orders_paper_is_not_found(sold, market, buyer):
    other = pay_online(buyer, only(market.kurta))
    bill = Invoice.objects.get()
    assert paper(client_of(make_staff(Role.SUPPORT)), other, f"bill-{bill.pk}").status_code == 404


def test_who_is_confined_to_a_district_reads_no_buyers_papers(sold, market):
    officer = make_staff(Role.DISTRICT_OFFICER, districts=[market.azamgarh])
    assert paper(client_of(officer), sold, "summary").status_code == 404


def test_a_bill_says_what_the_shop_paid_and_what_the_buyer_pays(market, buyer):
    make_offer()
    order = pay_online(buyer, only(market.pot), quantity=3)
    send_on(order, to=ConsignmentState.PACKED)
    line = OrderLine.objects.get()
    cancel_lines(order_id=order.pk, counts={line.pk: 1}, reason="other")
    bill, note = Invoice.objects.order_by("pk")
    parts = [row["amount"] for row in invoice_sheet(bill)["sums"][-2:]]
    assert parts == ["−₹255.00", rupees_exact(order.total_paise)]
    assert [row["amount"] for row in invoice_sheet(note)["sums"][-2:]] == ["−₹85.00", "₹765.00"]


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_statement_says_who_bore_the_discounts(market, buyer, language):
    register(market.meena)
    make_offer(maker_bps=40_00, artisan=market.meena)
    order = confirmed(buyer, only(market.pot))
    send_on(order)
    month = month_statement(market.meena, order.placed_at.date())
    sheet = month_sheet(month, language)
    assert [line["amount"] for line in sheet["given"]] == ["₹51.00", "₹34.00"]
    assert typeset("statement", sheet).startswith(b"%PDF")
    assert month_csv(month)[1][-2:] == ["51.00", "34.00"]
