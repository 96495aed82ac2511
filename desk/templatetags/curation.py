"""What staff placed, as pages ask for it."""

from typing import Any

from django import template

from desk.reads.placements import Placement, placements

register = template.Library()


@register.simple_tag(takes_context=True)
def placed(context: dict[str, Any], slot: str, slug: str = "") -> list[Placement]:
    """{% placed "district" district.slug as placements %}: what is on now, or at the preview's moment."""
    return placements(slot, slug=slug, at=getattr(context.get("request"), "preview_at", None))
