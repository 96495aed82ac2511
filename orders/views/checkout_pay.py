"""The last step of the checkout: everything once more, how to pay, and the placing."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from odop_store.kernel.errors import ShopError
from orders.actions.place_order import digest_of, place_order, placed_before
from orders.gateways.payments import online_gateway
from orders.models import Order
from orders.notify import token_of
from orders.reads.pay_page import cod_words
from orders.reads.quoting import PricedCart, price_cart
from orders.rules.paying import Method
from orders.views.cart import redirect_see, show_cart
from orders.views.checkout import has_lines, show_step
from orders.visitor import Visitor, remember, visitor_of


@never_cache
@require_http_methods(["GET", "POST"])
def pay(request: HttpRequest) -> HttpResponse:
    """Step 3: everything once more, and how to pay. Sending it places the order."""
    visitor = visitor_of(request)
    if request.method == "POST":
        return place(request, visitor)
    cart = visitor.cart
    if cart is None or not has_lines(cart):
        return redirect_see("orders:cart")
    if not cart.mobile:
        return redirect_see("orders:checkout")
    if not cart.is_complete:
        return redirect_see("orders:checkout_address")
    return show_pay(request, visitor, price_cart(cart))


def show_pay(
    request: HttpRequest, visitor: Visitor, priced: PricedCart, notice: str = "", status: int = 200
) -> HttpResponse:
    bar = priced.cod_bar
    return show_step(
        request,
        visitor,
        "orders/checkout_pay.html",
        status,
        priced=priced,
        cart=priced.cart,
        notice=notice,
        digest=digest_of(priced),
        cod_bar=bar,
        cod_words=cod_words(bar, priced.basis.cod),
        has_online=online_gateway() is not None,
    )


def place(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Place the order, or tell on the same page why not."""
    digest = request.POST.get("contents", "")[:64]
    try:
        key = uuid.UUID(request.POST.get("checkout_key", ""))
        method = Method(request.POST.get("method", ""))
    except ValueError:
        return refuse(request, visitor, _("Please choose how you want to pay."), 422)
    try:
        order = place_for(visitor, key, digest, method)
    except ShopError as error:
        return refuse(request, visitor, str(error), error.http_status)
    if order is None:
        return redirect_see("orders:cart")
    name = "orders:confirm" if order.method == Order.Method.COD else "orders:pay"
    response = redirect_see(name, token_of(order))
    return remember(response, visitor.cart) if visitor.cart else response


def place_for(visitor: Visitor, key: uuid.UUID, digest: str, method: Method) -> Order | None:
    """Return the order of this key, placing it where the visitor has the cart for it."""
    if visitor.cart is None:
        return None
    before = placed_before(key, digest)
    if before is not None:
        return before if before.cart_id == visitor.cart.pk else None
    return place_order(
        cart=visitor.cart,
        user=visitor.user,
        checkout_key=key,
        seen_digest=digest,
        method=method,
        language=(get_language() or "en")[:2],
    )


def refuse(request: HttpRequest, visitor: Visitor, notice: str, status: int) -> HttpResponse:
    """Show the pay page again with the refusal on top, or the cart where that must change."""
    cart = visitor.cart
    if cart is None or not has_lines(cart):
        return show_cart(request, visitor, notice=notice, status=status)
    cart.refresh_from_db()
    priced = price_cart(cart)
    if not priced.quote.is_ready or not cart.is_complete:
        return show_cart(request, visitor, priced=priced, notice=notice, status=status)
    return show_pay(request, visitor, priced, notice, status)
