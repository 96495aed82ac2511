"""What the catalogue knows about a craft, district or family: pictures, counts, price ranges."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from catalog.models import Listing, Photo
from catalog.reads.pictures import Picture, picture_of


@dataclass(frozen=True)
class Offer:
    """How much of something is on sale. Units: paise."""

    listing_count: int
    low_paise: int | None
    high_paise: int | None


def craft_pictures(slugs: Collection[str] | None = None) -> dict[str, Picture]:
    """Return one photograph per craft slug: of its first listing that has one. One query."""
    photos = Photo.objects.filter(
        is_rendered=True, listing__in=Listing.objects.on_sale()
    ).select_related("listing__craft")
    if slugs is not None:
        photos = photos.filter(listing__craft__slug__in=slugs)
    photos = photos.order_by("listing__craft_id", "listing_id", "position").distinct(
        "listing__craft_id"
    )
    return {p.listing.craft.slug: picture_of(p, p.listing.title) for p in photos}


def offer(**where: str) -> Offer:
    """Return count and price range of what is on sale under the given lookups. One query."""
    facts = (
        Listing.objects.on_sale()
        .filter(**where)
        .aggregate(count=Count("pk"), low=Min("price_paise"), high=Max("price_paise"))
    )
    return Offer(facts["count"], facts["low"], facts["high"])


def counts_by(path: str) -> dict[str, int]:
    """Return listings on sale per value of a path such as `district__slug`. One query."""
    rows = Listing.objects.on_sale().order_by().values_list(path)
    return dict(rows.annotate(Count("pk")))
