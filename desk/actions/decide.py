"""Decide on something from the queue, once."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from artisans.actions.return_application import return_application
from artisans.actions.verify_artisan import verify_artisan
from artisans.models import Membership
from audit.actions.write_entry import write_entry
from catalog.actions.judge_listing import publish_listing, return_listing
from catalog.actions.judge_revision import accept_revision, refuse_revision
from desk.actions.claim import use_claim
from desk.errors import NotReadyError, ReasonNotChosenError
from desk.reads.checking import is_ready
from desk.reasons import Reason
from desk.rules import Kind, Verdict


@transaction.atomic
def decide(
    *,
    kind: Kind,
    row: Any,
    verdict: Verdict,
    actor: User,
    now: datetime,
    reason: Reason | None = None,
    words: str = "",
) -> None:
    """Carry out a verdict under the actor's claim; the maker reads the reason in own language.

    Locks: the claim, then the row decided on.
    Raises: ClaimLostError, NotReadyError, ReasonNotChosenError, MoveRefusedError.
    """
    use_claim(subject=f"{kind}:{row.pk}", user=actor, now=now)
    told = "" if verdict == Verdict.APPROVE else _told(kind, row, reason, words)
    if verdict == Verdict.APPROVE and not is_ready(kind, row):
        raise NotReadyError
    _carry_out(kind, row, verdict, actor, now, told)
    write_entry(
        actor=actor,
        verb=f"{kind}-{verdict}",
        subject=row,
        after={"reason": reason.code} if reason else {},
        note=told,
    )


def _carry_out(
    kind: Kind, row: Any, verdict: Verdict, actor: User, now: datetime, told: str
) -> None:
    is_yes = verdict == Verdict.APPROVE
    if kind == Kind.PIECE and is_yes:
        publish_listing(listing=row, actor=actor, now=now)
    elif kind == Kind.PIECE:
        return_listing(listing=row, actor=actor, reason=told)
    elif kind == Kind.EDIT and is_yes:
        accept_revision(revision=row, actor=actor, now=now)
    elif kind == Kind.EDIT:
        refuse_revision(revision=row, actor=actor, now=now, reason=told)
    elif is_yes:
        verify_artisan(artisan=row, actor=actor, on=timezone.localdate(now))
    else:
        return_application(artisan=row, actor=actor, reason=told)


def _told(kind: Kind, row: Any, reason: Reason | None, words: str) -> str:
    """Return what the maker reads: the ready-made sentence, then what was added by hand."""
    artisan = {Kind.MAKER: lambda: row, Kind.PIECE: lambda: row.artisan}.get(
        kind, lambda: row.listing.artisan
    )()
    member = Membership.objects.filter(artisan=artisan).select_related("person").first()
    is_english = member is not None and member.person.language == "en"
    ready = (reason.text_en if is_english else reason.text_hi) if reason else ""
    told = " ".join(part for part in (ready, words.strip()) if part)
    if not told:
        raise ReasonNotChosenError
    return told[:500]
