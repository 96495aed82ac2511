"""Take in a courier's list of PIN codes."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext

from odop_store.kernel.contact import normalise_pin
from orders.models import CourierPin

YES = frozenset({"1", "y", "yes", "true", "हाँ"})
BATCH = 5000


class CourierListError(Exception):
    """A list that cannot be read; nothing of it was taken in."""


def import_courier_pins(*, courier: str, rows: Iterable[dict[str, str]]) -> int:
    """Replace one courier's list by rows of pin, delivers, cod; return how many.

    Raises: CourierListError naming the first bad row, or for a list without any; nothing is
    changed then.
    """
    listed: dict[str, CourierPin] = {}
    for number, row in enumerate(rows, 2):
        pin = normalise_pin(row.get("pin") or "")
        if pin is None:
            typed = (row.get("pin") or "")[:20]
            words = gettext("Row %(number)s: “%(typed)s” is not a PIN code.")
            raise CourierListError(words % {"number": number, "typed": typed})
        is_served = (row.get("delivers") or "").strip().lower() in YES
        takes_cod = is_served and (row.get("cod") or "").strip().lower() in YES
        listed[pin] = CourierPin(courier=courier, pin=pin, is_served=is_served, takes_cod=takes_cod)
    if not listed:
        raise CourierListError(gettext("The list has no rows."))
    with transaction.atomic():
        CourierPin.objects.filter(courier=courier).delete()
        CourierPin.objects.bulk_create(listed.values(), batch_size=BATCH)
    return len(listed)
