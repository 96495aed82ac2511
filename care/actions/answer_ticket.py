"""Add a message to a complaint: by the person, the maker, or staff."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions import write_entry as audit
from care import locks
from care.actions.open_ticket import kept_photos
from care.actions.write_entry import write_entry
from care.errors import TicketEndedError, WordsNeededError
from care.models import Ticket, TicketEntry
from care.notify import tell_maker, tell_person
from care.rules import OPEN, TicketState, next_due

Author = TicketEntry.Author
Verb = TicketEntry.Verb


def say(
    *,
    ticket_id: int,
    author: str,
    words: str,
    now: datetime,
    user: User | None = None,
    photos: Sequence[bytes] = (),
) -> Ticket:
    """Add a message of the person or the maker to an open complaint.

    Locks: the ticket. Raises: WordsNeededError, TicketEndedError, PictureRefusedError.
    """
    if not words.strip() and not photos:
        raise WordsNeededError()
    names = kept_photos(photos)
    with transaction.atomic():
        ticket = _open(ticket_id)
        write_entry(
            ticket=ticket, verb=Verb.SAID, author=author, user=user, words=words, now=now,
            photos=names,
        )  # fmt: skip
    return ticket


@transaction.atomic
def answer(*, ticket_id: int, user: User, words: str, now: datetime) -> Ticket:
    """Answer the person as staff; the first answer acknowledges the complaint.

    Locks: the ticket. Raises: WordsNeededError, TicketEndedError.
    """
    if not words.strip():
        raise WordsNeededError()
    ticket = _open(ticket_id)
    _acknowledge(ticket, now)
    write_entry(ticket=ticket, verb=Verb.SAID, author=Author.STAFF, user=user, words=words, now=now)
    audit.write_entry(actor=user, verb="ticket-answer", subject=ticket)
    tell_person(ticket, "ticket_answered")
    return ticket


@transaction.atomic
def acknowledge(*, ticket_id: int, user: User, now: datetime) -> Ticket:
    """Tell the person that somebody is on it; doing so twice is quiet.

    Locks: the ticket. Raises: TicketEndedError.
    """
    ticket = _open(ticket_id)
    if _acknowledge(ticket, now):
        write_entry(ticket=ticket, verb=Verb.ACKNOWLEDGED, author=Author.STAFF, user=user, now=now)
        audit.write_entry(actor=user, verb="ticket-acknowledge", subject=ticket)
        tell_person(ticket, "ticket_acknowledged")
    return ticket


@transaction.atomic
def note(*, ticket_id: int, user: User, words: str, now: datetime) -> Ticket:
    """Keep a note that only staff read.

    Locks: the ticket. Raises: WordsNeededError.
    """
    if not words.strip():
        raise WordsNeededError()
    ticket = locks.lock_ticket(ticket_id)
    write_entry(
        ticket=ticket, verb=Verb.NOTED, author=Author.STAFF, user=user, words=words, now=now
    )
    audit.write_entry(actor=user, verb="ticket-note", subject=ticket)
    return ticket


@transaction.atomic
def ask_maker(*, ticket_id: int, user: User, now: datetime) -> Ticket:
    """Let the maker who is complained about read the thread and answer; twice is quiet.

    Locks: the ticket. Raises: TicketEndedError.
    """
    ticket = _open(ticket_id)
    if ticket.artisan is None or ticket.is_shared or ticket.raised_by == Ticket.Side.MAKER:
        return ticket
    _acknowledge(ticket, now)
    ticket.is_shared = True
    ticket.save(update_fields=["is_shared"])
    write_entry(ticket=ticket, verb=Verb.SHARED, author=Author.STAFF, user=user, now=now)
    audit.write_entry(actor=user, verb="ticket-ask-maker", subject=ticket)
    tell_maker(ticket)
    return ticket


def _open(ticket_id: int) -> Ticket:
    ticket = locks.lock_ticket(ticket_id)
    if TicketState(ticket.state) not in OPEN:
        raise TicketEndedError()
    return ticket


def _acknowledge(ticket: Ticket, now: datetime) -> bool:
    """Stop the 48-hour clock where it still runs; say whether it did."""
    if ticket.state != TicketState.RECEIVED:
        return False
    ticket.state, ticket.acknowledged_at = TicketState.ACKNOWLEDGED, now
    ticket.due_at = next_due(TicketState.ACKNOWLEDGED, ticket.opened_at, ticket.counted_from)
    ticket.save(update_fields=["state", "acknowledged_at", "due_at"])
    return True
