"""The pieces a quotation may be made of."""

from artisans.models import Artisan
from catalog.models import Listing, Variant

MOST = 300


def variants_of(artisan: Artisan | None) -> list[Variant]:
    """Return a maker's pieces that were checked, live or hidden. One query."""
    if artisan is None:
        return []
    rows = Variant.objects.select_related("listing").filter(
        listing__artisan=artisan,
        listing__state__in=[Listing.State.PUBLISHED, Listing.State.WITHDRAWN],
    )
    return list(rows.order_by("listing__title_en", "position")[:MOST])


def variant_of(listing: Listing | None) -> Variant | None:
    """Return a listing's first variant. One query."""
    return listing.variants.order_by("position").first() if listing else None
