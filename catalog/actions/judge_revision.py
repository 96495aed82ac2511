"""Decide on an edit of a live piece."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from artisans.errors import ReasonMissingError
from catalog.actions.edit_photos import put_photos_live
from catalog.actions.record_event import record_event
from catalog.actions.write_fields import write_fields
from catalog.drafts import ListingEvent, ListingRevision
from catalog.errors import ChangedMeanwhileError
from catalog.locks import lock_listing, lock_waiting_revision
from catalog.models import Listing

PHOTOS = "photos"


@transaction.atomic
def accept_revision(*, revision: ListingRevision, actor: User, now: datetime) -> Listing:
    """Put a waiting edit live.

    Locks: the listing.
    Raises: ChangedMeanwhileError when it was decided or replaced meanwhile.
    """
    listing, row = _open(revision)
    fields = {name: after for name, (_before, after) in row.changes.items() if name != PHOTOS}
    write_fields(listing=listing, fields=fields)
    if PHOTOS in row.changes:
        put_photos_live(listing, row)
    _close(row, ListingRevision.State.ACCEPTED, actor, now)
    record_event(listing=listing, verb=ListingEvent.Verb.REVISION_ACCEPTED, actor=actor)
    listing.refresh_from_db()
    return listing


@transaction.atomic
def refuse_revision(
    *, revision: ListingRevision, actor: User, now: datetime, reason: str
) -> Listing:
    """Leave the live piece as it is and tell the maker why.

    Locks: the listing.
    Raises: ChangedMeanwhileError, ReasonMissingError.
    """
    if not reason.strip():
        raise ReasonMissingError
    listing, row = _open(revision)
    row.reason = reason.strip()
    _close(row, ListingRevision.State.REFUSED, actor, now)
    record_event(
        listing=listing,
        verb=ListingEvent.Verb.REVISION_REFUSED,
        actor=actor,
        reason=row.reason,
    )
    return listing


def _open(revision: ListingRevision) -> tuple[Listing, ListingRevision]:
    listing = lock_listing(revision.listing_id)
    row = lock_waiting_revision(listing.pk)
    if row is None or row.pk != revision.pk:
        raise ChangedMeanwhileError(version=listing.version)
    return listing, row


def _close(row: ListingRevision, state: ListingRevision.State, actor: User, now: datetime) -> None:
    row.state, row.decided_by, row.decided_at = state, actor, now
    row.save(update_fields=["state", "decided_by", "decided_at", "reason"])
