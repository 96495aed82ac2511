"""Who is buying: the visitor's cart, by signed cookie or by sign-in, and the count beside it."""

import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse

from accounts.models import User
from orders.actions.fill_cart import join_carts
from orders.models import Cart
from orders.reads.quoting import cart_by_key

CART_COOKIE = "cart"
COUNT_COOKIE = "cart_count"
SALT = "orders.cart"
KEPT_SECONDS = 30 * 24 * 3600


@dataclass(frozen=True)
class Visitor:
    """The visitor's cart, if any, and the account, if signed in."""

    cart: Cart | None
    user: User | None


def signed_in(request: HttpRequest) -> User | None:
    """Return the account without touching the database for visitors who never signed in."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    return request.user if isinstance(request.user, User) else None


def cart_key(request: HttpRequest) -> uuid.UUID | None:
    """Return the key of the cart cookie, or None where it is missing, forged or too old."""
    value = request.get_signed_cookie(CART_COOKIE, None, salt=SALT, max_age=KEPT_SECONDS)
    try:
        return uuid.UUID(value) if value else None
    except ValueError:
        return None


def visitor_of(request: HttpRequest) -> Visitor:
    """Return cart and account; a guest's cart joins the account's at the first look after
    signing in."""
    user, key = signed_in(request), cart_key(request)
    if user is not None:
        return Visitor(join_carts(user=user, guest_key=key), user)
    cart = cart_by_key(key) if key else None
    # A cart that belongs to an account is not shown to whoever holds an old cookie.
    return Visitor(cart if cart and cart.user_id is None else None, None)


def remember(response: HttpResponse, cart: Cart | None, count: int | None = None) -> HttpResponse:
    """Set the cart cookie and the plain count that the page header reads."""
    if cart is None:
        return response
    response.set_signed_cookie(
        CART_COOKIE,
        str(cart.key),
        salt=SALT,
        max_age=KEPT_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    response.set_cookie(
        COUNT_COOKIE,
        str(piece_count(cart) if count is None else count),
        max_age=KEPT_SECONDS,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def piece_count(cart: Cart) -> int:
    return cart.lines.filter(is_saved=False).aggregate(n=Sum("quantity"))["n"] or 0
