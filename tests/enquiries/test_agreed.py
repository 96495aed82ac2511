"""An accepted quotation is an order: an advance, a balance before dispatch, books that balance."""

import pytest
from django.utils import timezone

from artisans.rules import gstin_check_letter
from enquiries.models import Quote
from notices.models import Notice
from orders.actions.end_order import cancel_lines, cancel_order
from orders.actions.move_consignment import move_consignment
from orders.errors import BalanceDueError
from orders.models import Order, Refund
from orders.reads.balance import amount_to_pay, balance_due
from orders.reads.books import breaches
from orders.rules.states import ConsignmentState
from tests.enquiries.conftest import accept, make_enquiry, make_quote, page_of, pays
from tests.money.conftest import register, send_on
from tests.orders.conftest import link

TOTAL, ADVANCE = 3_55_000_00, 1_42_000_00
BALANCE = TOTAL - ADVANCE


@pytest.fixture
def order(quoted, visitor):
    answer = accept(visitor, quoted)
    assert answer.status_code == 303, answer.content.decode()
    return Order.objects.get()


@pytest.fixture
def begun(order, visitor):
    """The order with its advance paid."""
    return pays(visitor, order)


def pack(order):
    return move_consignment(
        consignment_id=order.consignments.get().pk, to=ConsignmentState.PACKED, actor="maker"
    )


def test_accepting_makes_one_order_of_what_was_offered(order, quoted, visitor):
    line = order.consignments.get().lines.get()
    assert (order.total_paise, order.advance_paise, order.state) == (TOTAL, ADVANCE, "placed")
    assert (line.quantity, line.price_paise, line.stock_kind) == (500, 700_00, "made_to_order")
    assert order.consignments.get().terms.assessment["lines"][0]["gross_paise"] == 3_50_000_00
    accept(visitor, quoted)
    assert Order.objects.count() == 1


def test_the_advance_begins_it(begun):
    assert (begun.state, amount_to_pay(begun)) == ("confirmed", BALANCE)
    assert begun.payments.get().amount_paise == ADVANCE


def test_the_order_page_asks_for_the_balance(begun, visitor):
    html = visitor.get(f"/orders/{link(begun)}/").content.decode()
    assert "₹2,13,000" in html
    assert "Pay the balance" in html


def test_packing_reminds_and_nothing_leaves_unpaid(begun):
    parcel = pack(begun)
    assert "₹2,13,000" in Notice.objects.get(purpose="balance_due").body
    with pytest.raises(BalanceDueError):
        move_consignment(consignment_id=parcel.pk, to=ConsignmentState.SHIPPED, actor="maker")


def test_with_the_balance_it_leaves_and_the_maker_earns(begun, visitor):
    paid = pays(visitor, begun)
    assert (balance_due(paid), paid.payments.filter(state="captured").count()) == (0, 2)
    assert Notice.objects.filter(purpose="maker_paid").exists()
    send_on(paid)
    paid.refresh_from_db()
    assert paid.state == "delivered"
    assert paid.consignments.get().earnings.get().value_paise == TOTAL


def test_the_balance_is_paid_once(begun, visitor):
    paid = pays(visitor, begun)
    answer = visitor.get(f"/orders/{link(paid)}/pay/")
    assert answer.status_code == 303


def test_cancelled_with_the_advance_only_the_advance_comes_back(begun):
    cancel_order(order_id=begun.pk, reason="test")
    assert [refund.amount_paise for refund in Refund.objects.all()] == [ADVANCE]
    begun.refresh_from_db()
    assert (begun.state, balance_due(begun)) == ("cancelled", 0)


def test_fewer_pieces_lower_the_balance_first(begun):
    line = begun.consignments.get().lines.get()
    cancel_lines(order_id=begun.pk, counts={line.pk: 100}, reason="test")
    assert balance_due(begun) == BALANCE - 70_000_00
    assert not Refund.objects.exists()
    cancel_lines(order_id=begun.pk, counts={line.pk: 300}, reason="test")
    assert balance_due(begun) == 0
    assert Refund.objects.get().amount_paise == 210_000_00 - (BALANCE - 70_000_00)


def test_cancelled_when_all_is_paid_both_payments_go_back(begun, visitor):
    paid = pays(visitor, begun)
    cancel_order(order_id=paid.pk, reason="test")
    amounts = sorted(refund.amount_paise for refund in Refund.objects.all())
    assert amounts == sorted([ADVANCE, BALANCE])


def test_a_parcel_nobody_took_gives_both_payments_back(begun, visitor):
    paid = pays(visitor, begun)
    send_on(paid, to=ConsignmentState.RETURNED)
    assert sum(refund.amount_paise for refund in Refund.objects.all()) == TOTAL


def test_a_balance_that_came_after_a_change_goes_back(begun, visitor):
    visitor.get(f"/orders/{link(begun)}/pay/")
    bank_order = begun.payments.latest("pk").gateway_order_id
    line = begun.consignments.get().lines.get()
    cancel_lines(order_id=begun.pk, counts={line.pk: 1}, reason="test")
    back = visitor.post(
        f"/practice/{bank_order}/", {"outcome": "paid"}, headers={"Sec-Fetch-Site": "same-origin"}
    )
    visitor.get(back.headers["Location"])
    assert begun.payments.latest("pk").state == "surplus"
    assert balance_due(begun) == BALANCE - 700_00


def test_without_an_advance_all_is_paid_at_once(enquiry, market, asha, visitor):
    make_quote(enquiry, market, asha, advance_percent=0)
    accept(visitor, enquiry)
    order = pays(visitor, Order.objects.get())
    assert (order.state, amount_to_pay(order)) == ("confirmed", 0)


def test_an_advance_not_paid_in_time_lapses_and_may_still_come(order, visitor):
    from orders.actions.lapse_order import lapse_order

    Order.objects.update(expires_at=timezone.now())
    assert lapse_order(order_id=order.pk)
    assert visitor.get(f"/orders/{link(order)}/pay/").status_code == 303


def test_the_books_would_notice_a_parcel_sent_unpaid(begun):
    pack(begun)
    begun.consignments.update(state="shipped")
    found = [breach.promise for breach in breaches()]
    assert found == ["nothing leaves before its balance is paid"]
    begun.consignments.update(state="packed")


def test_another_pin_is_another_quotation(quoted, visitor):
    answer = accept(visitor, quoted, pin="276001")
    assert answer.status_code == 409
    assert not Order.objects.exists()


def test_before_there_is_an_offer_nothing_can_be_accepted(enquiry, visitor):
    assert visitor.get(page_of(enquiry) + "accept/").status_code == 302
    assert accept(visitor, enquiry).status_code == 302
    assert not Order.objects.exists()


def test_a_quotation_that_ran_out_cannot_be_accepted(quoted, visitor):
    Quote.objects.update(valid_until=timezone.localdate() - timezone.timedelta(days=1))
    assert accept(visitor, quoted).status_code == 409
    assert not Order.objects.exists()


def test_an_older_offer_than_the_newest_cannot_be_accepted(quoted, market, asha, visitor):
    make_quote(quoted, market, asha, delivery_paise=0)
    assert accept(visitor, quoted, number=1).status_code == 409
    assert accept(visitor, quoted, number=2).status_code == 303


def test_a_missing_address_is_said_in_place(quoted, visitor):
    answer = accept(visitor, quoted, house="")
    assert answer.status_code == 422
    assert "error-summary" in answer.content.decode()


def test_a_yes_from_abroad_opens_no_order_but_is_kept_for_staff(market, asha, visitor):
    register(market.meena)
    enquiry = make_enquiry(market, country="FR", pin="", state_code="")
    make_quote(enquiry, market, asha)
    assert accept(visitor, enquiry)["Location"].startswith(page_of(enquiry))
    enquiry.refresh_from_db()
    assert (enquiry.state, Order.objects.count()) == ("accepted", 0)


def test_an_order_of_another_state_carries_igst(market, asha, visitor):
    register(market.meena)
    enquiry = make_enquiry(market, pin="110001", state_code="07")
    make_quote(enquiry, market, asha)
    accept(visitor, enquiry, pin="110001", district="New Delhi")
    assessed = Order.objects.get().consignments.get().terms.assessment
    assert assessed["crosses_state"] is True
    assert assessed["lines"][0]["igst_paise"] > 0


def test_a_business_may_have_its_gstin_on_the_bill(quoted, visitor):
    begin = "09AABCU9603R1Z"
    number = begin + gstin_check_letter(begin)
    assert (
        accept(visitor, quoted, business_name="Chowk Hotels LLP", gstin=number).status_code == 303
    )
    assert Order.objects.get().business_lines() == ("Chowk Hotels LLP", f"GSTIN {number}")
