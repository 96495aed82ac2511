"""What an edit of a live piece does to its photos."""

from dataclasses import dataclass

from catalog.drafts import ListingRevision
from catalog.models import Photo
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
