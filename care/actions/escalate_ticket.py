"""Pass a complaint up the ladder, by a person or by the clock."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions import write_entry as audit
from care import locks
from care.actions.write_entry import write_entry
from care.errors import TicketEndedError, TopRungError
from care.models import Ticket, TicketEntry
from care.notify import tell_officer, tell_person
from care.rules import OPEN, Level, TicketState, level_by_clock, rung_above


@transaction.atomic
def escalate(*, ticket_id: int, user: User, words: str, now: datetime) -> Ticket:
    """Pass a complaint one rung up.

    Locks: the ticket. Raises: TicketEndedError, TopRungError.
    """
    ticket = locks.lock_ticket(ticket_id)
    if TicketState(ticket.state) not in OPEN:
        raise TicketEndedError()
    higher = rung_above(Level(ticket.level))
    if higher is None:
        raise TopRungError()
    _raise(ticket, higher, TicketEntry.Author.STAFF, user, words, now)
    audit.write_entry(
        actor=user, verb="ticket-escalate", subject=ticket, after={"level": higher.value}
    )
    return ticket


@transaction.atomic
def escalate_by_clock(*, ticket_id: int, now: datetime) -> bool:
    """Pass a complaint to the rung its age asks for; say whether it moved. Safe to run twice.

    Locks: the ticket.
    """
    ticket = locks.lock_ticket(ticket_id)
    level = Level(ticket.level)
    wanted = level_by_clock(level, TicketState(ticket.state), ticket.counted_from, now)
    if wanted is level:
        return False
    _raise(ticket, wanted, TicketEntry.Author.CLOCK, None, "", now)
    return True


def _raise(
    ticket: Ticket, to: Level, author: str, user: User | None, words: str, now: datetime
) -> None:
    ticket.level = to
    ticket.save(update_fields=["level"])
    write_entry(
        ticket=ticket, verb=TicketEntry.Verb.ESCALATED, author=author, user=user, words=words,
        now=now,
    )  # fmt: skip
    tell_person(ticket, "ticket_escalated")
    if to is Level.OFFICER:
        tell_officer(ticket)
