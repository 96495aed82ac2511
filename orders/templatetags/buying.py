"""What the listing page asks of the bargain."""

from collections.abc import Iterable

from django import template
from django.conf import settings
from django.utils import timezone

from catalog.reads.listing import VariantChoice
from catalog.reads.prices import lowest_of_30_days
from orders.reads.dispatch import DispatchNote, dispatch_note
from orders.reads.home_state import state_name
from orders.reads.offer_notes import OfferNote, offers_of_listing
from orders.rules.paying import may_cross_state

register = template.Library()


@register.simple_tag
def first_buyable(variants: Iterable[VariantChoice]) -> str:
    """{% first_buyable listing.variants as sku %}: what a form chooses unless told otherwise."""
    return next((variant.sku for variant in variants if variant.is_buyable), "")


@register.simple_tag
def only_state(tax_status: str, gstin: str) -> str:
    """{% only_state status gstin as state %}: the one state such a maker may sell in, or nothing.

    One query for makers who may not cross.
    """
    if may_cross_state(tax_status):
        return ""
    return state_name(gstin[:2] or str(settings.SHOP["state_gst_code"]))


@register.simple_tag
def offers_of(listing_id: int) -> list[OfferNote]:
    """{% offers_of listing.id as offers %}: what comes off by itself in the cart. One query."""
    return offers_of_listing(listing_id, timezone.now())


@register.simple_tag
def leaves_by(listing_id: int) -> DispatchNote | None:
    """{% leaves_by listing.id as leaves %}: the day a piece ordered today leaves by. One query."""
    return dispatch_note(listing_id, timezone.localdate())


@register.simple_tag
def lowest_price(listing_id: int, price_paise: int) -> int:
    """{% lowest_price listing.id listing.price_paise as lowest %}: of the last thirty days, today
    among them. One query."""
    return lowest_of_30_days(listing_id, price_paise, timezone.now())
