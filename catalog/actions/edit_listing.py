"""Change a piece's words, sizes and materials."""

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from catalog.actions.record_event import record_event
from catalog.actions.write_fields import value_of, write_fields
from catalog.drafts import ListingEvent, ListingRevision
from catalog.errors import ChangedMeanwhileError
from catalog.locks import lock_listing, lock_waiting_revision
from catalog.models import Listing

EDITABLE = frozenset(
    {
        "title_en", "title_hi", "description_en", "description_hi", "length_mm", "width_mm",
        "height_mm", "weight_grams", "making_days", "materials",
    }
)  # fmt: skip
LIVE = frozenset({Listing.State.PUBLISHED, Listing.State.WITHDRAWN})


@transaction.atomic
def edit_listing(
    *, listing: Listing, changes: Mapping[str, object], version: int, actor: User
) -> ListingRevision | None:
    """Write the changes; those of a piece that was approved wait as a revision instead.

    The days to make change at once: they are a promise to the next buyer, not a claim.
    Locks: the listing.
    Raises: ChangedMeanwhileError when somebody saved since `version` was read.
    """
    fresh = lock_listing(listing.pk)
    if fresh.version != version:
        raise ChangedMeanwhileError(version=fresh.version)
    changed = {
        name: value
        for name, value in changes.items()
        if name in EDITABLE and value_of(fresh, name) != value
    }
    if not changed:
        return None
    is_live = fresh.state in LIVE
    at_once = {name: v for name, v in changed.items() if not is_live or name == "making_days"}
    waiting = {name: v for name, v in changed.items() if name not in at_once}
    before = {name: value_of(fresh, name) for name in waiting}
    write_fields(listing=fresh, fields=at_once)
    if at_once:
        record_event(
            listing=fresh,
            verb=ListingEvent.Verb.EDITED,
            actor=actor,
            facts={"fields": sorted(at_once)},
        )
    if not waiting:
        return None
    return wait_for_check(
        fresh, {name: [before[name], value] for name, value in waiting.items()}, actor
    )


def wait_for_check(listing: Listing, changes: Mapping[str, object], actor: User) -> ListingRevision:
    """Keep the difference for staff; a later edit takes over what an earlier one still asks.

    Call it inside a transaction that holds the listing's lock.
    """
    listing.refresh_from_db(fields=["version"])
    if earlier := lock_waiting_revision(listing.pk):
        changes = {**earlier.changes, **changes}
        earlier.state = ListingRevision.State.REPLACED
        earlier.save(update_fields=["state"])
    revision = ListingRevision.objects.create(
        listing=listing, changes=dict(changes), base_version=listing.version, by=actor
    )
    if earlier:
        earlier.photos.update(revision=revision)
    record_event(
        listing=listing,
        verb=ListingEvent.Verb.REVISION_SENT,
        actor=actor,
        facts={"fields": sorted(changes)},
    )
    return revision
