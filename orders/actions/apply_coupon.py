"""Put a typed coupon on a cart, or take it off."""

import hashlib
import hmac
import re
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from odop_store.kernel.contact import latin_digits
from orders.errors import TooManyGuessesError
from orders.models import Cart, CouponGuess, Offer

LONGEST = 20
MOST_GUESSES = 20
WITHIN = timedelta(minutes=10)
KEPT = timedelta(hours=1)


def tidy_code(typed: str) -> str:
    """Return a code as it is kept: capital letters and Latin digits, without spaces or dashes."""
    return re.sub(r"[^A-Z0-9]", "", latin_digits(typed[:80]).upper())[:LONGEST]


def apply_coupon(*, cart: Cart, code: str, address: str) -> bool:
    """Keep a tidy code with the cart and say so; a code that no offer has is not kept.

    A known code is kept whether it fits today or not: it may fit once the cart changes. Unknown
    ones are counted for each network address. Raises: TooManyGuessesError.
    """
    now = timezone.now()
    source = source_of(address)
    guesses = CouponGuess.objects.filter(source=source, at__gt=now - WITHIN)
    if guesses.count() >= MOST_GUESSES:
        raise TooManyGuessesError(minutes=WITHIN.seconds // 60)
    if not code or not Offer.objects.filter(code=code, is_on=True).exists():
        CouponGuess.objects.create(source=source)
        CouponGuess.objects.filter(at__lte=now - KEPT).delete()
        return False
    cart.coupon_code = code
    cart.save(update_fields=["coupon_code", "seen_at"])
    return True


def drop_coupon(*, cart: Cart) -> None:
    cart.coupon_code = ""
    cart.save(update_fields=["coupon_code", "seen_at"])


def source_of(address: str) -> str:
    """Return a keyed digest of a network address, which itself is not kept."""
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, address.encode(), hashlib.sha256).hexdigest()[:32]
