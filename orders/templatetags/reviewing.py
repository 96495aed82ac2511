"""Reviews on the order page."""

from typing import Any

from django import template

from orders.reads.reviews_panel import reviews_panel

register = template.Library()


@register.inclusion_tag("orders/parts/reviews.html")
def show_reviews(code: str, token: str) -> dict[str, Any]:
    """{% show_reviews page.code token %}: what was said of delivered pieces, and what may be."""
    return {"lines": reviews_panel(code), "token": token}
