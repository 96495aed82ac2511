"""What the listing page asks of the bargain."""

from collections.abc import Iterable

from django import template

from catalog.reads.listing import VariantChoice
from orders.rules.paying import may_cross_state

register = template.Library()


@register.simple_tag
def first_buyable(variants: Iterable[VariantChoice]) -> str:
    """{% first_buyable listing.variants as sku %}: what a form chooses unless told otherwise."""
    return next((variant.sku for variant in variants if variant.is_buyable), "")


@register.filter
def stays_in_state(tax_status: str) -> bool:
    """Say whether a maker of this GST status may sell only within the own state."""
    return not may_cross_state(tax_status)
