"""What a complaint form knows already when it is opened from an order."""

from dataclasses import dataclass

from artisans.models import Artisan
from orders.models import Consignment, Order


@dataclass(frozen=True)
class Parcel:
    """A parcel of the order that the complaint may be about."""

    number: int
    maker_name: str


def parcels_of(order: Order) -> list[Parcel]:
    """Return the order's parcels. One query."""
    rows = order.consignments.select_related("artisan").order_by("number")
    return [Parcel(row.number, row.artisan.name) for row in rows]


def maker_of(order: Order, number: int | None) -> Artisan | None:
    """Return the maker of a chosen parcel, or of the only one. One query."""
    rows = list(Consignment.objects.filter(order=order).select_related("artisan__district"))
    chosen = [row for row in rows if row.number == number] or (rows if len(rows) == 1 else [])
    return chosen[0].artisan if chosen else None
