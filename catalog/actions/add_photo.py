"""Add a photograph to a listing."""

from collections.abc import Callable

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.db import transaction
from django_tasks import task

from catalog.errors import TooManyPicturesError
from catalog.locks import lock_listing
from catalog.models import Listing, Photo, private_storage
from catalog.pictures import MAX_PHOTOS, CheckedPicture, check_picture, render


def add_photo(*, listing: Listing, content: bytes, alt_en: str = "", alt_hi: str = "") -> Photo:
    """Check an upload, keep its original privately and queue its public renditions.

    Until the renditions are there the page shows the craft's motif.
    Locks: the listing's row.
    Raises: PictureRefusedError and its kinds.
    """
    picture = check_picture(content)
    name = keep_original(picture)
    with transaction.atomic():
        lock_listing(listing.pk)
        taken = list(listing.photos.values_list("position", flat=True))
        if len(taken) >= MAX_PHOTOS:
            raise TooManyPicturesError(limit=MAX_PHOTOS)
        width, height = picture.size
        photo = Photo.objects.create(
            listing=listing,
            position=max(taken, default=-1) + 1,
            original=name,
            key=picture.key,
            width=width,
            height=height,
            tint=picture.tint,
            alt_en=alt_en,
            alt_hi=alt_hi,
        )
        render_photo.enqueue(photo.pk)
    return photo


def keep_original(picture: CheckedPicture) -> str:
    """Save the upright, stripped original once per distinct picture; return its private name."""
    storage = private_storage()
    name = f"originals/{picture.key[:2]}/{picture.key}.jpg"
    return write_once(storage, name, picture.original)


def write_once(storage: Storage, name: str, content: bytes | Callable[[], bytes]) -> str:
    """Write a file whose name is a digest of what it shows, unless it is there already."""
    if not storage.exists(name):
        storage.save(name, ContentFile(content() if callable(content) else content))
    return name


def write_renditions(picture: CheckedPicture) -> None:
    for name, content in render(picture):
        write_once(default_storage, name, content)


@task()
def render_photo(photo_id: int) -> None:
    """Draw the public renditions of one photo; safe to run twice."""
    photo = Photo.objects.filter(pk=photo_id).first()
    if photo is None or photo.is_rendered:
        return
    with photo.original.open() as stream:
        picture = check_picture(stream.read())
    write_renditions(CheckedPicture(picture.image, photo.key, photo.tint))
    Photo.objects.filter(pk=photo_id).update(is_rendered=True)
