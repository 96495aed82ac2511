"""End a complaint, or open it again."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions import write_entry as audit
from care import locks
from care.actions.write_entry import write_entry
from care.errors import ReopenTooLateError, WordsNeededError
from care.models import Ticket, TicketEntry
from care.notify import tell_person
from care.rules import REOPEN_WITHIN, TICKET_MOVES, TicketState, may_reopen, next_due
from odop_store.kernel.transitions import check_move

Author = TicketEntry.Author
Verb = TicketEntry.Verb


@transaction.atomic
def resolve(*, ticket_id: int, user: User, words: str, now: datetime) -> Ticket:
    """Settle a complaint with words that say how and why.

    Settling is an acknowledgement too, where none went out before.
    Locks: the ticket. Raises: WordsNeededError, MoveRefusedError.
    """
    if not words.strip():
        raise WordsNeededError()
    ticket = locks.lock_ticket(ticket_id)
    _move(ticket, TicketState.RESOLVED)
    ticket.acknowledged_at = ticket.acknowledged_at or now
    ticket.resolved_at, ticket.resolution = now, words.strip()[:4000]
    ticket.save(update_fields=["state", "due_at", "acknowledged_at", "resolved_at", "resolution"])
    write_entry(
        ticket=ticket, verb=Verb.RESOLVED, author=Author.STAFF, user=user, words=words, now=now
    )
    audit.write_entry(actor=user, verb="ticket-resolve", subject=ticket, note=words)
    tell_person(ticket, "ticket_resolved")
    return ticket


@transaction.atomic
def reopen(*, ticket_id: int, author: str, words: str, now: datetime) -> Ticket:
    """Open a settled complaint again; the month counts anew from here.

    Locks: the ticket. Raises: WordsNeededError, MoveRefusedError, ReopenTooLateError.
    """
    if not words.strip():
        raise WordsNeededError()
    ticket = locks.lock_ticket(ticket_id)
    check_move(TICKET_MOVES, TicketState(ticket.state), TicketState.REOPENED)
    if not may_reopen(TicketState(ticket.state), ticket.resolved_at, now):
        raise ReopenTooLateError(days=REOPEN_WITHIN.days)
    ticket.counted_from, ticket.resolved_at = now, None
    _move(ticket, TicketState.REOPENED)
    ticket.save(update_fields=["state", "due_at", "counted_from", "resolved_at"])
    write_entry(ticket=ticket, verb=Verb.REOPENED, author=author, words=words, now=now)
    return ticket


@transaction.atomic
def withdraw(*, ticket_id: int, author: str, now: datetime) -> Ticket:
    """Take a complaint back, as only the person who wrote it may.

    Locks: the ticket. Raises: MoveRefusedError.
    """
    ticket = locks.lock_ticket(ticket_id)
    _move(ticket, TicketState.WITHDRAWN)
    ticket.save(update_fields=["state", "due_at"])
    write_entry(ticket=ticket, verb=Verb.WITHDRAWN, author=author, now=now)
    return ticket


def _move(ticket: Ticket, to: TicketState) -> None:
    check_move(TICKET_MOVES, TicketState(ticket.state), to)
    ticket.state = to
    ticket.due_at = next_due(to, ticket.opened_at, ticket.counted_from)
