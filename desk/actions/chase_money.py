"""Ask after money that is stuck, between shop and bank. Gateways are called outside transactions."""

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.errors import NothingChosenError
from orders.actions.give_back import send_due_refund, settle_by_hand
from orders.actions.reconcile import ask_about_refund, ask_gateway
from orders.models import Payment, Refund
from orders.rules.states import RefundState


def chase_payment(*, payment: Payment, actor: User, reason: str = "") -> bool:
    """Ask the gateway about one payment now; say whether it is still open."""
    is_open = ask_gateway(payment_id=payment.pk)
    payment.refresh_from_db(fields=["state"])
    write_entry(
        actor=actor, verb="payment-asked", subject=payment.order, note=reason,
        after={"payment": payment.pk, "state": payment.state},
    )  # fmt: skip
    return is_open


def chase_refund(*, refund: Refund, actor: User, reason: str = "") -> None:
    """Send a refund that is due again, or ask how one on its way stands."""
    before = refund.state
    if refund.state == RefundState.SENT:
        ask_about_refund(refund_id=refund.pk)
    else:
        send_due_refund(refund_id=refund.pk)
    refund.refresh_from_db(fields=["state"])
    write_entry(
        actor=actor, verb="refund-asked", subject=refund.payment.order, note=reason,
        before={"state": before}, after={"state": refund.state, "refund": refund.pk},
    )  # fmt: skip


@transaction.atomic
def pay_by_hand(*, refund: Refund, reference: str, actor: User) -> None:
    """Note that a cash buyer's refund was paid from the bank.

    Raises: NothingChosenError for one that is done, is not cash, or has no bank reference.
    """
    is_due = Refund.objects.filter(
        pk=refund.pk, payment__gateway="cod", state__in=[RefundState.DUE, RefundState.FAILED]
    )
    if not reference.strip() or not is_due.exists():
        raise NothingChosenError
    settle_by_hand(refund_id=refund.pk, reference=reference.strip(), user=actor)
