"""Take in what a gateway says about a payment: one way for webhook, browser return and poll."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from odop_store.kernel.again import whole_again
from odop_store.kernel.money import rupees
from odop_store.kernel.transitions import may_move
from orders import locks
from orders.actions.confirm_order import write_confirmed
from orders.actions.give_back import owe_back, write_refund
from orders.actions.keep_books import book_balance, book_surplus
from orders.errors import OfferGoneError, OutOfStockError
from orders.gateways.payments.base import Hook, PaymentWord, RefundWord
from orders.models import GatewayEvent, Order, OrderEvent, Payment
from orders.notify import tell_buyer, tell_maker
from orders.reads.balance import balance_due
from orders.rules.states import (
    PAYMENT_MOVES,
    REFUND_MOVES,
    OrderState,
    PaymentState,
    RefundState,
)

MAY_BE_CONFIRMED = (OrderState.PLACED, OrderState.LAPSED)


@whole_again
def settle_payment(*, gateway: str, word: PaymentWord) -> Order | None:
    """Move a payment forward by what a gateway said; saying it again changes nothing.

    Money for an order that can no longer be filled, a second payment of one order, or another
    amount than was asked goes back. Returns the order, or None where it is not one of ours.
    Locks: the order, then its stock.
    """
    opened = (
        Payment.objects.filter(gateway=gateway, gateway_order_id=word.gateway_order_id)
        .exclude(gateway_order_id="")
        .order_by("pk")
        .first()
    )
    if opened is None:
        return None
    with transaction.atomic():
        order = locks.lock_order(opened.order_id)
        payment = _attempt(opened, word)
        if may_move(PAYMENT_MOVES, PaymentState(payment.state), word.state):
            _move(order, payment, word, timezone.now())
    return order


def _attempt(opened: Payment, word: PaymentWord) -> Payment:
    """Return the row of this very payment: a gateway order may be tried more than once."""
    rows = Payment.objects.filter(gateway=opened.gateway, gateway_order_id=opened.gateway_order_id)
    known = rows.filter(payment_id=word.payment_id).first()
    if known is not None:
        return known
    unused = rows.filter(payment_id="").first()
    if unused is not None:
        unused.payment_id = word.payment_id
        unused.save(update_fields=["payment_id"])
        return unused
    return Payment.objects.create(
        order=opened.order,
        gateway=opened.gateway,
        gateway_order_id=opened.gateway_order_id,
        payment_id=word.payment_id,
        amount_paise=opened.amount_paise,
        part=opened.part,
    )


def _move(order: Order, payment: Payment, word: PaymentWord, now: datetime) -> None:
    payment.means, payment.fault = word.means, word.fault
    if word.state is PaymentState.CAPTURED:
        _take_money(order, payment, word, now)
        return
    payment.state = word.state
    payment.save(update_fields=["state", "means", "fault"])
    if word.state is PaymentState.FAILED:
        OrderEvent.objects.create(
            order=order, kind="payment_failed", actor=OrderEvent.Actor.GATEWAY
        )


def _take_money(order: Order, payment: Payment, word: PaymentWord, now: datetime) -> None:
    """Capture for an order that waits for it and can be filled; else note a surplus."""
    payment.settled_at = now
    if word.amount_paise == payment.amount_paise and _captured(order, payment, now):
        return
    payment.refresh_from_db(fields=["state"])
    payment.state = PaymentState.SURPLUS
    payment.amount_paise = word.amount_paise
    payment.save(update_fields=["state", "means", "fault", "amount_paise", "settled_at"])
    OrderEvent.objects.create(
        order=order,
        kind="surplus_paid",
        actor=OrderEvent.Actor.GATEWAY,
        facts={"amount_paise": word.amount_paise},
    )
    book_surplus(payment=payment, amount_paise=word.amount_paise, now=now)
    owe_back(payment, word.amount_paise, "surplus", f"surplus-{payment.pk}")
    tell_buyer(order, "too_late_refund", amount=rupees(word.amount_paise))


def _captured(order: Order, payment: Payment, now: datetime) -> bool:
    """Take the money if the order waits for it; say whether it did."""
    if payment.part == Payment.Part.BALANCE:
        return _balanced(order, payment, now)
    return OrderState(order.state) in MAY_BE_CONFIRMED and _confirmed(order, payment, now)


def _balanced(order: Order, payment: Payment, now: datetime) -> bool:
    """Capture the balance after an advance, once and to the paisa."""
    if order.state != OrderState.CONFIRMED or balance_due(order) != payment.amount_paise:
        return False
    payment.state = PaymentState.CAPTURED
    payment.save(update_fields=["state", "means", "fault", "settled_at"])
    OrderEvent.objects.create(
        order=order,
        kind="paid",
        actor=OrderEvent.Actor.GATEWAY,
        facts={"amount_paise": payment.amount_paise},
    )
    book_balance(payment=payment, now=now)
    tell_buyer(order, "balance_paid", amount=rupees(payment.amount_paise))
    for consignment in order.consignments.select_related("artisan"):
        consignment.order = order
        tell_maker(consignment, "maker_paid")
    return True


def _confirmed(order: Order, payment: Payment, now: datetime) -> bool:
    """Capture and confirm together; where pieces or offer are gone undo both and say so."""
    former = order.state
    try:
        with transaction.atomic():
            payment.state = PaymentState.CAPTURED
            payment.save(update_fields=["state", "means", "fault", "settled_at"])
            OrderEvent.objects.create(
                order=order,
                kind="paid",
                actor=OrderEvent.Actor.GATEWAY,
                facts={"amount_paise": payment.amount_paise},
            )
            write_confirmed(order=order, actor=OrderEvent.Actor.GATEWAY, now=now)
    except (OfferGoneError, OutOfStockError):
        order.state = former
        return False
    return True


def settle_refund(*, gateway: str, word: RefundWord) -> None:
    """Move a refund forward by what a gateway said."""
    with transaction.atomic():
        refund = locks.lock_refund(
            gateway_refund_id=word.gateway_refund_id, payment__gateway=gateway
        )
        if refund is None or not may_move(REFUND_MOVES, RefundState(refund.state), word.state):
            return
        write_refund(refund, word.state)


def take_hook(*, gateway: str, hook: Hook) -> bool:
    """Take in a webhook once; say whether it was new.

    The event's row is written after it took effect, so a fault in between lets the gateway
    repeat it; the effect itself is forward-only and harmless to repeat.
    """
    if GatewayEvent.objects.filter(gateway=gateway, event_id=hook.event_id).exists():
        return False
    order = None
    if hook.payment is not None:
        order = settle_payment(gateway=gateway, word=hook.payment)
    if hook.refund is not None:
        settle_refund(gateway=gateway, word=hook.refund)
    try:
        with transaction.atomic():
            GatewayEvent.objects.create(
                gateway=gateway,
                event_id=hook.event_id,
                kind=hook.kind,
                body=hook.body,
                order_code=order.code if order else "",
            )
    except IntegrityError:
        return False
    return True
