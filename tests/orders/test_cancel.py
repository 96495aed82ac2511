"""Cancelling before dispatch, parcels on their way, and what each reader reads."""

import pytest

from notices.models import Notice
from orders.actions.end_order import cancel_lines, cancel_order, worth_of
from orders.actions.move_consignment import move_consignment
from orders.errors import TooLateError
from orders.models import OrderLine
from orders.reads.order_page import order_page
from orders.reads.stock_check import stock_faults
from orders.reads.timeline import maker_timeline, staff_timeline
from orders.rules.states import ConsignmentState as C
from tests.orders.conftest import link, only, stock_of


@pytest.fixture
def order(market, buyer):
    """Two pots and a kurta, confirmed for cash."""
    buyer.puts_in_cart(only(market.kurta))
    placed = buyer.buys(only(market.pot), quantity=2)
    buyer.confirms(placed)
    placed.refresh_from_db()
    return placed


def pots(order):
    return OrderLine.objects.get(consignment__order=order, title_en="Black clay pot")


def test_one_of_two_is_cancelled_and_less_is_owed(order, market, buyer):
    line = pots(order)
    buyer.post(
        f"/orders/{link(order)}/cancel/", part="1", reason="other", **{f"line-{line.pk}": "1"}
    )
    assert pots(order).cancelled_count == 1
    assert order.payments.get().amount_paise == order.total_paise - 850_00
    assert stock_of(market.pot).on_hand == 4
    assert stock_faults() == []


def test_the_last_piece_takes_its_delivery_charge_along(order):
    line = pots(order)
    cancel_lines(order_id=order.pk, counts={line.pk: 9}, reason="other")
    parcel = order.consignments.get(pk=line.consignment_id)
    assert parcel.state == "cancelled"
    owed = order.total_paise - 2 * 850_00 - parcel.delivery_paise
    assert order.payments.get().amount_paise == owed


def test_cancelling_all_ends_the_order_and_the_cash(order):
    cancel_order(order_id=order.pk, reason="other")
    order.refresh_from_db()
    assert (order.state, order.payments.get().state) == ("cancelled", "failed")
    with pytest.raises(TooLateError):
        cancel_order(order_id=order.pk, reason="other")


def test_what_has_left_stays(order, buyer):
    for parcel in order.consignments.all():
        move_consignment(consignment_id=parcel.pk, to=C.PACKED, actor="maker")
        move_consignment(
            consignment_id=parcel.pk,
            to=C.SHIPPED,
            actor="maker",
            courier="Post",
            tracking_number="X1",
        )
    page = buyer.post(f"/orders/{link(order)}/cancel/", part="0", reason="other")
    assert page.status_code == 409
    assert "too late" in page.content.decode()


def test_another_orders_line_is_left_alone(order, market, buyer):
    other = buyer.buys(only(market.pot))
    buyer.confirms(other)
    line = OrderLine.objects.get(consignment__order=other)
    buyer.post(f"/orders/{link(order)}/cancel/", part="1", **{f"line-{line.pk}": "1"})
    line.refresh_from_db()
    assert line.cancelled_count == 0


def test_an_unconfirmed_order_is_cancelled_whole_and_lets_go(market, buyer):
    placed = buyer.buys(only(market.pot))
    buyer.post(f"/orders/{link(placed)}/cancel/", part="0", reason="other")
    assert stock_of(market.pot).reserved == 0
    assert stock_faults() == []


@pytest.mark.parametrize(
    ("price", "discount", "quantity"), [(100, 33, 3), (999, 100, 7), (1, 0, 1)]
)
def test_parts_of_a_line_always_sum_to_the_line(price, discount, quantity):
    line = OrderLine(
        price_paise=price, discount_paise=discount, quantity=quantity, cancelled_count=0
    )
    total = 0
    for _ in range(quantity):
        total += worth_of(line, 1)
        line.cancelled_count += 1
    assert total == price * quantity - discount


def test_delivered_parcels_end_the_order_and_collect_the_cash(order):
    for parcel in order.consignments.all():
        for state in (C.PACKED, C.SHIPPED, C.OUT_FOR_DELIVERY, C.DELIVERED):
            move_consignment(consignment_id=parcel.pk, to=state, actor="staff")
    order.refresh_from_db()
    assert (order.state, order.payments.get().state) == ("delivered", "captured")
    told = set(Notice.objects.filter(about=order.code).values_list("purpose", flat=True))
    assert {"parcel_packed", "parcel_shipped", "parcel_out", "parcel_delivered"} <= told


def test_each_reader_has_own_words(order):
    parcel = order.consignments.get(artisan__slug="meena")
    move_consignment(consignment_id=parcel.pk, to=C.PACKED, actor="maker")
    assert order_page(order).timeline[0].words == "Meena packed your parcel"
    assert maker_timeline(parcel)[0].words == "You packed it"
    assert staff_timeline(order)[0].words == "Packed by Meena"


def test_a_maker_reads_nothing_of_another_makers_parcel(order):
    pot, kurta = (
        order.consignments.get(artisan__slug="meena"),
        order.consignments.get(artisan__slug="chikan-group"),
    )
    move_consignment(consignment_id=pot.pk, to=C.PACKED, actor="maker")
    cancel_lines(order_id=order.pk, counts={pots(order).pk: 1}, reason="other")
    assert [m.words for m in maker_timeline(kurta)] == ["New order for you"]


def test_the_database_refuses_to_change_what_happened(order):
    from django.db import IntegrityError, transaction

    for change in (lambda e: e.update(kind="x"), lambda e: e.delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change(order.events.all())
