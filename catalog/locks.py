"""The named doors to row locks of the offer."""

from catalog.drafts import ListingRevision, PieceDraft
from catalog.models import Listing, StockItem


def lock_listing(listing_id: int) -> Listing:
    """Lock one listing. Locks: its row."""
    return Listing.objects.select_for_update().get(pk=listing_id)


def lock_listings(artisan_id: int, **where: object) -> list[Listing]:
    """Lock a maker's listings. Locks: their rows, in primary-key order."""
    rows = Listing.objects.select_for_update().filter(artisan_id=artisan_id, **where)
    return list(rows.order_by("pk"))


def lock_draft(draft_id: int) -> PieceDraft:
    """Lock one draft. Locks: its row."""
    return PieceDraft.objects.select_for_update().get(pk=draft_id)


def lock_stock(variant_id: int) -> StockItem:
    """Lock the stock of one variant. Locks: its row."""
    return StockItem.objects.select_for_update().get(variant_id=variant_id)


def lock_waiting_revision(listing_id: int) -> ListingRevision | None:
    """Lock the edit of a listing that waits, if any. Locks: its row, after the listing's."""
    rows = ListingRevision.objects.select_for_update().filter(
        listing_id=listing_id, state=ListingRevision.State.WAITING
    )
    return rows.first()
