"""Write a piece's words, sizes and materials into its locked row."""

from collections.abc import Mapping

from django.db.models import F

from catalog.models import Listing, Material
from catalog.reads.materials import MATERIALS, material_slugs
from catalog.rules import stale_after


def value_of(listing: Listing, name: str) -> object:
    """Return what a field says now; materials as a list of slugs."""
    return material_slugs(listing) if name == MATERIALS else getattr(listing, name)


def write_fields(*, listing: Listing, fields: Mapping[str, object]) -> None:
    """Set the fields and count a version; words changed in one language leave the other's behind.

    Call it inside a transaction that holds the listing's lock.
    """
    columns = {name: value for name, value in fields.items() if name != MATERIALS}
    for name, value in columns.items():
        setattr(listing, name, value)
    slugs = fields.get(MATERIALS)
    if isinstance(slugs, list):
        listing.materials.set(Material.objects.filter(slug__in=slugs))
    listing.stale_words = stale_after(columns, was=listing.stale_words)
    listing.version = F("version") + 1
    listing.save(update_fields=[*columns, "stale_words", "version", "updated_at"])
