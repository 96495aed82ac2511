"""What the workshop's pages need while staff are at work in them."""

from django import template
from django.urls import reverse

register = template.Library()


@register.simple_tag
def leave_address() -> str:
    """Return where "Stop" leads: the desk's address, whichever site draws the page."""
    return reverse("admin:visit-leave")
