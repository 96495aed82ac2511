"""A complaint as the person, the maker and staff each read it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext

from care.models import Ticket, TicketEntry
from care.rules import (
    OPEN,
    Clock,
    ClockFace,
    TicketState,
    acknowledgement_clock,
    may_reopen,
    redress_clock,
)

Verb = TicketEntry.Verb
READ_BY_MAKER = (Verb.OPENED, Verb.SAID, Verb.SHARED, Verb.RESOLVED, Verb.REOPENED, Verb.WITHDRAWN)


@dataclass(frozen=True)
class Saying:
    """One line of the thread; `photo_ids` are shown by the reader's own address."""

    at: datetime
    who: str
    title: str
    words: str
    photo_ids: tuple[int, ...]
    is_staff: bool


@dataclass(frozen=True)
class Duty:
    """A clock of the law in words."""

    label: str
    due_at: datetime
    words: str
    is_broken: bool


@dataclass(frozen=True)
class Thread:
    """The whole complaint for one reader."""

    code: str
    kind: str
    state: str
    state_label: str
    level_label: str
    order_code: str
    opened_at: datetime
    resolution: str
    duties: tuple[Duty, ...]
    sayings: tuple[Saying, ...]
    is_open: bool
    may_reopen: bool


def ticket_of_code(code: str) -> Ticket | None:
    """Return a complaint by its public number. One query."""
    rows = Ticket.objects.select_related("order", "artisan", "district")
    return rows.filter(code=code).first()


def thread(ticket: Ticket, reader: str, now: datetime) -> Thread:
    """Return the complaint for the person, the maker or staff (`TicketEntry.Author`). Two queries."""
    entries = ticket.entries.select_related("user").prefetch_related("photos")
    if reader == TicketEntry.Author.PERSON:
        entries = entries.exclude(verb=Verb.NOTED)
    elif reader == TicketEntry.Author.MAKER:
        entries = entries.filter(verb__in=READ_BY_MAKER)
    state = TicketState(ticket.state)
    return Thread(
        code=ticket.code,
        kind=ticket.get_kind_display(),
        state=ticket.state,
        state_label=ticket.get_state_display(),
        level_label=ticket.get_level_display(),
        order_code=ticket.order.code if ticket.order else "",
        opened_at=ticket.opened_at,
        resolution=ticket.resolution if state is TicketState.RESOLVED else "",
        duties=duties(ticket, now),
        sayings=tuple(_saying(entry, ticket, reader) for entry in entries),
        is_open=state in OPEN,
        may_reopen=may_reopen(state, ticket.resolved_at, now),
    )


def duties(ticket: Ticket, now: datetime) -> tuple[Duty, ...]:
    """Return both clocks of the law; a complaint taken back has none."""
    if ticket.state == TicketState.WITHDRAWN:
        return ()
    return (
        _duty(
            gettext("First answer"),
            acknowledgement_clock(ticket.opened_at, ticket.acknowledged_at),
            now,
        ),
        _duty(gettext("Decision"), redress_clock(ticket.counted_from, ticket.resolved_at), now),
    )


def _duty(label: str, clock: Clock, now: datetime) -> Duty:
    face = clock.face(now)
    words = {
        ClockFace.RUNNING: gettext("still to come"),
        ClockFace.OVERDUE: gettext("overdue"),
        ClockFace.IN_TIME: gettext("given in time"),
        ClockFace.LATE: gettext("given late"),
    }[face]
    is_broken = face in {ClockFace.OVERDUE, ClockFace.LATE}
    return Duty(label, timezone.localtime(clock.due_at), words, is_broken)


def _saying(entry: TicketEntry, ticket: Ticket, reader: str) -> Saying:
    is_staff = entry.author == TicketEntry.Author.STAFF
    spoken = {Verb.OPENED, Verb.SAID, Verb.REOPENED, Verb.NOTED, Verb.RESOLVED}
    title = "" if entry.verb == Verb.SAID else entry.get_verb_display()
    if entry.verb == Verb.ESCALATED:
        title = gettext("Passed up to: %(level)s") % {"level": entry.get_level_display()}
    photos = entry.photos.all() if entry.verb in spoken else ()
    return Saying(
        at=entry.at,
        who=_who(entry, ticket, reader),
        title=title,
        words=entry.words if _may_read_words(entry, reader) else "",
        photo_ids=tuple(photo.pk for photo in photos),
        is_staff=is_staff,
    )


def _may_read_words(entry: TicketEntry, reader: str) -> bool:
    """Why something was passed up is a matter among staff."""
    return reader == TicketEntry.Author.STAFF or entry.verb != Verb.ESCALATED


def _who(entry: TicketEntry, ticket: Ticket, reader: str) -> str:
    if entry.author == TicketEntry.Author.STAFF:
        return str(entry.user) if reader == TicketEntry.Author.STAFF else gettext("The shop")
    if entry.author == TicketEntry.Author.CLOCK:
        return gettext("By itself")
    if entry.author == reader:
        return gettext("You")
    if entry.author == TicketEntry.Author.MAKER:
        return ticket.artisan.name if ticket.artisan else gettext("Artisan")
    # The maker learns what is wrong, not who says so.
    is_named = reader == TicketEntry.Author.STAFF and ticket.full_name
    return ticket.full_name if is_named else ticket.get_raised_by_display()
