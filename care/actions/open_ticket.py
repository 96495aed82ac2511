"""Write a complaint down and give it its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from accounts.models import User
from accounts.rules import code_digest
from artisans.models import Artisan
from care.actions.write_entry import write_entry
from care.errors import TooManyTicketsError
from care.models import Ticket, TicketEntry
from care.notify import tell_person
from care.rules import (
    MOST_PER_ADDRESS,
    MOST_PER_PERSON,
    MOST_PHOTOS,
    WINDOW,
    TicketState,
    next_due,
)
from catalog.actions.add_photo import keep_original
from catalog.pictures import check_picture
from districts.models import District
from orders.models import Order


@dataclass(frozen=True)
class Complaint:
    """What somebody wrote; at least one of mobile and e-mail is given."""

    kind: str
    words: str
    raised_by: str
    language: str
    full_name: str = ""
    mobile: str = ""
    email: str = ""
    order: Order | None = None
    artisan: Artisan | None = None
    district: District | None = None


def kept_photos(photos: Sequence[bytes]) -> list[str]:
    """Check up to four pictures and keep them privately; return their names.

    Raises: PictureRefusedError.
    """
    return [keep_original(check_picture(content)) for content in photos[:MOST_PHOTOS]]


def open_ticket(
    *,
    complaint: Complaint,
    address: str,
    now: datetime,
    photos: Sequence[bytes] = (),
    user: User | None = None,
) -> Ticket:
    """Write the complaint, start its clocks and send its number with a link.

    `address` is the network address, kept as a digest that only counts.
    Raises: TooManyTicketsError, PictureRefusedError.
    """
    digest = code_digest(secret=settings.SECRET_KEY, mobile="ticket", code=address)
    refuse_flood(digest, complaint, now)
    names = kept_photos(photos)
    with transaction.atomic():
        ticket = Ticket.objects.create(
            kind=complaint.kind,
            raised_by=complaint.raised_by,
            language=complaint.language,
            full_name=complaint.full_name,
            mobile=complaint.mobile,
            email=complaint.email,
            order=complaint.order,
            artisan=complaint.artisan,
            district=complaint.district
            or (complaint.artisan.district if complaint.artisan else None),
            opened_at=now,
            counted_from=now,
            due_at=next_due(TicketState.RECEIVED, now, now),
            address_digest=digest,
        )
        is_maker = complaint.raised_by == Ticket.Side.MAKER
        write_entry(
            ticket=ticket,
            verb=TicketEntry.Verb.OPENED,
            author=TicketEntry.Author.MAKER if is_maker else TicketEntry.Author.PERSON,
            now=now,
            user=user,
            words=complaint.words,
            photos=names,
        )
        tell_person(ticket, "ticket_received")
    return ticket


def refuse_flood(digest: str, complaint: Complaint, now: datetime) -> None:
    """Let at most a few complaints an hour pass from one address or person.

    Raises: TooManyTicketsError.
    """
    recent = Ticket.objects.filter(opened_at__gt=now - WINDOW)
    person = Q(mobile=complaint.mobile) if complaint.mobile else Q(email__iexact=complaint.email)
    oldest = (
        recent.filter(address_digest=digest).order_by("-opened_at")[MOST_PER_ADDRESS - 1 :].first()
        or recent.filter(person).order_by("-opened_at")[MOST_PER_PERSON - 1 :].first()
    )
    if oldest is not None:
        wait = oldest.opened_at + WINDOW - now
        raise TooManyTicketsError(minutes=max(1, ceil(wait.total_seconds() / 60)))
