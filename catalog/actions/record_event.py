"""Write a line of a piece's history."""

from accounts.models import User
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
    """Append an event; call it inside the transaction it tells about."""
    return ListingEvent.objects.create(
        listing=listing, verb=verb, actor=actor, reason=reason, photo=photo, facts=facts or {}
    )
