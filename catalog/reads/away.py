"""A piece whose maker is on holiday: still to be seen, and back on a day."""

from dataclasses import dataclass
from datetime import date

from artisans.models import Artisan
from artisans.reads.pages import ArtisanLink, artisan_link
from catalog.models import Listing
from catalog.reads.pictures import Picture, lead_pictures
from districts.reads.links import CraftLink, craft_link


@dataclass(frozen=True)
class AwayPage:
    """What a visitor reads of a piece until its maker is back."""

    title: str
    artisan: ArtisanLink
    craft: CraftLink
    back_on: date
    picture: Picture | None
    price_paise: int


def away_page(slug: str) -> AwayPage | None:
    """Return a piece hidden by its maker's holiday, or None. Two queries."""
    listing = (
        Listing.objects.filter(
            slug=slug,
            is_away=True,
            state=Listing.State.WITHDRAWN,
            artisan__state=Artisan.State.VERIFIED,
            artisan__away_until__isnull=False,
        )
        .select_related("craft__family", "craft__district", "artisan__district")
        .first()
    )
    if listing is None or listing.artisan.away_until is None:
        return None
    return AwayPage(
        title=listing.title,
        artisan=artisan_link(listing.artisan, (listing.craft,)),
        craft=craft_link(listing.craft),
        back_on=listing.artisan.away_until,
        picture=lead_pictures([listing.pk], {listing.pk: listing.title}).get(listing.pk),
        price_paise=listing.price_paise,
    )
