"""Every rupee can be followed."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Sum
from django.utils import timezone

from artisans.models import Verification
from orders.actions.end_order import cancel_lines, cancel_order
from orders.actions.move_consignment import move_consignment
from orders.actions.post_entries import post_entries
from orders.models import (
    Earning,
    Invoice,
    LedgerEntry,
    MoneyRule,
    OrderLine,
    Posting,
    SaleTerms,
)
from orders.reads.books import breaches
from orders.rules.ledger import Account
from orders.rules.states import ConsignmentState
from tests.money.conftest import confirmed, register, send_on
from tests.money.paying import pay_online
from tests.orders.conftest import only


def balance(account, **of):
    rows = LedgerEntry.objects.filter(account=account, **of)
    return rows.aggregate(sum=Sum("amount_paise"))["sum"] or 0


def test_a_confirmed_cash_order_is_owed_by_the_courier(market, buyer):
    order = confirmed(buyer, only(market.pot))
    assert balance("cod_due") == order.total_paise
    assert balance("buyer") == -order.total_paise


def test_a_delivered_order_earns_its_maker_in_full(market, buyer):
    order = confirmed(buyer, only(market.pot))
    send_on(order)
    assert -balance("maker", artisan=market.meena) == 850_00
    assert balance("buyer") == balance("cod_due") == 0
    # The courier holds the buyer's cash and is owed the fare.
    assert balance("courier") == order.total_paise - order.delivery_paise


def test_commission_tcs_and_their_gst_are_held_back_from_registered_makers(market, buyer):
    register(market.meena)
    MoneyRule.objects.filter(levy="commission").update(bps=500)
    send_on(confirmed(buyer, only(market.pot), quantity=2))
    earned = Earning.objects.get()
    assert earned.fee_paise == 85_00
    assert earned.fee_gst_paise == 15_30
    assert earned.tcs_paise == round(earned.taxable_paise * 50 / 10_000)
    assert earned.tds_paise == 0
    assert -balance("maker") == earned.net_paise


def test_commission_is_that_of_the_day_of_sale(market, buyer):
    order = confirmed(buyer, only(market.pot))
    MoneyRule.objects.filter(levy="commission").update(bps=2000)
    send_on(order)
    assert balance("platform_fee") == 0


def test_enrolled_makers_pay_no_tcs(market, buyer):
    send_on(confirmed(buyer, only(market.pot)))
    assert balance("tcs") == 0


def test_firms_have_income_tax_held_back_from_the_first_rupee(market, buyer):
    send_on(confirmed(buyer, only(market.kurta)))
    earned = Earning.objects.get()
    assert earned.tds_paise == round(earned.taxable_paise * 10 / 10_000)


def test_without_a_pan_five_per_cent_is_held_back_from_the_first_rupee(market, buyer):
    Verification.objects.all().delete()
    send_on(confirmed(buyer, only(market.pot)))
    earned = Earning.objects.get()
    assert earned.tds_paise == round(earned.taxable_paise * 500 / 10_000)
    assert SaleTerms.objects.get().tds_threshold_paise == 0


def test_a_gstin_names_the_pan(market, buyer):
    Verification.objects.all().delete()
    register(market.meena)
    send_on(confirmed(buyer, only(market.pot)))
    assert Earning.objects.get().tds_paise == 0


def test_a_refused_pan_paper_counts_as_none(market, buyer):
    Verification.objects.update(state="refused", reason="unreadable")
    confirmed(buyer, only(market.pot))
    assert SaleTerms.objects.get().tds_bps == 500


def test_a_part_cancelled_lowers_what_the_courier_collects(market, buyer):
    order = confirmed(buyer, only(market.pot), quantity=3)
    line = OrderLine.objects.get()
    cancel_lines(order_id=order.pk, counts={line.pk: 1}, reason="other")
    assert balance("cod_due") == order.total_paise - 850_00
    send_on(order)
    assert Invoice.objects.get().total_paise == 2 * 850_00 + order.delivery_paise


def test_pieces_cancelled_after_packing_get_a_credit_note(market, buyer):
    order = confirmed(buyer, only(market.pot), quantity=3)
    send_on(order, to=ConsignmentState.PACKED)
    line = OrderLine.objects.get()
    cancel_lines(order_id=order.pk, counts={line.pk: 1}, reason="other")
    note = Invoice.objects.get(kind="credit_note")
    assert (note.total_paise, note.original.kind) == (850_00, "bill")


def test_a_cancelled_order_owes_nobody(market, buyer):
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    cancel_order(order_id=order.pk, reason="other")
    assert balance("buyer") == balance("cod_due") == 0


def test_the_last_parcel_cancelled_lets_the_courier_hand_in_the_cash(market, buyer):
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    first, second = order.consignments.all()
    for step in ("packed", "shipped", "delivered"):
        move_consignment(consignment_id=first.pk, to=ConsignmentState(step), actor="staff")
    lines = {line.pk: line.quantity for line in second.lines.all()}
    cancel_lines(order_id=order.pk, counts=lines, reason="other")
    assert order.payments.get().state == "captured"
    assert order.payments.get().amount_paise == first.goods_paise + first.delivery_paise


def test_a_parcel_nobody_takes_is_credited_and_costs_the_shop_the_fare(market, buyer):
    order = confirmed(buyer, only(market.pot))
    send_on(order, to=ConsignmentState.RETURNED)
    order.refresh_from_db()
    assert order.state == "cancelled"
    assert balance("losses") == order.delivery_paise == -balance("courier")
    assert balance("maker") == 0
    assert Invoice.objects.get(kind="credit_note").total_paise == order.total_paise


def test_an_online_order_is_held_by_the_gateway_and_refunds_leave_it(market, buyer):
    order = pay_online(buyer, only(market.pot))
    assert balance("gateway") == order.total_paise
    cancel_order(order_id=order.pk, reason="other")
    assert balance("gateway") == balance("refunds") == 0


def test_the_database_refuses_to_change_or_remove_an_entry(market, buyer):
    confirmed(buyer, only(market.pot))
    for statement in (
        "UPDATE orders_ledgerentry SET amount_paise = 1",
        "DELETE FROM orders_ledgerentry",
        "UPDATE orders_posting SET kind = 'x'",
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_the_database_refuses_a_posting_that_does_not_balance(market):
    def post_odd_entries() -> None:
        entries = [(Account.BANK, 100), (Account.COURIER, -99)]
        with transaction.atomic():
            post_entries(key="odd", kind="odd", at=timezone.now(), entries=entries)
            connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")

    with pytest.raises(IntegrityError):
        post_odd_entries()
    assert not Posting.objects.exists()


def test_the_check_finds_what_a_forgotten_posting_leaves_behind(market, buyer, monkeypatch):
    monkeypatch.setattr("orders.actions.confirm_order.book_confirmed", lambda **facts: None)
    order = confirmed(buyer, only(market.pot))
    assert [b.subject for b in breaches()] == [order.code]
    monkeypatch.undo()
    from orders.actions.keep_books import book_confirmed

    book_confirmed(order=order, now=timezone.now())


def test_the_check_finds_stock_that_no_movement_explains(market):
    stock = only(market.pot).stock
    type(stock).objects.filter(pk=stock.pk).update(on_hand=4)
    assert [b.promise for b in breaches()] == ["stock on hand = its movements"]
    type(stock).objects.filter(pk=stock.pk).update(on_hand=5)
