"""Open an attempt to pay an order online."""

from django.db import transaction
from django.utils import timezone

from odop_store.kernel.later import enqueue_after
from orders import locks
from orders.actions.reconcile import FIRST_PAUSE, poll_payment
from orders.errors import GatewayDownError, TooLateError
from orders.gateways.payments import online_gateway
from orders.gateways.payments.base import PaymentGateway
from orders.models import Order, Payment
from orders.reads.balance import amount_to_pay
from orders.rules.states import OrderState, PaymentState


def open_payment(*, order: Order) -> tuple[Payment, PaymentGateway]:
    """Return an attempt the buyer can pay now, and the gateway it belongs to.

    An attempt that nobody has used yet is taken again, so a reload opens no second one. The
    gateway is asked between two transactions, never inside one.
    Raises: TooLateError, GatewayDownError.
    """
    gateway = online_gateway()
    if gateway is None:
        raise GatewayDownError(why="not configured")
    if not is_payable(order):
        raise TooLateError()
    unused = unused_attempt(order, gateway.name)
    if unused is not None:
        return unused, gateway
    attempt = f"{order.code}-{order.payments.count() + 1}"
    asked = amount_to_pay(order)
    gateway_order_id = gateway.open_order(reference=attempt, amount_paise=asked)
    with transaction.atomic():
        order = locks.lock_order(order.pk)
        if not is_payable(order) or amount_to_pay(order) != asked:
            raise TooLateError()
        # A twin request may have opened one meanwhile; ours is then simply never paid.
        payment = unused_attempt(order, gateway.name) or Payment.objects.create(
            order=order,
            gateway=gateway.name,
            gateway_order_id=gateway_order_id,
            amount_paise=asked,
            part=part_now(order),
        )
        enqueue_after(poll_payment, FIRST_PAUSE, payment.pk, FIRST_PAUSE)
    return payment, gateway


def is_payable(order: Order) -> bool:
    """Say whether something can be paid online now. One query where an advance was paid."""
    is_in_time = order.expires_at is None or order.expires_at > timezone.now()
    return order.method == Order.Method.ONLINE and is_in_time and amount_to_pay(order) > 0


def part_now(order: Order) -> Payment.Part:
    """Return which of the two payments of an order comes now."""
    is_first = order.state == OrderState.PLACED
    return Payment.Part.FIRST if is_first else Payment.Part.BALANCE


def unused_attempt(order: Order, gateway: str) -> Payment | None:
    return order.payments.filter(
        gateway=gateway,
        payment_id="",
        state=PaymentState.CREATED,
        amount_paise=amount_to_pay(order),
        part=part_now(order),
    ).first()
