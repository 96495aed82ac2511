"""An order by telephone: pieces, address, how it is paid, and the code read back."""

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from desk.actions.take_phone_order import send_pay_link, take_phone_order
from desk.guard import require
from desk.reads.phone_order import CART, hits, phone_cart, phone_page, taken_by_phone
from desk.screens.entering import page
from odop_store.kernel.contact import normalise_quantity, spoken_mobile
from odop_store.kernel.errors import ShopError
from orders.actions import confirm_order, fill_cart, write_checkout
from orders.actions.place_order import digest_of
from orders.forms import AddressForm, MobileForm
from orders.models import Cart, Order
from orders.models.cart import ADDRESS_FIELDS, BUSINESS_FIELDS
from orders.rules.paying import Method

RIGHT = "desk.take_phone_order"
LANGUAGES = ("hi", "en")


class CallerForm(AddressForm, MobileForm):
    """Mobile and address, as the caller says them."""


def write(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show the order so far; a POST adds, changes, takes the address, or places it."""
    require(request, RIGHT)
    cart = phone_cart(request)
    form: CallerForm | None = None
    error: ShopError | None = None
    if request.method == "POST":
        wish = request.POST.get("do", "")
        form = CallerForm(request.POST) if wish == "address" else None
        try:
            if form is None or form.is_valid():
                return _act(request, wish, cart, form)
        except ShopError as refusal:
            error = refusal
            cart = phone_cart(request)
    response = page(site, request, "phone_order", **_context(request, cart, form), error=error)
    if form is not None and form.errors:
        response.status_code = 422
    return response


def _act(
    request: HttpRequest, wish: str, cart: Cart | None, form: CallerForm | None
) -> HttpResponse:
    if wish == "place" and cart is not None:
        return _place(request, cart)
    if wish == "add":
        quantity = normalise_quantity(request.POST.get("quantity", "1"), 99)
        sku = request.POST.get("sku", "")[:20]
        cart = fill_cart.add_to_cart(cart=cart, user=None, sku=sku, quantity=quantity)
        request.session[CART] = str(cart.key)
    elif wish == "remove" and cart is not None:
        line = request.POST.get("line", "")
        fill_cart.remove_line(cart=cart, line_id=int(line[:18]) if line.isdecimal() else 0)
    elif wish == "new":
        request.session.pop(CART, None)
    elif form is not None and cart is not None:
        write_checkout.write_draft(cart=cart, **form.cleaned_data)
        fill_cart.accept_prices(cart=cart)
    return HttpResponseRedirect(reverse("admin:phone-order"))


def _place(request: HttpRequest, cart: Cart) -> HttpResponse:
    user: Any = request.user
    language = request.POST.get("language", "hi")
    try:
        key = uuid.UUID(request.POST.get("checkout_key", ""))
        method = Method(request.POST.get("method", ""))
    except ValueError:
        messages.error(request, _("Please choose how you want to pay."))
        return HttpResponseRedirect(reverse("admin:phone-order"))
    order = take_phone_order(
        cart=cart, taker=user, checkout_key=key, method=method,
        seen_digest=request.POST.get("contents", "")[:64],
        language=language if language in LANGUAGES else "hi",
    )  # fmt: skip
    request.session.pop(CART, None)
    return HttpResponseRedirect(reverse("admin:phone-order-taken", args=[order.pk]))


def _context(request: HttpRequest, cart: Cart | None, form: CallerForm | None) -> dict[str, Any]:
    text = request.GET.get("q", "").replace("\x00", "")[:100]
    found = phone_page(cart) if cart and cart.lines.exists() else None
    if form is None:
        known = (
            {name: getattr(cart, name) for name in ADDRESS_FIELDS + BUSINESS_FIELDS} if cart else {}
        )
        if known.get("mobile"):
            known["mobile"] = spoken_mobile(known["mobile"])
        form = CallerForm(initial=known)
    return {
        "title": _("Order by phone"),
        "text": text,
        "hits": hits(text) if text.strip() else [],
        "found": found,
        "cart": cart,
        "form": form,
        "digest": digest_of(found.priced) if found else "",
    }


def taken(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Show an order taken by phone; a POST reads the code back, or sends code or link again."""
    require(request, RIGHT)
    order: Order = get_object_or_404(taken_by_phone(), pk=pk)
    error: ShopError | None = None
    if request.method == "POST":
        try:
            _after(request, order)
            return HttpResponseRedirect(reverse("admin:phone-order-taken", args=[pk]))
        except ShopError as refusal:
            error = refusal
    title = _("Order %(code)s") % {"code": order.code}
    return page(site, request, "phone_order_taken", title=title, order=order, error=error)


def _after(request: HttpRequest, order: Order) -> None:
    wish = request.POST.get("do", "")
    if wish == "confirm":
        confirm_order.confirm_by_code(order_id=order.pk, typed=request.POST.get("code", ""))
        messages.success(request, _("The order is confirmed."))
    elif wish == "again" and order.method == Order.Method.COD:
        confirm_order.resend_confirm_code(order_id=order.pk)
        messages.success(request, _("A new code is on its way to the buyer."))
    elif wish == "again" and order.state == "placed":
        send_pay_link(order=order)
        messages.success(request, _("The link is on its way to the buyer."))
