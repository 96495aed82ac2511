"""Papers: numbered without a gap, lawful, and readable in both languages."""

import threading
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from catalog.models import Listing
from orders.actions.issue_paper import issue_invoice, next_serial
from orders.models import Consignment, Invoice, InvoiceSeries
from orders.reads.order_sheet import order_sheet
from orders.reads.paper_sheet import invoice_sheet, parcel_sheet
from orders.rules.papers import financial_year, paper_number
from orders.rules.states import ConsignmentState
from orders.typeset import typeset
from tests.money.conftest import confirmed, register, send_on
from tests.orders.conftest import link, only

THREADS = 50


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2026-03-31", "2526"),
        ("2026-04-01", "2627"),
        ("2027-01-01", "2627"),
        ("2099-12-31", "9900"),
    ],
)
def test_the_financial_year_begins_in_april(day, year):
    assert financial_year(date.fromisoformat(day)) == year


def test_a_number_has_at_most_sixteen_characters():
    assert paper_number("T", "2627", 1) == "OST2627/000001"
    assert len(paper_number("T", "2627", 99_999_999)) == 16
    with pytest.raises(ValueError):
        paper_number("T", "2627", 100_000_000)


def test_an_enrolled_maker_hands_out_a_bill_without_tax(market, buyer):
    send_on(confirmed(buyer, only(market.pot)), to=ConsignmentState.PACKED)
    bill = Invoice.objects.get()
    assert (bill.kind, bill.number) == ("bill", "OSB2627/000001")
    assert bill.cgst_paise == bill.sgst_paise == bill.igst_paise == 0


def test_a_registered_maker_hands_out_a_tax_invoice_of_rule_46(market, buyer):
    register(market.meena)
    order = confirmed(buyer, only(market.pot), quantity=2)
    send_on(order, to=ConsignmentState.PACKED)
    invoice = Invoice.objects.get()
    sheet = str(invoice_sheet(invoice))
    assert invoice.kind == "tax_invoice"
    assert invoice.cgst_paise == invoice.sgst_paise > 0
    for said in (market.meena.gstin, "Uttar Pradesh (09)", "6912", "2 PCS", "5 %", invoice.number,
                 "Sunita", "12 Chowk Bazar", "One thousand", "reverse charge"):  # fmt: skip
        assert said in sheet


def test_packs_are_counted_in_the_unit_of_the_law(market, buyer):
    Listing.objects.filter(pk=market.pot.pk).update(net_unit="gram", net_quantity=750)
    send_on(confirmed(buyer, only(market.pot), quantity=2), to=ConsignmentState.PACKED)
    [pot, delivery] = invoice_sheet(Invoice.objects.get())["rows"]
    assert (pot["cells"][1], delivery["cells"][1]) == ("1,500 GMS", "")


def test_a_label_names_the_state_that_a_parcel_goes_to(market, buyer):
    order = confirmed(buyer, only(market.pot))
    sheet = parcel_sheet(order.consignments.get())
    assert sheet["to"]["lines"][-1] == "Lucknow, उत्तर प्रदेश"
    assert sheet["to"]["mobile"] == "98765 43210"


def test_a_summary_says_the_days_in_both_languages(market, buyer):
    order = confirmed(buyer, only(market.pot))
    [parcel] = order_sheet(order)["parcels"]
    day = order.consignments.get().deliver_by
    assert f"{day:%B}" in parcel["when"]["en"]
    assert f"{day:%B}" not in parcel["when"]["hi"]


def test_across_the_state_line_the_tax_is_igst(market, buyer):
    register(market.meena)
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address(pin="110001")
    assert buyer.places("cod").status_code == 303
    order = Consignment.objects.get().order
    buyer.confirms(order)
    send_on(order, to=ConsignmentState.PACKED)
    invoice = Invoice.objects.get()
    assert invoice.igst_paise > 0 == invoice.cgst_paise
    assert "Delhi (07)" in str(invoice_sheet(invoice))


def test_packing_twice_hands_out_one_paper(market, buyer):
    order = confirmed(buyer, only(market.pot))
    send_on(order, to=ConsignmentState.PACKED)
    issue_invoice(consignment=order.consignments.get(), now=order.confirmed_at)
    assert Invoice.objects.count() == 1


def test_a_paper_is_never_changed(market, buyer):
    send_on(confirmed(buyer, only(market.pot)), to=ConsignmentState.PACKED)
    with pytest.raises(IntegrityError), transaction.atomic():
        Invoice.objects.update(total_paise=1)


def test_a_paper_says_what_was_true_on_its_day(market, buyer):
    send_on(confirmed(buyer, only(market.pot)), to=ConsignmentState.PACKED)
    before = invoice_sheet(Invoice.objects.get())
    market.meena.legal_name = "Another name"
    market.meena.save()
    market.pot.title_en = "Another pot"
    market.pot.save()
    assert invoice_sheet(Invoice.objects.get()) == before


@pytest.mark.race
def test_fifty_threads_get_fifty_numbers_without_gap_or_repeat(open_market):
    maker, seen, failed = open_market.meena, [], []
    begin = threading.Barrier(THREADS)

    def take(number: int) -> None:
        begin.wait()
        try:
            with transaction.atomic():
                serial = next_serial(maker.pk, "T", "2627")
                if number % 5 == 0:
                    raise RuntimeError("a parcel that could not be packed after all")
                seen.append(serial)
        except RuntimeError:
            failed.append(number)
        finally:
            connection.close()

    threads = [threading.Thread(target=take, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(failed) == THREADS // 5
    assert sorted(seen) == list(range(1, len(seen) + 1))
    assert InvoiceSeries.objects.get().last_serial == len(seen)
    InvoiceSeries.objects.all().delete()


def test_counting_the_papers_instead_would_repeat_a_number(open_market):
    """The control: without the row's lock two threads take the same number."""
    begin, seen = threading.Barrier(2), []

    def take() -> None:
        with transaction.atomic():
            begin.wait()
            seen.append(Invoice.objects.filter(artisan=open_market.meena).count() + 1)
        connection.close()

    threads = [threading.Thread(target=take) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1, 1]


@pytest.mark.parametrize("prefix", ["", "/hi"])
def test_the_buyer_downloads_the_paper_by_the_order_link(market, buyer, prefix):
    buyer.prefix = prefix
    order = confirmed(buyer, only(market.pot))
    send_on(order, to=ConsignmentState.PACKED)
    page = buyer.get(f"/orders/{link(order)}/").content.decode()
    path = f"/orders/{link(order)}/papers/1.pdf"
    assert path in page
    answer = buyer.client.get(path)
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert answer["X-Robots-Tag"] == "noindex"


def test_no_paper_before_packing_and_none_by_a_forged_link(market, buyer):
    order = confirmed(buyer, only(market.pot))
    assert buyer.client.get(f"/orders/{link(order)}/papers/1.pdf").status_code == 404
    assert buyer.client.get(f"/orders/{order.code}-1-{'0' * 20}/papers/1.pdf").status_code == 404


def test_slip_and_label_are_for_staff_alone(market, buyer, admin_client):
    order = confirmed(buyer, only(market.pot))
    parcel = order.consignments.get()
    for sheet in ("slip", "label"):
        path = f"/parcels/{parcel.pk}/{sheet}.pdf"
        assert buyer.client.get(path).status_code == 404
        assert admin_client.get(path).content.startswith(b"%PDF")


def test_the_label_says_what_to_collect(market, buyer):
    order = confirmed(buyer, only(market.pot))
    sheet = parcel_sheet(order.consignments.get())
    assert sheet["collect"] == f"₹{order.total_paise // 100:,}"
    assert typeset("label", sheet).startswith(b"%PDF")
