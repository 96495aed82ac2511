"""The coupon field of the cart; a plain form."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from orders.actions.apply_coupon import WITHIN, apply_coupon, drop_coupon, tidy_code
from orders.errors import TooManyGuessesError
from orders.models import Cart
from orders.reads.cart_page import Typed, typed_coupon
from orders.reads.offers import coupon_words
from orders.reads.quoting import price_cart
from orders.rules.offers import CouponWord, OfferBar
from orders.views.cart import redirect_see, show_cart
from orders.visitor import visitor_of


@never_cache
@require_POST
def coupon(request: HttpRequest) -> HttpResponse:
    """Put the typed coupon on the cart, or take it off; a refusal shows the cart again."""
    visitor = visitor_of(request)
    if visitor.cart is None:
        return redirect_see("orders:cart")
    if request.POST.get("do") == "remove":
        drop_coupon(cart=visitor.cart)
        return redirect_see("orders:cart", said="no_coupon")
    typed = request.POST.get("coupon", "").replace("\x00", "")[:40]
    trouble, status = _refusal(visitor.cart, typed, request.META.get("REMOTE_ADDR", ""))
    if not trouble:
        return redirect_see("orders:cart", said="coupon")
    answer = show_cart(request, visitor, coupon=Typed(typed, trouble), status=status)
    if status == TooManyGuessesError.http_status:
        answer.headers["Retry-After"] = str(WITHIN.seconds)
    return answer


def _refusal(cart: Cart, typed: str, address: str) -> tuple[str, int]:
    """Keep the coupon; return why it takes nothing off, with the status to say so."""
    code = tidy_code(typed)
    try:
        is_known = apply_coupon(cart=cart, code=code, address=address)
    except TooManyGuessesError as error:
        return str(error), error.http_status
    if not is_known:
        return coupon_words(CouponWord(code or typed, OfferBar.UNKNOWN)), 422
    return typed_coupon(price_cart(cart)).trouble, 422
