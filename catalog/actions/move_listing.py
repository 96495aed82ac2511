"""Move a piece along its table of states; the one door to `Listing.state`."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F

from accounts.models import User
from catalog.actions.record_event import record_event
from catalog.drafts import ListingEvent
from catalog.locks import lock_listing
from catalog.models import Listing, Photo
from catalog.rules import LISTING_MOVES, ListingState
from odop_store.kernel.transitions import MoveRefusedError, check_move


@transaction.atomic
def move_listing(
    *,
    listing_id: int,
    wanted: ListingState,
    verb: ListingEvent.Verb,
    actor: User,
    only_from: ListingState | None = None,
    reason: str = "",
    photo: Photo | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Listing:
    """Change the state and write the event.

    `only_from` narrows a move that the table allows from several states to one of them: showing
    a hidden piece again is not publishing one that nobody checked.

    Locks: the listing.
    Raises: MoveRefusedError.
    """
    listing = lock_listing(listing_id)
    current = ListingState(listing.state)
    if only_from not in {None, current}:
        raise MoveRefusedError(current=current, wanted=wanted)
    check_move(LISTING_MOVES, current, wanted)
    changes = {"state": str(wanted), "version": F("version") + 1, **(fields or {})}
    for name, value in changes.items():
        setattr(listing, name, value)
    listing.save(update_fields=[*changes, "updated_at"])
    listing.refresh_from_db()
    record_event(listing=listing, verb=verb, actor=actor, reason=reason, photo=photo)
    return listing
