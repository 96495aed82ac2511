"""What a buyer tells the checkout, kept with the cart so that going back loses nothing."""

from datetime import timedelta

from django.db import transaction
from django.db.models import CharField
from django.utils import timezone

from accounts.models import User
from catalog.models import Listing
from orders import locks
from orders.models import Cart
from orders.models.cart import ADDRESS_FIELDS
from orders.reads.quoting import load_basis


def longest_of(name: str) -> int:
    field = Cart._meta.get_field(name)
    assert isinstance(field, CharField)
    return field.max_length or 0


def write_draft(*, cart: Cart, **typed: str) -> None:
    """Keep typed fields of the address on the cart, cut to what the columns hold."""
    for name, value in typed.items():
        setattr(cart, name, value[: longest_of(name)])
    cart.save(update_fields=[*typed, "seen_at"])


def hold_single_pieces(*, cart: Cart) -> None:
    """Hold the cart's one-of-a-kind pieces while the buyer is at checkout.

    A piece someone else holds is left alone: the cart page tells so.
    Locks: stock items by primary key.
    """
    now = timezone.now()
    minutes = load_basis().row.hold_minutes
    rows = cart.lines.filter(
        is_saved=False,
        variant__listing__stock_kind=Listing.StockKind.ONE_OF_A_KIND,
        variant__stock__isnull=False,
    )
    for stock_id in rows.order_by("variant__stock__id").values_list("variant__stock", flat=True):
        with transaction.atomic():
            is_held = locks.take_stock(
                {stock_id: 1},
                cart_id=cart.pk,
                order_id=None,
                expires_at=now + timedelta(minutes=minutes),
                now=now,
            )
            if not is_held:
                transaction.set_rollback(True)


def use_address(*, cart: Cart, user: User, address_id: int) -> None:
    """Fill the checkout from one of the shopper's own addresses; another's is ignored.

    A mobile that was typed in the first step stays.
    """
    address = user.addresses.filter(pk=address_id).first()
    if address is not None:
        kept = {"mobile"} if cart.mobile else set()
        names = [name for name in ADDRESS_FIELDS if name not in kept]
        write_draft(cart=cart, **{name: getattr(address, name) for name in names})
