"""Decide on a signal: nothing wrong, or back to the maker; always with a reason."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from catalog.actions.judge_listing import return_listing
from catalog.models import Listing
from desk.errors import ReasonNotChosenError, SignalDecidedError
from desk.locks import lock_open_signal
from desk.piece_signals import Signal

RETURNABLE = (Listing.State.SUBMITTED, Listing.State.PUBLISHED)


@transaction.atomic
def resolve_signal(
    *, signal: Signal, is_wrong: bool, reason: str, actor: User, now: datetime
) -> Signal:
    """Clear a signal, or confirm it and send the piece back with the reason as its maker reads it.

    Locks: the signal, then its piece.
    Raises: ReasonNotChosenError, SignalDecidedError, MoveRefusedError.
    """
    if not reason.strip():
        raise ReasonNotChosenError
    fresh = lock_open_signal(signal.pk)
    if fresh is None:
        raise SignalDecidedError
    fresh.state = Signal.State.CONFIRMED if is_wrong else Signal.State.CLEARED
    fresh.resolved_at, fresh.resolved_by, fresh.reason = now, actor, reason.strip()[:300]
    fresh.save(update_fields=["state", "resolved_at", "resolved_by", "reason"])
    if is_wrong and fresh.listing.state in RETURNABLE:
        return_listing(listing=fresh.listing, actor=actor, reason=fresh.reason)
    write_entry(
        actor=actor,
        verb="signal-confirmed" if is_wrong else "signal-cleared",
        subject=fresh.listing,
        after={"signal": fresh.kind},
        note=fresh.reason,
    )
    return fresh
