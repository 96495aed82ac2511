"""Keep, change and forget the addresses of a signed-in shopper."""

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from orders.errors import AddressesFullError
from orders.models import Address, Cart
from orders.models.cart import ADDRESS_FIELDS

MOST_ADDRESSES = 20


def keep_address(*, user: User, cart: Cart) -> None:
    """Remember what the checkout was told for next time, once; a full book stays as it is."""
    typed = {name: getattr(cart, name) for name in ADDRESS_FIELDS}
    with transaction.atomic():
        address = user.addresses.filter(**typed).first()
        if address is not None:
            address.save(update_fields=["used_at"])
        elif user.addresses.count() < MOST_ADDRESSES:
            Address.objects.create(user=user, **typed)


def write_address(*, user: User, address: Address | None, typed: Mapping[str, str]) -> Address:
    """Write a new address, or over one of the shopper's own.

    An address equal to another of the shopper's takes its place.
    Raises: AddressesFullError.
    """
    fields = {name: typed[name] for name in ADDRESS_FIELDS}
    with transaction.atomic():
        others = user.addresses.exclude(pk=address.pk) if address else user.addresses.all()
        others.filter(**fields).delete()
        if address is None and others.count() >= MOST_ADDRESSES:
            raise AddressesFullError(most=MOST_ADDRESSES)
        address = address or Address(user=user)
        for name, value in fields.items():
            setattr(address, name, value)
        address.save()
        return address


def forget_address(*, user: User, address_id: int) -> None:
    user.addresses.filter(pk=address_id).delete()
