"""The order desk: one box that finds, one page that shows and acts."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from desk import guard
from desk.guard import require
from desk.reads.find_orders import Found, find_orders, latest_orders, orders_of
from desk.reads.order_desk import order_desk
from desk.saying import LONGEST, Said
from desk.screens.entering import page
from desk.screens.order_acts import ACTS
from districts.reads.scope import scope_of
from odop_store.kernel.errors import ShopError
from orders.reads.order_page import order_words
from orders.rules.states import OrderState

FOUND_BY = {
    Said.CODE: gettext_lazy("order number"),
    Said.MOBILE: gettext_lazy("mobile number"),
    Said.EMAIL: gettext_lazy("e-mail"),
    Said.PIN: gettext_lazy("PIN code"),
    Said.INVOICE: gettext_lazy("invoice"),
    Said.TRACKING: gettext_lazy("tracking number"),
    Said.PAYMENT: gettext_lazy("payment number"),
    Said.NAME: gettext_lazy("name"),
    Said.MAKER: gettext_lazy("artisan"),
    Said.DISTRICT: gettext_lazy("district"),
}


def found_orders(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show what a caller's words find; a code that is right leads straight to its order."""
    require(request, "desk.see_orders")
    text = request.GET.get("q", "")[:LONGEST]
    found = find_orders(text, request.user) if text.strip() else []
    if len(found) == 1 and found[0].said == Said.CODE:
        return HttpResponseRedirect(reverse("admin:order", args=[found[0].order.code]))
    lines = [_line(one) for one in found]
    if not text.strip():
        lines = [(order, order_words(OrderState(order.state)), "") for order in
                 latest_orders(request.user)]  # fmt: skip
    return page(site, request, "orders", title=_("Order desk"), q=text, lines=lines)


def _line(found: Found) -> tuple[Any, str, str]:
    return found.order, order_words(OrderState(found.order.state)), str(FOUND_BY[found.said])


def order(site: AdminSite, request: HttpRequest, code: str) -> HttpResponse:
    """Show one order; a POST does one of its acts."""
    require(request, "desk.see_orders")
    row = get_object_or_404(orders_of(request.user), code=code.upper())
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _act(request, row)
        except ShopError as refusal:
            error = refusal
            row.refresh_from_db()
    return page(
        site, request, "order", title=_("Order %(code)s") % {"code": row.code},
        desk=order_desk(row, request.user), error=error, may=_may(request),
        is_confirmed=guard.is_confirmed(request), typed=request.POST,
    )  # fmt: skip


def _may(request: HttpRequest) -> set[str]:
    """Return the acts open to a person; an officer of some districts only writes notes."""
    if scope_of(request.user) is not None:
        return {"note"}
    return {name for name, act in ACTS.items() if request.user.has_perm(act.right)}


def _act(request: HttpRequest, row: Any) -> HttpResponse:
    act = ACTS.get(request.POST.get("do", ""))
    if act is None:
        raise Http404
    if request.POST["do"] not in _may(request):
        raise PermissionDenied
    if act.is_grave and not guard.is_confirmed(request):
        return guard.confirm_first(request)
    act.run(request, row)
    messages.success(request, str(act.said))
    return HttpResponseRedirect(reverse("admin:order", args=[row.code]))
