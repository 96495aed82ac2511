"""Note what staff found on a paper."""

from datetime import date

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import ReasonMissingError
from artisans.locks import lock_artisan
from artisans.models import ArtisanEvent, Verification


@transaction.atomic
def check_paper(
    *, paper: Verification, actor: User, on: date, is_right: bool, reason: str = ""
) -> Verification:
    """Mark a paper as checked, or as needing change with the reason.

    Locks: the artisan's row.
    Raises: ReasonMissingError.
    """
    lock_artisan(paper.artisan_id)
    if not is_right and not reason.strip():
        raise ReasonMissingError
    paper.state = Verification.State.CHECKED if is_right else Verification.State.REFUSED
    paper.reason = "" if is_right else reason.strip()
    paper.checked_on, paper.checked_by = on, actor
    paper.save(update_fields=["state", "reason", "checked_on", "checked_by"])
    record_event(
        artisan=paper.artisan,
        verb=ArtisanEvent.Verb.PAPER_CHECKED,
        actor=actor,
        reason=paper.reason,
        facts={"kind": paper.kind, "state": paper.state},
    )
    return paper
