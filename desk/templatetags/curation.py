"""What staff placed, as pages ask for it."""

from typing import Any

from django import template

from desk.reads.banners import banners
from desk.reads.placements import Placement, placements

register = template.Library()


@register.simple_tag(takes_context=True)
def placed(context: dict[str, Any], slot: str, slug: str = "") -> list[Placement]:
    """{% placed "district" district.slug as placements %}: what is on now, or at the preview's moment."""
    request = context.get("request")
    moment = getattr(request, "preview_at", None)
    if moment is None and getattr(request, "placement_count", 1) == 0:
        return []
    return placements(slot, slug=slug, at=moment)


@register.inclusion_tag("parts/banners.html", takes_context=True)
def shop_banners(context: dict[str, Any]) -> dict[str, Any]:
    """{% shop_banners %}: what is on now, on pages whose version knows of it, or in a preview."""
    request = context.get("request")
    moment = getattr(request, "preview_at", None)
    is_on = moment is not None or getattr(request, "banner_count", 0) > 0
    return {"banners": banners(moment) if is_on else []}
