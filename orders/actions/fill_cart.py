"""Put pieces into a cart, change them, keep them for later, and join two carts."""

import uuid

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Least

from accounts.models import User
from catalog.models import Listing, Variant
from orders import locks
from orders.errors import CartFullError, NotForSaleError, QuantityRefusedError
from orders.models import BuyingTerms, Cart, CartLine
from orders.models.cart import ADDRESS_FIELDS, BUSINESS_FIELDS

MOST_LINES = 40


def most_per_line() -> int:
    """Return how many of one kind may be bought at once. One query."""
    row = BuyingTerms.objects.values_list("most_per_line", flat=True).first()
    return row or BuyingTerms().most_per_line


def buyable_variant(sku: str) -> Variant:
    """Return the variant a form names.

    Raises: NotForSaleError.
    """
    found = Variant.objects.select_related("listing").filter(
        sku=sku, listing__in=Listing.objects.on_sale()
    )
    variant = found.first()
    if variant is None:
        raise NotForSaleError()
    return variant


def add_to_cart(*, cart: Cart | None, user: User | None, sku: str, quantity: int | None) -> Cart:
    """Add pieces of a variant to the cart, making the cart where there is none.

    One of a kind stays one; more than the limit stays at the limit.
    Raises: NotForSaleError, QuantityRefusedError, CartFullError.
    """
    variant = buyable_variant(sku)
    limit = most_per_line()
    if quantity is None or not 1 <= quantity <= limit:
        raise QuantityRefusedError(most=limit)
    is_single = variant.listing.stock_kind == Listing.StockKind.ONE_OF_A_KIND
    limit = 1 if is_single else limit
    with transaction.atomic():
        cart = cart or Cart.objects.create(user=user)
        if cart.lines.exclude(variant=variant).count() >= MOST_LINES:
            raise CartFullError(most=MOST_LINES)
        price = variant.price_paise or variant.listing.price_paise
        line, is_new = CartLine.objects.get_or_create(
            cart=cart,
            variant=variant,
            defaults={"quantity": min(quantity, limit), "seen_paise": price},
        )
        if not is_new:
            CartLine.objects.filter(pk=line.pk).update(
                quantity=Value(quantity)
                if line.is_saved
                else Least(F("quantity") + quantity, Value(limit)),
                seen_paise=price,
                is_saved=False,
            )
        touch(cart)
    return cart


def touch(cart: Cart) -> None:
    """Keep the cart another 30 days."""
    cart.save(update_fields=["seen_at"])


def change_quantity(*, cart: Cart, line_id: int, quantity: int | None) -> None:
    """Set a line's quantity; nought removes the line. A line that is gone stays gone.

    Raises: QuantityRefusedError.
    """
    limit = most_per_line()
    if quantity is None or not 0 <= quantity <= limit:
        raise QuantityRefusedError(most=limit)
    row = cart.lines.filter(pk=line_id)
    if quantity == 0:
        row.delete()
        return
    row.exclude(variant__listing__stock_kind=Listing.StockKind.ONE_OF_A_KIND).update(
        quantity=quantity
    )


def remove_line(*, cart: Cart, line_id: int) -> None:
    cart.lines.filter(pk=line_id).delete()


def save_line(*, cart: Cart, line_id: int, is_saved: bool) -> None:
    """Keep a line for later, or bring it back at today's price."""
    line = cart.lines.select_related("variant__listing").filter(pk=line_id).first()
    if line is None:
        return
    line.is_saved = is_saved
    line.seen_paise = line.variant.price_paise or line.variant.listing.price_paise
    line.save(update_fields=["is_saved", "seen_paise"])


def accept_prices(*, cart: Cart) -> None:
    """Note that the buyer has been shown today's prices."""
    for line in cart.lines.select_related("variant__listing"):
        price = line.variant.price_paise or line.variant.listing.price_paise
        if price != line.seen_paise:
            CartLine.objects.filter(pk=line.pk).update(seen_paise=price)


def join_carts(*, user: User, guest_key: uuid.UUID | None) -> Cart | None:
    """Return a signed-in shopper's one cart, with what the guest's cart held moved into it.

    Safe to run twice. Locks: both carts.
    """
    with transaction.atomic():
        own = locks.lock_cart_of(user)
        guest = locks.lock_cart(guest_key) if guest_key else None
        if guest is None or guest.user_id not in {None, user.pk}:
            return own
        if own is None or own.pk == guest.pk:
            guest.user = user
            guest.save(update_fields=["user", "seen_at"])
            return guest
        _move_lines(guest, own)
        guest.orders.update(cart=own)
        guest.delete()
        return own


def _move_lines(guest: Cart, own: Cart) -> None:
    """The guest's newer wish wins where both carts hold a variant."""
    own.lines.filter(variant__in=guest.lines.values("variant")).delete()
    guest.lines.update(cart=own)
    if not own.is_complete and guest.pin:
        for name in ADDRESS_FIELDS + BUSINESS_FIELDS:
            setattr(own, name, getattr(guest, name))
    own.save()
