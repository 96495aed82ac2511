"""Adding a photo: kept privately, shown publicly, never more than eight."""

import pytest
from django.core.files.storage import default_storage

from catalog.actions.add_photo import add_photo, render_photo
from catalog.errors import NotAPictureError, TooManyPicturesError
from catalog.models import Photo, private_storage
from catalog.pictures import MAX_PHOTOS, rendition_name
from catalog.reads.listing import listing_page
from tests.makers import picture_bytes


def test_a_photo_is_rendered_and_shown(cast):
    photo = add_photo(listing=cast.pot, content=picture_bytes(), alt_hi="काला घड़ा")
    assert Photo.objects.get(pk=photo.pk).is_rendered
    assert default_storage.exists(rendition_name(photo.key, 360, "avif"))
    assert len(listing_page("black-pot").pictures) == 1


def test_the_original_is_not_among_the_public_files(cast):
    photo = add_photo(listing=cast.pot, content=picture_bytes())
    assert private_storage().exists(photo.original.name)
    assert not default_storage.exists(photo.original.name)


def test_rendering_twice_is_harmless(cast):
    photo = add_photo(listing=cast.pot, content=picture_bytes())
    render_photo.call(photo.pk)
    render_photo.call(0)
    assert Photo.objects.count() == 1


def test_photos_keep_the_order_of_their_coming(cast):
    for size in ((800, 1000), (820, 1000), (840, 1000)):
        add_photo(listing=cast.pot, content=picture_bytes(size))
    assert [p.position for p in cast.pot.photos.all()] == [0, 1, 2]


def test_the_ninth_photo_is_refused(cast):
    for n in range(MAX_PHOTOS):
        add_photo(listing=cast.pot, content=picture_bytes((400 + n, 500)))
    with pytest.raises(TooManyPicturesError) as refusal:
        add_photo(listing=cast.pot, content=picture_bytes())
    assert str(MAX_PHOTOS) in str(refusal.value)


def test_a_refused_file_leaves_nothing_behind(cast):
    with pytest.raises(NotAPictureError):
        add_photo(listing=cast.pot, content=b"not a picture")
    assert not Photo.objects.exists()


def test_a_photo_not_yet_rendered_is_not_shown(cast):
    photo = add_photo(listing=cast.pot, content=picture_bytes())
    Photo.objects.filter(pk=photo.pk).update(is_rendered=False)
    assert listing_page("black-pot").pictures == ()
