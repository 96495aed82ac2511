"""What an edit of a live piece changes: its words, sizes and materials, and its photos."""

from dataclasses import dataclass
from typing import Any

from catalog.drafts import ListingRevision
from catalog.models import Listing, Photo
from catalog.reads.materials import MATERIALS, material_words
from catalog.reads.pictures import Picture, picture, picture_of

PHOTOS = "photos"


@dataclass(frozen=True)
class PhotoChanges:
    """Photos that would go and photos that would come."""

    removed: tuple[Picture, ...]
    added: tuple[Picture, ...]


def photo_changes(revision: ListingRevision) -> PhotoChanges | None:
    """Return what a revision changes about photos, or None where it leaves them. Two queries."""
    if PHOTOS not in revision.changes:
        return None
    before, kept = revision.changes[PHOTOS]
    title = str(revision.listing)
    gone = Photo.objects.filter(pk__in=set(before) - set(kept), is_rendered=True)
    return PhotoChanges(
        removed=tuple(picture_of(photo, title) for photo in gone),
        added=tuple(
            picture(key=row.key, width=row.width, height=row.height, tint=row.tint, alt=title)
            for row in revision.photos.all()
        ),
    )


def field_changes(revision: ListingRevision) -> list[tuple[str, Any, Any]]:
    """Return name, old and new value of each field a revision changes; materials as words."""
    fields = (*Listing._meta.concrete_fields, *Listing._meta.many_to_many)
    names = {field.name: str(field.verbose_name) for field in fields}
    return [
        (names.get(field, field), _shown(field, before), _shown(field, after))
        for field, (before, after) in revision.changes.items()
        if field != PHOTOS
    ]


def _shown(field: str, value: Any) -> Any:
    return material_words(value) if field == MATERIALS else value
