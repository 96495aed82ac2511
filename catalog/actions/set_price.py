"""Set a piece's price."""

from django.db import transaction
from django.db.models import F

from accounts.models import User
from catalog.actions.record_event import record_event
from catalog.drafts import ListingEvent
from catalog.errors import ChangedMeanwhileError
from catalog.locks import lock_listing
from catalog.models import Listing


@transaction.atomic
def set_price(*, listing: Listing, price_paise: int, version: int, actor: User) -> Listing:
    """Change the price at once; the MRP follows a raise, and stays above a cut.

    Locks: the listing.
    Raises: ChangedMeanwhileError.
    """
    fresh = lock_listing(listing.pk)
    if fresh.version != version:
        raise ChangedMeanwhileError(version=fresh.version)
    if fresh.price_paise != price_paise:
        facts: dict[str, object] = {"from": fresh.price_paise, "to": price_paise}
        fresh.mrp_paise = max(fresh.mrp_paise, price_paise)
        fresh.price_paise = price_paise
        fresh.version = F("version") + 1
        fresh.save(update_fields=["price_paise", "mrp_paise", "version", "updated_at"])
        fresh.refresh_from_db()
        record_event(listing=fresh, verb=ListingEvent.Verb.PRICE, actor=actor, facts=facts)
    return fresh
