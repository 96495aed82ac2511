"""Send money back to where it came from."""

from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone
from django_tasks import task

from accounts.models import User
from audit.actions.write_entry import write_entry
from odop_store.kernel.later import enqueue_after
from odop_store.kernel.money import rupees
from odop_store.kernel.transitions import may_move
from orders import locks
from orders.actions.keep_books import book_refunded
from orders.errors import GatewayDownError
from orders.gateways.payments import gateway_named
from orders.models import Order, OrderEvent, Payment, Refund
from orders.notify import tell_buyer
from orders.reads.balance import refunds_owed
from orders.rules.states import REFUND_MOVES, PaymentState, RefundState

TRY_AGAIN_AFTER = 300
MOST_TRIES = 8


def give_back(*, order: Order, amount_paise: int, reason: str, key: str) -> None:
    """Lower what a cash buyer will pay, or owe an online buyer a refund.

    Call it inside the transaction of the reason, with the order locked.
    """
    cash = order.payments.filter(gateway="cod", state=PaymentState.CREATED).first()
    if cash is not None:
        _lower_cash(cash, amount_paise)
        return
    if order.advance_paise:
        # A part of the sum may fall on a balance that never came: the books know.
        amount_paise = min(amount_paise, refunds_owed(order))
    owe_from_captures(order, amount_paise, reason, key)


def owe_from_captures(order: Order, amount_paise: int, reason: str, key: str) -> Refund | None:
    """Owe a sum back from what was captured, the newest payment first; return the first refund.

    A sum that one payment does not hold goes back in two refunds, each with its own key.
    """
    refunds: list[Refund] = []
    for paid in order.payments.filter(state=PaymentState.CAPTURED).order_by("-pk"):
        given = paid.refunds.aggregate(sum=Sum("amount_paise"))["sum"] or 0
        part = min(amount_paise, paid.amount_paise - given)
        if part > 0:
            refunds.append(owe_back(paid, part, reason, f"{key}-{paid.part}" if refunds else key))
            amount_paise -= part
    return refunds[0] if refunds else None


def _lower_cash(cash: Payment, amount_paise: int) -> None:
    if amount_paise >= cash.amount_paise:
        cash.state, cash.fault = PaymentState.FAILED, "cancelled"
    else:
        cash.amount_paise -= amount_paise
    cash.save(update_fields=["state", "fault", "amount_paise"])


def owe_back(payment: Payment, amount_paise: int, reason: str, key: str) -> Refund:
    """Write a refund once per key and queue its sending."""
    refund, is_new = Refund.objects.get_or_create(
        key=key, defaults={"payment": payment, "amount_paise": amount_paise, "reason": reason}
    )
    if is_new:
        send_refund.enqueue(refund.pk)
    return refund


@task()
def send_refund(refund_id: int) -> None:
    """Send one refund that is due; safe to run twice."""
    send_due_refund(refund_id=refund_id)


def send_due_refund(*, refund_id: int) -> None:
    """Ask the gateway for a due refund, outside any transaction; safe to run twice.

    A gateway that does not answer is asked again later with the same key.
    """
    refund = Refund.objects.select_related("payment").filter(pk=refund_id).first()
    if refund is None or refund.state in {RefundState.SENT, RefundState.DONE}:
        return
    gateway = gateway_named(refund.payment.gateway)
    if gateway is None:
        return
    try:
        word = gateway.send_refund(
            payment_id=refund.payment.payment_id,
            amount_paise=refund.amount_paise,
            key=refund.key,
        )
    except GatewayDownError as error:
        Refund.objects.filter(pk=refund_id).update(
            tries=F("tries") + 1, fault=str(error.facts.get("why", ""))[:120]
        )
        if refund.tries + 1 < MOST_TRIES:
            enqueue_after(send_refund, TRY_AGAIN_AFTER * 2**refund.tries, refund_id)
        return
    note_sent(refund_id, word.gateway_refund_id, word.state)


def note_sent(refund_id: int, gateway_refund_id: str, state: RefundState) -> None:
    """Write what the gateway answered, forward only."""
    with transaction.atomic():
        refund = locks.lock_refund(pk=refund_id)
        if refund is None or not may_move(REFUND_MOVES, RefundState(refund.state), state):
            return
        refund.gateway_refund_id = gateway_refund_id
        write_refund(refund, state)


def write_refund(refund: Refund, state: RefundState) -> None:
    """Note a refund's new state and tell the buyer when the money has left."""
    refund.state = state
    if state is RefundState.DONE:
        refund.done_at = timezone.now()
        order = refund.payment.order
        book_refunded(refund=refund, now=refund.done_at)
        OrderEvent.objects.create(
            order=order,
            kind="refunded",
            actor=OrderEvent.Actor.GATEWAY,
            facts={"amount_paise": refund.amount_paise},
        )
        tell_buyer(order, "refund_done", amount=rupees(refund.amount_paise))
    refund.save()


@transaction.atomic
def settle_by_hand(*, refund_id: int, reference: str, user: User | None = None) -> None:
    """Note that staff paid a cash buyer's refund from the bank by UPI; forward only."""
    note_sent(refund_id, f"hand-{refund_id}-{reference}"[:40], RefundState.DONE)
    refund = Refund.objects.select_related("payment__order").get(pk=refund_id)
    write_entry(
        actor=user,
        verb="refund-paid-by-hand",
        subject=refund.payment.order,
        after={"refund": refund.pk, "amount_paise": refund.amount_paise, "state": refund.state},
    )
