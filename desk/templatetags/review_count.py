"""How many reviews wait, for the desk's first page."""

from django import template

from desk.reads.reviews import waiting_count

register = template.Library()


@register.simple_tag
def waiting_reviews() -> int:
    """{% waiting_reviews as n %}: the reviews that nobody has read yet."""
    return waiting_count()
