"""Paying an order online: the way to the gateway, the way back, and what the gateway says."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from odop_store.kernel.answers import private
from odop_store.kernel.errors import ShopError
from odop_store.middleware import STOREFRONT_CSP
from orders.actions.open_payment import is_payable, open_payment
from orders.actions.reconcile import ask_gateway
from orders.actions.settle_payment import settle_payment
from orders.actions.switch_method import may_switch_to_cod, switch_to_cod
from orders.errors import GatewayDownError
from orders.gateways.payments import online_gateway
from orders.models import Order
from orders.reads.balance import amount_to_pay
from orders.reads.opening import order_by_token
from orders.views.cart import redirect_see
from orders.views.order import show_order


@never_cache
@require_GET
def pay(request: HttpRequest, token: str) -> HttpResponse:
    """Show the button that leads to the gateway, or the ways on where it does not answer."""
    order = order_by_token(token)
    if not is_payable(order):
        return redirect_see("orders:order", token)
    try:
        payment, gateway = open_payment(order=order)
    except GatewayDownError as error:
        return show_pay(request, order, token, notice=str(error), status=503)
    form = gateway.pay_form(
        gateway_order_id=payment.gateway_order_id,
        amount_paise=payment.amount_paise,
        mobile=order.mobile,
        return_url=request.build_absolute_uri(reverse("orders:pay_back", args=[token])),
        leave_url=request.build_absolute_uri(reverse("orders:order", args=[token])),
    )
    response = show_pay(request, order, token, form=form)
    if form.host:
        response.headers["Content-Security-Policy"] = STOREFRONT_CSP.replace(
            "form-action 'self'", f"form-action 'self' {form.host}"
        )
    return response


def show_pay(
    request: HttpRequest,
    order: Order,
    token: str,
    *,
    form: object = None,
    notice: str = "",
    status: int = 200,
) -> HttpResponse:
    gateway = online_gateway()
    context = {
        "order": order,
        "amount": amount_to_pay(order),
        "token": token,
        "form": form,
        "notice": notice,
        "is_practice": gateway is not None and gateway.name == "practice",
        "may_switch": may_switch_to_cod(order),
    }
    return private(render(request, "orders/pay.html", context, status=status))


@never_cache
@require_http_methods(["GET", "POST"])
def pay_back(request: HttpRequest, token: str) -> HttpResponse:
    """Take the buyer back from the gateway; the signature, not the browser, is believed.

    Raises: BadSignatureError.
    """
    order = order_by_token(token)
    gateway = online_gateway()
    brought = {**request.GET.dict(), **request.POST.dict()}
    if gateway is None or any(name.startswith("error[") for name in brought):
        return redirect_see("orders:order", token, said="unpaid")
    try:
        word = gateway.read_return(brought)
        settle_payment(gateway=gateway.name, word=word)
    except GatewayDownError:
        # The webhook or the poll will tell; the page says that we wait.
        return redirect_see("orders:order", token, said="waiting")
    order.refresh_from_db()
    is_done = not amount_to_pay(order)
    return redirect_see("orders:order", token, said="confirmed" if is_done else "unpaid")


@never_cache
@require_POST
def check(request: HttpRequest, token: str) -> HttpResponse:
    """ "I have paid": ask the gateway now."""
    order = order_by_token(token)
    for payment_id in order.payments.exclude(gateway="cod").values_list("pk", flat=True):
        ask_gateway(payment_id=payment_id)
    order.refresh_from_db()
    outcome = "waiting" if amount_to_pay(order) else "confirmed"
    return redirect_see("orders:order", token, said=outcome)


@never_cache
@require_POST
def switch(request: HttpRequest, token: str) -> HttpResponse:
    """Pay at the door instead."""
    order = order_by_token(token)
    try:
        switch_to_cod(order_id=order.pk)
    except ShopError as error:
        return show_order(request, order, token, notice=str(error), status=error.http_status)
    return redirect_see("orders:confirm", token)
