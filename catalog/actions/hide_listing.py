"""Hide a piece from the shop, or show it again."""

from accounts.models import User
from catalog.actions.move_listing import move_listing
from catalog.drafts import ListingEvent
from catalog.models import Listing
from catalog.rules import ListingState


def hide_listing(*, listing: Listing, actor: User) -> Listing:
    """Take a live piece out of the shop; orders already placed stay.

    Locks: the listing.
    Raises: MoveRefusedError.
    """
    return move_listing(
        listing_id=listing.pk,
        wanted=ListingState.WITHDRAWN,
        verb=ListingEvent.Verb.HIDDEN,
        actor=actor,
    )


def show_listing(*, listing: Listing, actor: User) -> Listing:
    """Put a hidden piece back as it was when it was approved.

    Locks: the listing.
    Raises: MoveRefusedError.
    """
    return move_listing(
        listing_id=listing.pk,
        wanted=ListingState.PUBLISHED,
        verb=ListingEvent.Verb.SHOWN,
        only_from=ListingState.WITHDRAWN,
        actor=actor,
        fields={"is_away": False},
    )
