"""Move a maker along the table of standings; the one door to `Artisan.state`."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import ReasonMissingError
from artisans.locks import lock_artisan
from artisans.models import Artisan, ArtisanEvent
from artisans.rules import NEEDS_REASON, STANDING_MOVES, Standing
from odop_store.kernel.transitions import MoveRefusedError, check_move


@transaction.atomic
def move_standing(
    *,
    artisan_id: int,
    wanted: Standing,
    verb: ArtisanEvent.Verb,
    actor: User,
    only_from: Standing | None = None,
    reason: str = "",
    fields: Mapping[str, Any] | None = None,
) -> Artisan:
    """Change the state, keep the reason, write the event.

    `only_from` narrows a move that the table allows from several states to one of them.

    Locks: the artisan's row.
    Raises: MoveRefusedError, ReasonMissingError.
    """
    artisan = lock_artisan(artisan_id)
    current = Standing(artisan.state)
    if only_from not in {None, current}:
        raise MoveRefusedError(current=current, wanted=wanted)
    check_move(STANDING_MOVES, current, wanted)
    if wanted in NEEDS_REASON and not reason.strip():
        raise ReasonMissingError
    artisan.state = wanted
    artisan.state_reason = reason.strip()
    for name, value in (fields or {}).items():
        setattr(artisan, name, value)
    artisan.save(update_fields=["state", "state_reason", *(fields or {})])
    record_event(
        artisan=artisan,
        verb=verb,
        actor=actor,
        reason=reason.strip(),
        from_state=current,
        to_state=wanted,
    )
    return artisan
