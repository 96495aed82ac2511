"""The cart, and the question what delivery to a PIN costs."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from odop_store.kernel.contact import normalise_pin, normalise_quantity
from odop_store.kernel.crumbs import Crumb, trail
from orders.actions import fill_cart
from orders.actions.write_checkout import write_draft
from orders.reads.cart_page import Typed, cart_page
from orders.reads.delivery_page import delivery_page
from orders.reads.quoting import PricedCart, price_cart
from orders.visitor import Visitor, remember, visitor_of

MOST_TYPED = 10**6


def show_cart(
    request: HttpRequest,
    visitor: Visitor,
    *,
    priced: PricedCart | None = None,
    notice: str = "",
    coupon: Typed | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the cart page, with a refusal told on top where there is one.

    `priced` is what the caller asked for already. `coupon` is a code that was typed just now and
    is not kept, with what is wrong about it.
    """
    if priced is None and visitor.cart:
        priced = price_cart(visitor.cart)
    page = cart_page(priced) if priced else None
    context = {
        "page": page,
        "notice": notice or said(request),
        "coupon": coupon or (page.coupon if page else None),
        "pin_typed": request.GET.get("wrong_pin", "")[:12],
        "crumbs": trail(Crumb(_("Cart"))),
    }
    response = render(request, "orders/cart.html", context, status=status)
    return remember(response, visitor.cart, page.piece_count if page else 0)


def said(request: HttpRequest) -> str:
    """Return the sentence for what the visitor just did."""
    return {
        "added": _("Added to your cart."),
        "removed": _("Removed from your cart."),
        "saved": _("Kept for later."),
        "coupon": _("The coupon is on your cart."),
        "no_coupon": _("The coupon is taken off."),
        "again": _("What is still for sale is in your cart again."),
        "missed": _("Some pieces are not for sale any more; the others are in your cart again."),
    }.get(request.GET.get("said", ""), "")


@never_cache
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    return show_cart(request, visitor_of(request))


@never_cache
@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Put a variant into the cart and show it there."""
    visitor = visitor_of(request)
    cart = fill_cart.add_to_cart(
        cart=visitor.cart,
        user=visitor.user,
        sku=request.POST.get("sku", "")[:20].replace("\x00", ""),
        quantity=normalise_quantity(request.POST.get("quantity", "1"), MOST_TYPED),
    )
    return remember(redirect_see("orders:cart", said="added"), cart)


@never_cache
@require_POST
def change(request: HttpRequest, line_id: int) -> HttpResponse:
    """Do what a button of a cart line says."""
    cart = visitor_of(request).cart
    if cart is None:
        return redirect_see("orders:cart")
    verb = request.POST.get("do", "set")
    outcome = ""
    if verb == "remove":
        fill_cart.remove_line(cart=cart, line_id=line_id)
        outcome = "removed"
    elif verb in {"save", "bring"}:
        fill_cart.save_line(cart=cart, line_id=line_id, is_saved=verb == "save")
        outcome = "saved" if verb == "save" else "added"
    else:
        typed = normalise_quantity(request.POST.get("quantity", ""), MOST_TYPED)
        fill_cart.change_quantity(cart=cart, line_id=line_id, quantity=typed)
    return remember(redirect_see("orders:cart", said=outcome), cart)


@never_cache
@require_POST
def set_pin(request: HttpRequest) -> HttpResponse:
    """Remember the PIN the cart is priced for."""
    cart = visitor_of(request).cart
    typed = request.POST.get("pin", "")
    pin = normalise_pin(typed)
    if cart is not None and pin is not None:
        # Another PIN is another place: what was filled in for the old one no longer holds.
        if pin != cart.pin:
            write_draft(cart=cart, pin=pin, state_code="", district="")
        return redirect_see("orders:cart")
    return redirect_see("orders:cart", wrong_pin=typed[:12])


@never_cache
@require_GET
def delivery(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what delivery of one piece to a PIN costs and when it comes."""
    page = delivery_page(slug, request.GET.get("pin", "")[:40])
    context = {
        "page": page,
        "crumbs": trail(Crumb(page.title, page.url), Crumb(_("Delivery"))),
    }
    return render(
        request, "orders/delivery.html", context, status=422 if page.is_pin_wrong else 200
    )


def redirect_see(name: str, *args: object, **query: str) -> HttpResponse:
    """Redirect after a form, so that a reload sends nothing twice."""
    address = reverse(name, args=args)
    kept = {key: value for key, value in query.items() if value}
    response = redirect(f"{address}?{urlencode(kept)}" if kept else address)
    response.status_code = 303
    return response
