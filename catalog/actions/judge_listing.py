"""Decide on a piece that was sent for checking."""

from datetime import datetime

from accounts.models import User
from artisans.errors import ReasonMissingError
from catalog.actions.move_listing import move_listing
from catalog.drafts import ListingEvent
from catalog.models import Listing, Photo
from catalog.rules import ListingState


def publish_listing(*, listing: Listing, actor: User, now: datetime) -> Listing:
    """Let a checked piece go live; both titles must be there (the database insists).

    Locks: the listing.
    Raises: MoveRefusedError.
    """
    return move_listing(
        listing_id=listing.pk,
        wanted=ListingState.PUBLISHED,
        verb=ListingEvent.Verb.PUBLISHED,
        only_from=ListingState.SUBMITTED,
        actor=actor,
        fields={"published_at": now},
    )


def return_listing(
    *, listing: Listing, actor: User, reason: str, photo: Photo | None = None
) -> Listing:
    """Send a piece back with what to mend, and the photo it is about.

    Locks: the listing.
    Raises: MoveRefusedError, ReasonMissingError.
    """
    if not reason.strip():
        raise ReasonMissingError
    return move_listing(
        listing_id=listing.pk,
        wanted=ListingState.RETURNED,
        verb=ListingEvent.Verb.RETURNED,
        actor=actor,
        reason=reason.strip(),
        photo=photo,
    )
