"""An order by its signed link: follow, confirm, cancel, order again; no sign-in needed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from notices.actions.choose_whatsapp import choose_whatsapp
from notices.reads.whatsapp import has_whatsapp, wants_whatsapp
from odop_store.kernel.answers import private
from odop_store.kernel.contact import latin_digits, masked_mobile, normalise_mobile
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.errors import ShopError
from orders.actions import confirm_order, end_order
from orders.actions.order_again import order_again
from orders.actions.send_link import send_link
from orders.models import Order, OrderLine
from orders.reads.opening import order_by_token
from orders.reads.order_page import order_page
from orders.views.cart import redirect_see
from orders.visitor import remember, visitor_of

REASONS = ("changed_mind", "too_slow", "wrong_address", "better_price", "other")


def reasons() -> list[tuple[str, str]]:
    return [
        ("changed_mind", _("I changed my mind")),
        ("too_slow", _("It takes too long")),
        ("wrong_address", _("The address is wrong")),
        ("better_price", _("I found it cheaper")),
        ("other", _("Another reason")),
    ]


def show_order(
    request: HttpRequest, order: Order, token: str, *, notice: str = "", status: int = 200
) -> HttpResponse:
    page = order_page(order)
    context = {
        "page": page,
        "token": token,
        "notice": notice or said(request),
        "reasons": reasons(),
        "has_whatsapp": has_whatsapp(),
        "wants_whatsapp": wants_whatsapp(order.mobile),
        "crumbs": trail(Crumb(_("Order %(code)s") % {"code": order.code})),
    }
    return private(render(request, "orders/order.html", context, status=status))


def said(request: HttpRequest) -> str:
    return {
        "confirmed": _("Your order is confirmed. Thank you!"),
        "cancelled": _("Cancelled. Money you paid is on its way back."),
        "review": _("Thank you for your review!"),
        "return": _("We have your return and answer within 48 hours."),
        "unpaid": _("Nothing was charged. You can try again."),
        "waiting": _("The bank has not answered yet. We ask again by ourselves."),
    }.get(request.GET.get("said", ""), "")


@never_cache
@require_GET
def show(request: HttpRequest, token: str) -> HttpResponse:
    return show_order(request, order_by_token(token), token)


def show_confirm(
    request: HttpRequest,
    order: Order,
    token: str,
    *,
    error: str = "",
    notice: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "order": order,
        "token": token,
        "mobile": masked_mobile(order.mobile),
        "error": error,
        "notice": notice,
    }
    return private(render(request, "orders/confirm.html", context, status=status))


@never_cache
@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Confirm a cash-on-delivery order by the code from the SMS."""
    order = order_by_token(token)
    if order.state != "placed" or order.method != Order.Method.COD:
        return redirect_see("orders:order", token)
    if request.method == "GET":
        notice = _("A new code is on its way.") if request.GET.get("said") == "resent" else ""
        return show_confirm(request, order, token, notice=notice)
    try:
        confirm_order.confirm_by_code(order_id=order.pk, typed=request.POST.get("code", ""))
    except ShopError as error:
        return show_confirm(request, order, token, error=str(error), status=error.http_status)
    return redirect_see("orders:order", token, said="confirmed")


@never_cache
@require_POST
def resend(request: HttpRequest, token: str) -> HttpResponse:
    order = order_by_token(token)
    try:
        confirm_order.resend_confirm_code(order_id=order.pk)
    except ShopError as error:
        return show_confirm(request, order, token, error=str(error), status=error.http_status)
    return redirect_see("orders:confirm", token, said="resent")


@never_cache
@require_POST
def cancel(request: HttpRequest, token: str) -> HttpResponse:
    """Cancel the chosen pieces, or all where none are named."""
    order = order_by_token(token)
    reason = request.POST.get("reason", "")
    reason = reason if reason in REASONS else "other"
    counts = chosen_counts(request, order)
    try:
        if request.POST.get("part") == "1":
            end_order.cancel_lines(order_id=order.pk, counts=counts, reason=reason)
        else:
            end_order.cancel_order(order_id=order.pk, reason=reason)
    except ShopError as error:
        order.refresh_from_db()
        return show_order(request, order, token, notice=str(error), status=error.http_status)
    return redirect_see("orders:order", token, said="cancelled")


def chosen_counts(request: HttpRequest, order: Order) -> dict[int, int]:
    """Return line id to count as posted, for lines of this order alone."""
    ids = OrderLine.objects.filter(consignment__order=order).values_list("pk", flat=True)
    counts = {}
    for pk in ids:
        typed = latin_digits(request.POST.get(f"line-{pk}", "0"))[:3]
        counts[pk] = int(typed) if typed.isascii() and typed.isdigit() else 0
    return counts


@never_cache
@require_POST
def whatsapp(request: HttpRequest, token: str) -> HttpResponse:
    """Send news to this order's mobile by WhatsApp from now on, or by SMS again."""
    order = order_by_token(token)
    if not has_whatsapp():
        raise Http404
    choose_whatsapp(mobile=order.mobile, is_wanted=request.POST.get("do") == "on")
    return redirect_see("orders:order", token)


@never_cache
@require_POST
def again(request: HttpRequest, token: str) -> HttpResponse:
    order = order_by_token(token)
    visitor = visitor_of(request)
    cart, missed = order_again(order=order, cart=visitor.cart, user=visitor.user)
    response = redirect_see("orders:cart", said="missed" if missed else "again")
    return remember(response, cart)


@never_cache
@require_http_methods(["GET", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Send a new link to whoever knows an order's number and mobile."""
    context: dict[str, Any] = {"crumbs": trail(Crumb(_("Track order")))}
    if request.method == "GET":
        return render(request, "orders/find.html", context)
    code, typed = request.POST.get("code", "")[:20], request.POST.get("mobile", "")
    mobile = normalise_mobile(typed)
    context |= {"code_typed": code, "mobile_typed": typed[:40]}
    if mobile is None:
        context["error"] = _(
            "This is not an Indian mobile number: it has 10 digits and begins with 6 to 9."
        )
        return render(request, "orders/find.html", context, status=422)
    send_link(code=code.replace("\x00", ""), mobile=mobile)
    return render(request, "orders/find.html", context | {"is_sent": True})
