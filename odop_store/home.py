"""The home page, which looks across all apps."""

from dataclasses import dataclass
from datetime import date

from artisans.models import Artisan
from artisans.reads.pages import ArtisanPick, storyteller
from catalog.models import Listing
from catalog.reads.cards import ListingCard, cards
from catalog.reads.crafts import craft_pictures
from catalog.reads.pictures import Picture
from districts.reads.links import (
    CraftLink,
    DistrictLink,
    FamilyLink,
    all_crafts,
    all_districts,
    all_families,
)

# The crafts that the programme's founding document names, in its order.
LEAD_CRAFTS = (
    "lucknow-chikankari",
    "varanasi-wooden-lacquerware-toys",
    "gorakhpur-terracotta",
    "saharanpur-wood-carving",
    "bahraich-wheat-stalk-craft",
    "agra-leather-products",
    "lucknow-zari-zardozi",
    "kanpur-aluminium-utensils",
)
FRESH_COUNT = 8


@dataclass(frozen=True)
class Counts:
    districts: int
    crafts: int
    artisans: int
    listings: int


@dataclass(frozen=True)
class PromotedCraft:
    link: CraftLink
    picture: Picture | None


@dataclass(frozen=True)
class HomePage:
    districts: tuple[DistrictLink, ...]
    families: tuple[FamilyLink, ...]
    crafts: tuple[PromotedCraft, ...]
    fresh: tuple[ListingCard, ...]
    story: ArtisanPick | None
    counts: Counts


def home_page(today: date) -> HomePage:
    """Return the home page's parts."""
    crafts = {craft.slug: craft for craft in all_crafts()}
    districts = all_districts()
    leads = [crafts[slug] for slug in LEAD_CRAFTS if slug in crafts]
    pictures = craft_pictures(tuple(craft.slug for craft in leads))
    fresh = Listing.objects.on_sale().filter(stock_kind=Listing.StockKind.READY)
    return HomePage(
        districts=tuple(districts),
        families=tuple(all_families()),
        crafts=tuple(PromotedCraft(craft, pictures.get(craft.slug)) for craft in leads),
        fresh=tuple(cards(fresh.order_by("-published_at", "-id"), FRESH_COUNT)),
        story=storyteller(today),
        counts=Counts(
            districts=len(districts),
            crafts=len(crafts),
            artisans=Artisan.objects.public().count(),
            listings=Listing.objects.on_sale().count(),
        ),
    )
