"""What a piece is made of, as slugs to compare and keep and as words to read."""

from collections.abc import Collection, Iterable

from catalog.models import Listing, Material

MATERIALS = "materials"


def material_slugs(listing: Listing) -> list[str]:
    """Return a piece's materials in a fixed order. One query unless they are loaded."""
    return sorted(material.slug for material in listing.materials.all())


def material_words(slugs: Collection[str]) -> str:
    """Name materials in the reader's language; a dash for none. One query unless there are none."""
    return named(Material.objects.filter(slug__in=slugs))


def named(materials: Iterable[Material]) -> str:
    """Name loaded or asked-for materials in the reader's language; a dash for none."""
    return ", ".join(material.name for material in materials) or "–"
