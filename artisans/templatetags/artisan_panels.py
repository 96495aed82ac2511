"""Panels of makers that pages of the register show."""

from django import template

from artisans.models import Artisan
from artisans.reads.pages import ArtisanLink, artisan_links

register = template.Library()

PATHS = {"district": "district__slug", "craft": "crafts__slug"}


@register.simple_tag
def makers(limit: int = 12, **subject: str) -> list[ArtisanLink]:
    """{% makers district=slug as artisans %}: public makers of a district or craft."""
    where = {PATHS[name]: value for name, value in subject.items()}
    rows = Artisan.objects.public().filter(**where).order_by("name_en", "pk")
    return artisan_links(rows[:limit])


@register.simple_tag
def maker_count(**subject: str) -> int:
    """{% maker_count district=slug %}: how many public makers there are."""
    where = {PATHS[name]: value for name, value in subject.items()}
    return Artisan.objects.public().filter(**where).count()
