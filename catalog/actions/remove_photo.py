"""Take a photograph out of a piece."""

from django.db import transaction

from catalog.locks import lock_listing
from catalog.models import Listing, Photo


@transaction.atomic
def remove_photo(*, listing: Listing, photo_id: int) -> None:
    """Remove the row; its files stay, since equal pictures share them. Twice is harmless.

    Locks: the listing.
    """
    lock_listing(listing.pk)
    Photo.objects.filter(listing=listing, pk=photo_id).delete()
