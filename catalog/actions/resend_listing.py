"""Send a mended piece for checking again."""

from accounts.models import User
from catalog.actions.move_listing import move_listing
from catalog.drafts import ListingEvent
from catalog.models import Listing
from catalog.rules import ListingState


def resend_listing(*, listing: Listing, actor: User) -> Listing:
    """Move a returned piece back to the check.

    Locks: the listing.
    Raises: MoveRefusedError.
    """
    return move_listing(
        listing_id=listing.pk,
        wanted=ListingState.SUBMITTED,
        verb=ListingEvent.Verb.SENT,
        only_from=ListingState.RETURNED,
        actor=actor,
    )
