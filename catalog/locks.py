"""The named doors to row locks of the offer."""

from collections.abc import Iterable

from catalog.drafts import ListingRevision, PieceDraft
from catalog.models import Listing, StockItem
from catalog.reviews import Review
from catalog.search.tables import SearchEntry


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


def lock_review(review_id: int) -> Review:
    """Lock one review. Locks: its row."""
    return Review.objects.select_for_update().get(pk=review_id)


def lock_search_rows(listing_ids: Iterable[int]) -> None:
    """Lock the search rows of some listings. Locks: them, in primary-key order."""
    rows = SearchEntry.objects.select_for_update().filter(pk__in=list(listing_ids)).order_by("pk")
    list(rows.values_list("pk"))
