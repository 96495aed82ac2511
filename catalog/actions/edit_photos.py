"""Change the photos of a live piece; the new ones wait for the check, the old ones stay."""

from collections.abc import Collection, Sequence

from django.db import transaction
from django.db.models import F
from django_tasks import task

from accounts.models import User
from catalog.actions.add_photo import keep_original, render_photo, write_renditions
from catalog.actions.edit_listing import wait_for_check
from catalog.drafts import ListingRevision, RevisionPhoto
from catalog.errors import LastPhotoError, TooManyPicturesError
from catalog.locks import lock_listing, lock_waiting_revision
from catalog.models import Listing, Photo
from catalog.pictures import MAX_PHOTOS, CheckedPicture, check_picture


def edit_photos(
    *, listing: Listing, removed: Collection[int], added: Sequence[bytes], actor: User
) -> ListingRevision | None:
    """Keep the wish as a revision for staff, together with what waits already.

    Locks: the listing. Raises: PictureRefusedError and its kinds, TooManyPicturesError,
    LastPhotoError.
    """
    pictures = [check_picture(content) for content in added]
    names = [keep_original(picture) for picture in pictures]
    with transaction.atomic():
        fresh = lock_listing(listing.pk)
        before = list(fresh.photos.order_by("position").values_list("pk", flat=True))
        earlier = lock_waiting_revision(fresh.pk)
        kept = [pk for pk in kept_so_far(earlier, before) if pk not in removed]
        waiting = list(earlier.photos.all()) if earlier else []
        if not pictures and kept == kept_so_far(earlier, before):
            return None
        refuse_count(len(kept) + len(waiting) + len(pictures))
        fresh.version = F("version") + 1
        fresh.save(update_fields=["version", "updated_at"])
        revision = wait_for_check(fresh, {"photos": [before, kept]}, actor)
        _keep(revision, pictures, names)
    return revision


def kept_so_far(earlier: ListingRevision | None, before: list[int]) -> list[int]:
    """Return the photos that stay by what waits already."""
    kept = (earlier.changes.get("photos") or [None, before])[1] if earlier else before
    return [pk for pk in before if pk in kept]


def refuse_count(count: int) -> None:
    """Let a piece have one to eight photos.

    Raises: LastPhotoError, TooManyPicturesError.
    """
    if count < 1:
        raise LastPhotoError
    if count > MAX_PHOTOS:
        raise TooManyPicturesError(limit=MAX_PHOTOS)


def _keep(revision: ListingRevision, pictures: list[CheckedPicture], names: list[str]) -> None:
    for picture, name in zip(pictures, names, strict=True):
        width, height = picture.size
        row, is_new = RevisionPhoto.objects.get_or_create(
            revision=revision,
            key=picture.key,
            defaults={"original": name, "width": width, "height": height, "tint": picture.tint},
        )
        if is_new:
            render_waiting_photo.enqueue(row.pk)


@task()
def render_waiting_photo(photo_id: int) -> None:
    """Draw a waiting photo for staff, under a name nobody can guess; safe to run twice."""
    row = RevisionPhoto.objects.filter(pk=photo_id).first()
    if row is None:
        return
    with row.original.open() as stream:
        picture = check_picture(stream.read())
    write_renditions(CheckedPicture(picture.image, row.key, row.tint))


def put_photos_live(listing: Listing, revision: ListingRevision) -> None:
    """Take out and bring in what a revision says, inside the caller's transaction."""
    before, kept = revision.changes["photos"]
    gone = set(before) - set(kept)
    Photo.objects.filter(listing=listing, pk__in=gone).delete()
    first = max(listing.photos.values_list("position", flat=True), default=-1) + 1
    for position, row in enumerate(revision.photos.all(), first):
        photo = Photo.objects.create(
            listing=listing,
            position=position,
            original=row.original.name,
            key=row.key,
            width=row.width,
            height=row.height,
            tint=row.tint,
        )
        render_photo.enqueue(photo.pk)
