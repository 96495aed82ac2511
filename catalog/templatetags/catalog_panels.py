"""Panels of the offer that pages of lower apps show: the template asks for them."""

from typing import Any

from django import template
from django.urls import reverse

from catalog.models import Listing
from catalog.reads.cards import ListingCard, cards
from catalog.reads.crafts import Offer, counts_by, craft_pictures, offer
from catalog.reads.pictures import Picture
from catalog.reads.reviews import ReviewView, maker_rating, reviews_of_maker
from catalog.rules import Rating

register = template.Library()

GRID = 24
PATHS = {
    "district": "district__slug",
    "craft": "craft__slug",
    "family": "craft__family__slug",
    "artisan": "artisan__slug",
}


@register.simple_tag
def listing_cards(limit: int = GRID, **subject: str) -> list[ListingCard]:
    """{% listing_cards district=slug as cards %}: the newest listings of a subject."""
    where = {PATHS[name]: value for name, value in subject.items()}
    rows = Listing.objects.on_sale().filter(**where).order_by("-published_at", "-id")
    return cards(rows, limit)


@register.simple_tag
def listing_offer(**subject: str) -> Offer:
    """{% listing_offer craft=slug as offer %}: count and price range on sale."""
    return offer(**{PATHS[name]: value for name, value in subject.items()})


@register.simple_tag
def listing_counts(name: str) -> dict[str, int]:
    """{% listing_counts "district" as counts %}: listings on sale per slug."""
    return counts_by(PATHS[name])


@register.simple_tag
def pictures_of_crafts() -> dict[str, Picture]:
    """{% pictures_of_crafts as pictures %}: one photograph per craft slug."""
    return craft_pictures()


@register.simple_tag
def shop_url(**facets: str) -> str:
    """{% shop_url district=slug %}: the shop filtered by a facet."""
    query = "&".join(f"{name}={value}" for name, value in facets.items())
    return f"{reverse('catalog:shop')}?{query}"


@register.simple_tag
def rating_of_maker(slug: str) -> Rating | None:
    """{% rating_of_maker slug as rating %}: how buyers rate all pieces of a maker."""
    return maker_rating(slug)


@register.simple_tag
def maker_reviews(slug: str) -> list[ReviewView]:
    """{% maker_reviews slug as reviews %}: the newest words of buyers about a maker's pieces."""
    return reviews_of_maker(slug)


@register.filter
def at(mapping: dict[Any, Any], key: Any) -> Any:
    """{{ counts|at:slug }}: the value under a key, or nothing."""
    return mapping.get(key)
