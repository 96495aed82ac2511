"""Many buyers who stand on the pay page at once, without walking each of them there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.signing import get_cookie_signer
from django.test import Client

from catalog.models import Variant
from orders.actions.place_order import digest_of
from orders.models import Cart, CartLine
from orders.reads.quoting import price_cart
from orders.visitor import CART_COOKIE, SALT
from tests.orders.conftest import ADDRESS, Buyer


@dataclass(frozen=True)
class Ticket:
    """A cart on the pay page: its cookie and what its form sends."""

    cart: str
    checkout_key: str
    contents: str

    def press(self, method: str = "online") -> Any:
        """Send the form, as a browser of its own."""
        buyer = Buyer(Client())
        buyer.client.cookies[CART_COOKIE] = self.cart
        form = {"checkout_key": self.checkout_key, "contents": self.contents, "method": method}
        return buyer.post("/checkout/pay/", **form)


def tickets(count: int, variants: Sequence[Variant]) -> list[Ticket]:
    """Fill carts with the same pieces, put in from either end in turn."""
    address = ADDRESS | {"state_code": "09", "district": "Lucknow", "mobile": "+919876543210"}
    carts = Cart.objects.bulk_create([Cart(**address) for _ in range(count)])
    CartLine.objects.bulk_create(
        CartLine(
            cart=cart,
            variant=variant,
            seen_paise=variant.price_paise or variant.listing.price_paise,
        )
        for number, cart in enumerate(carts)
        for variant in (variants if number % 2 else variants[::-1])
    )
    signer = get_cookie_signer(salt=CART_COOKIE + SALT)
    # The fingerprint is of pieces, prices and address: alike for all who put them in alike.
    seen = [digest_of(price_cart(cart)) for cart in carts[:2]]
    return [
        Ticket(signer.sign(str(cart.key)), str(cart.checkout_key), seen[number % 2])
        for number, cart in enumerate(carts)
    ]
