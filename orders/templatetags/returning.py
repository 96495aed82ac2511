"""Returns on the order page."""

from typing import Any

from django import template

from orders.reads.returns_panel import returns_panel

register = template.Library()


@register.inclusion_tag("orders/parts/returns.html")
def show_returns(code: str, token: str) -> dict[str, Any]:
    """{% show_returns page.code token %}: what came back and what still may."""
    returns, returnable = returns_panel(code)
    return {"returns": returns, "returnable": returnable, "token": token}
