"""Write a line of a piece's history."""

from accounts.models import User
from audit.actions.write_entry import write_entry
from catalog.drafts import ListingEvent
from catalog.models import Listing, Photo


def record_event(
    *,
    listing: Listing,
    verb: ListingEvent.Verb,
    actor: User | None,
    reason: str = "",
    photo: Photo | None = None,
    facts: dict[str, object] | None = None,
) -> ListingEvent:
    """Append an event and its line of the audit log, inside the transaction they tell about."""
    write_entry(
        actor=actor, verb=f"listing-{verb}", subject=listing, after=facts or {}, note=reason
    )
    return ListingEvent.objects.create(
        listing=listing, verb=verb, actor=actor, reason=reason, photo=photo, facts=facts or {}
    )
