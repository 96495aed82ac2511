"""Let a buyer whose online payment does not work pay at the door instead."""

from django.db import transaction
from django.utils import timezone

from orders import locks
from orders.actions.confirm_order import send_confirm_code
from orders.errors import MethodRefusedError, TooLateError
from orders.models import Order, OrderEvent, OrderLine, Payment
from orders.reads.quoting import find_target, load_basis
from orders.rules.paying import cod_bar
from orders.rules.states import OrderState


def may_switch_to_cod(order: Order) -> bool:
    """Say whether cash on delivery is open to this unpaid order. Three queries."""
    if order.state != OrderState.PLACED or order.method != Order.Method.ONLINE:
        return False
    target = find_target(order.pin, order.state_code)
    lines = OrderLine.objects.filter(consignment__order=order)
    bar = cod_bar(
        load_basis().cod,
        total_paise=order.total_paise,
        has_made_to_order=lines.filter(stock_kind="made_to_order").exists(),
        pin_takes_cod=target is not None and target.takes_cod,
    )
    return bar is None


def switch_to_cod(*, order_id: int) -> Order:
    """Turn an unpaid online order into one paid at the door, to be confirmed by code.

    An online payment that still arrives goes back as surplus once the order is confirmed.
    Locks: the order. Raises: TooLateError, MethodRefusedError.
    """
    with transaction.atomic():
        order = locks.lock_order(order_id)
        if order.state != OrderState.PLACED:
            raise TooLateError()
        if not may_switch_to_cod(order):
            raise MethodRefusedError()
        order.method = Order.Method.COD
        order.save(update_fields=["method"])
        OrderEvent.objects.create(order=order, kind="switched", actor=OrderEvent.Actor.BUYER)
        Payment.objects.create(order=order, gateway="cod", amount_paise=order.total_paise)
        send_confirm_code(order=order, now=timezone.now())
    return order
