"""Queued work; each calls one action and is safe to run twice."""

from django_tasks import task

from odop_store.kernel.later import enqueue_after
from orders.actions.give_back import send_due_refund
from orders.actions.reconcile import ask_gateway

LONGEST_WAIT = 3600
GIVE_UP_AFTER = 7 * 24 * 3600


@task()
def send_refund(refund_id: int) -> None:
    """Send one refund that is due."""
    send_due_refund(refund_id=refund_id)


@task()
def poll_payment(payment_id: int, waited: int) -> None:
    """Ask the gateway about an open payment, then again after twice as long, for a week."""
    is_open = ask_gateway(payment_id=payment_id)
    if is_open and waited < GIVE_UP_AFTER:
        pause = min(waited, LONGEST_WAIT)
        enqueue_after(poll_payment, pause, payment_id, waited + pause)
