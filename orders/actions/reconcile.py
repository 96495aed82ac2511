"""Learn what webhooks did not tell: ask the gateways about everything that is still open."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from odop_store.kernel.later import enqueue_after
from orders.actions.settle_payment import settle_payment, settle_refund
from orders.errors import GatewayDownError
from orders.gateways.payments import gateway_named
from orders.models import Payment, Refund
from orders.rules.states import PaymentState, RefundState

OPEN_STATES = [PaymentState.CREATED, PaymentState.AUTHORISED, PaymentState.FAILED]
OPEN_FOR = timedelta(days=7)
ASKED_OFTEN_FOR = timedelta(days=1)
FIRST_PAUSE = 120
LONGEST_PAUSE = 3600


def ask_gateway(*, payment_id: int) -> bool:
    """Ask about one payment and settle what is new; say whether it is still open.

    Raises nothing for a gateway that is down: it is asked again another time.
    """
    payment = Payment.objects.filter(pk=payment_id, state__in=OPEN_STATES).first()
    gateway = gateway_named(payment.gateway) if payment else None
    if payment is None or gateway is None:
        return False
    try:
        words = gateway.payments_of(payment.gateway_order_id)
    except GatewayDownError:
        return True
    for word in words:
        settle_payment(gateway=gateway.name, word=word)
    return Payment.objects.filter(pk=payment_id, state__in=OPEN_STATES).exists()


@task()
def poll_payment(payment_id: int, waited: int) -> None:
    """Ask about an open payment, then again after twice as long, for a week."""
    if ask_gateway(payment_id=payment_id) and waited < OPEN_FOR.total_seconds():
        pause = min(waited, LONGEST_PAUSE)
        enqueue_after(poll_payment, pause, payment_id, waited + pause)


def ask_about_refund(*, refund_id: int) -> None:
    """Ask how a refund on its way stands."""
    refund = Refund.objects.select_related("payment").get(pk=refund_id)
    gateway = gateway_named(refund.payment.gateway)
    if gateway is None:
        return
    try:
        word = gateway.refund_state(
            payment_id=refund.payment.payment_id, gateway_refund_id=refund.gateway_refund_id
        )
    except GatewayDownError:
        return
    settle_refund(gateway=gateway.name, word=word)


def open_payments(opened_within: timedelta = OPEN_FOR) -> list[int]:
    """Return the payments worth asking about: opened lately and not settled."""
    since = timezone.now() - opened_within
    rows = Payment.objects.filter(~Q(gateway="cod"), state__in=OPEN_STATES, created_at__gte=since)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def refunds_on_their_way() -> list[int]:
    rows = Refund.objects.filter(state=RefundState.SENT)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def refunds_due() -> list[int]:
    rows = Refund.objects.filter(state__in=[RefundState.DUE, RefundState.FAILED])
    return list(rows.order_by("pk").values_list("pk", flat=True))
