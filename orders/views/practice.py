"""The practice gateway's own page: the visitor of the demonstration decides what happens."""

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from odop_store.kernel.answers import private
from odop_store.kernel.codes import new_code
from odop_store.kernel.later import enqueue_after
from orders.actions.reconcile import poll_payment
from orders.gateways.payments import online_gateway
from orders.models import Payment, PracticePayment
from orders.notify import token_of
from orders.views.cart import redirect_see

LATER = timedelta(minutes=1)
OUTCOMES = ("paid", "failed", "later", "left")


@never_cache
@require_http_methods(["GET", "POST"])
def practice(request: HttpRequest, gateway_order_id: str) -> HttpResponse:
    """Offer success, failure, delay and leaving; take the choice and lead back to the shop."""
    gateway = online_gateway()
    if gateway is None or gateway.name != "practice":
        raise Http404
    row = get_object_or_404(PracticePayment, gateway_order_id=gateway_order_id)
    payment = get_object_or_404(
        Payment.objects.select_related("order").order_by("pk"),
        gateway="practice",
        gateway_order_id=gateway_order_id,
        payment_id__in=["", row.payment_id],
    )
    token = token_of(payment.order)
    if request.method == "GET":
        return private(render(request, "orders/practice.html", {"row": row, "token": token}))
    outcome = request.POST.get("outcome", "left")
    if outcome in {"paid", "failed", "later"} and row.outcome not in {"paid", "later"}:
        write_outcome(row, outcome, payment.pk)
    if outcome in {"paid", "failed"}:
        return redirect_see("orders:pay_back", token, gateway_order_id=gateway_order_id)
    return redirect_see("orders:order", token, said="waiting" if outcome == "later" else "unpaid")


def write_outcome(row: PracticePayment, outcome: str, payment_pk: int) -> None:
    """Remember the choice once; a later success comes by itself after a minute."""
    later = timezone.now() + LATER if outcome == "later" else None
    PracticePayment.objects.filter(pk=row.pk, outcome__in=["", "failed"]).update(
        outcome=outcome,
        payment_id=row.payment_id or f"pay_{new_code(14)}",
        settles_at=later,
    )
    if later:
        enqueue_after(poll_payment, int(LATER.total_seconds()) + 2, payment_pk, 60)
