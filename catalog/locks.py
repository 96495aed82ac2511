"""Named doors to row locks of the catalogue."""

from catalog.models import Listing


def lock_listing(listing_id: int) -> Listing:
    """Lock one listing's row until the transaction ends."""
    return Listing.objects.select_for_update().get(pk=listing_id)
