"""What a member of staff finds while a buyer waits on the telephone."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from catalog.models import Listing, Variant
from catalog.reads.browse import parse
from catalog.reads.cards import ListingCard, cards
from catalog.reads.search import shop_page
from orders.models import Cart, Order
from orders.reads.cart_page import CartPage, cart_page
from orders.reads.pay_page import cod_words
from orders.reads.quoting import PricedCart, cart_by_key, price_cart

CART = "phone_cart"
MOST_HITS = 8
LONGEST_CODE = 20


@dataclass(frozen=True)
class Hit:
    """A piece that can be put into the order."""

    sku: str
    title: str
    label: str
    maker_name: str
    price_paise: int
    stock_label: str


@dataclass(frozen=True)
class PhonePage:
    """The order so far: pieces and, once the address is known, how it can be paid."""

    page: CartPage
    priced: PricedCart
    cod_words: str

    @property
    def may_pay_cash(self) -> bool:
        return self.priced.cod_bar is None


def phone_cart(request: HttpRequest) -> Cart | None:
    """Return the cart of this member of staff's present call. One query."""
    key: Any = request.session.get(CART)
    return cart_by_key(key) if key else None


def hits(text: str) -> list[Hit]:
    """Return pieces for what a caller says: a piece's code, or words as in the shop's search."""
    code = text.strip().upper()[:LONGEST_CODE]
    named = cards(Listing.objects.on_sale().filter(code=code), 1)
    found = named or list(shop_page(*parse({"q": text})).cards)[:MOST_HITS]
    by_listing = {card.id: card for card in found}
    rows = Variant.objects.filter(listing_id__in=by_listing).order_by("listing_id", "position")
    order = {listing_id: place for place, listing_id in enumerate(by_listing)}
    return [
        _hit(row, by_listing[row.listing_id])
        for row in sorted(rows.select_related("listing"), key=lambda row: order[row.listing_id])
    ]


def _hit(row: Variant, card: ListingCard) -> Hit:
    return Hit(
        sku=row.sku,
        title=card.title,
        label=row.label,
        maker_name=card.artisan_name,
        price_paise=row.price_paise or card.price_paise,
        stock_label=card.stock_label,
    )


def phone_page(cart: Cart) -> PhonePage:
    """Return the call's order as it stands. Five queries."""
    priced = price_cart(cart)
    return PhonePage(cart_page(priced), priced, cod_words(priced.cod_bar, priced.basis.cod))


def taken_by_phone() -> QuerySet[Order]:
    """Return the orders that staff took, as rows to filter further."""
    return Order.objects.filter(events__kind="phone").distinct()
