"""Say something about a quotation, give it to a maker, decline or take back an enquiry."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from artisans.models import Artisan
from audit.actions import write_entry as audit
from enquiries import locks
from enquiries.actions.write_entry import write_entry
from enquiries.errors import EnquiryEndedError, SayMoreError
from enquiries.models import Enquiry, EnquiryEntry
from enquiries.notify import tell_buyer, tell_maker
from enquiries.rules import ENQUIRY_MOVES, TALKING, EnquiryState
from odop_store.kernel.transitions import check_move

Author = EnquiryEntry.Author
Verb = EnquiryEntry.Verb


@transaction.atomic
def say(
    *, enquiry_id: int, author: str, words: str, now: datetime, user: User | None = None
) -> Enquiry:
    """Add a message; the other side is told.

    Locks: the enquiry. Raises: SayMoreError, EnquiryEndedError.
    """
    enquiry = _talking(enquiry_id, words)
    write_entry(enquiry=enquiry, verb=Verb.SAID, author=author, user=user, words=words, now=now)
    if author == Author.BUYER:
        tell_maker(enquiry, "maker_enquiry_said")
    else:
        tell_buyer(enquiry, "enquiry_answered")
    return enquiry


@transaction.atomic
def ask_change(*, enquiry_id: int, words: str, now: datetime) -> Enquiry:
    """Ask for another quotation, also when the last one ran out.

    Locks: the enquiry. Raises: SayMoreError, EnquiryEndedError, MoveRefusedError.
    """
    enquiry = _talking(enquiry_id, words)
    _move(enquiry, EnquiryState.ASKED)
    enquiry.asked_at = now
    enquiry.save(update_fields=["asked_at"])
    write_entry(enquiry=enquiry, verb=Verb.CHANGE, author=Author.BUYER, words=words, now=now)
    tell_maker(enquiry, "maker_enquiry_said")
    return enquiry


@transaction.atomic
def assign(*, enquiry_id: int, artisan: Artisan, user: User, now: datetime) -> Enquiry:
    """Give an enquiry to a maker, or to another one while it waits.

    Locks: the enquiry. Raises: EnquiryEndedError.
    """
    enquiry = locks.lock_enquiry(enquiry_id)
    if enquiry.state != EnquiryState.ASKED:
        raise EnquiryEndedError()
    before = enquiry.artisan_id
    enquiry.artisan = artisan
    enquiry.save(update_fields=["artisan"])
    write_entry(enquiry=enquiry, verb=Verb.ASSIGNED, author=Author.STAFF, user=user, now=now)
    audit.write_entry(
        actor=user, verb="enquiry-assign", subject=enquiry,
        before={"artisan": before}, after={"artisan": artisan.pk},
    )  # fmt: skip
    tell_maker(enquiry, "maker_enquiry")
    return enquiry


@transaction.atomic
def decline(*, enquiry_id: int, author: str, user: User, words: str, now: datetime) -> Enquiry:
    """Say that it cannot be made, and why.

    Locks: the enquiry. Raises: SayMoreError, EnquiryEndedError, MoveRefusedError.
    """
    enquiry = _talking(enquiry_id, words)
    _move(enquiry, EnquiryState.DECLINED)
    write_entry(enquiry=enquiry, verb=Verb.DECLINED, author=author, user=user, words=words, now=now)
    audit.write_entry(actor=user, verb="enquiry-decline", subject=enquiry, note=words)
    tell_buyer(enquiry, "enquiry_declined")
    return enquiry


@transaction.atomic
def withdraw(*, enquiry_id: int, now: datetime) -> Enquiry:
    """Take an enquiry back, as its buyer may until it is accepted.

    Locks: the enquiry. Raises: MoveRefusedError.
    """
    enquiry = locks.lock_enquiry(enquiry_id)
    _move(enquiry, EnquiryState.WITHDRAWN)
    write_entry(enquiry=enquiry, verb=Verb.WITHDRAWN, author=Author.BUYER, now=now)
    tell_maker(enquiry, "maker_enquiry_said")
    return enquiry


def _talking(enquiry_id: int, words: str) -> Enquiry:
    if not words.strip():
        raise SayMoreError()
    enquiry = locks.lock_enquiry(enquiry_id)
    if EnquiryState(enquiry.state) not in TALKING:
        raise EnquiryEndedError()
    return enquiry


def _move(enquiry: Enquiry, to: EnquiryState) -> None:
    check_move(ENQUIRY_MOVES, EnquiryState(enquiry.state), to)
    enquiry.state = to
    enquiry.save(update_fields=["state"])
