"""What delivery of one listing to a PIN costs, before anything is in the cart."""

from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone

from catalog.models import Listing, Variant
from odop_store.kernel.contact import normalise_pin
from orders.models import CartLine
from orders.reads.cart_page import parcel_words
from orders.reads.quoting import (
    find_target,
    load_basis,
    quote_lines,
    waiting_counts,
    waiting_pieces,
)
from orders.rules.delivery import Promise
from orders.rules.paying import cod_bar


@dataclass(frozen=True)
class DeliveryPage:
    """The answer for one piece and one PIN; without a PIN only the question."""

    slug: str
    sku: str
    title: str
    url: str
    maker_name: str
    typed: str
    is_pin_wrong: bool
    is_pin_known: bool
    delivery_paise: int | None
    promise: Promise | None
    trouble: str
    has_cod: bool
    is_buyable: bool


def delivery_page(slug: str, typed: str) -> DeliveryPage:
    """Return charge and dates for one piece of a listing. Five queries.

    Raises: Http404.
    """
    variant = (
        Variant.objects.filter(listing__in=Listing.objects.on_sale(), listing__slug=slug)
        .select_related("stock", "listing__artisan__district", "listing__artisan__working_days")
        .order_by("-stock__available", "position")
        .first()
    )
    if variant is None:
        raise Http404
    listing, pin = variant.listing, normalise_pin(typed)
    line = CartLine(variant=variant, quantity=1, seen_paise=0)
    line.free_again = 0  # type: ignore[attr-defined]
    line.waiting_count = waiting_counts([listing.artisan_id]).get(listing.artisan_id, 0)  # type: ignore[attr-defined]
    line.waiting_pieces = waiting_pieces(listing.artisan_id)  # type: ignore[attr-defined]
    target = find_target(pin) if pin else None
    basis = load_basis()
    found = quote_lines((line,), target, basis, timezone.localdate())
    parcel = found.parcels[0]
    bar = cod_bar(
        basis.cod,
        total_paise=found.total_paise,
        has_made_to_order=found.has_made_to_order,
        pin_takes_cod=target is not None and target.takes_cod,
    )
    return DeliveryPage(
        slug=listing.slug,
        sku=variant.sku,
        title=listing.title,
        url=listing.get_absolute_url(),
        maker_name=listing.artisan.name,
        typed=pin or typed,
        is_pin_wrong=bool(typed) and pin is None,
        is_pin_known=target is not None,
        delivery_paise=parcel.delivery_paise,
        promise=parcel.promise,
        trouble=parcel_words(parcel.bar, listing.artisan),
        has_cod=bar is None,
        is_buyable=parcel.lines[0].bar is None,
    )
