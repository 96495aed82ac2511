"""Add to a complaint's thread; the other actions call it inside their transaction."""

from collections.abc import Sequence
from datetime import datetime

from accounts.models import User
from care.models import Ticket, TicketEntry, TicketPhoto


def write_entry(
    *,
    ticket: Ticket,
    verb: str,
    author: str,
    now: datetime,
    user: User | None = None,
    words: str = "",
    photos: Sequence[str] = (),
) -> TicketEntry:
    """Write one entry with its photos (names in private storage)."""
    entry = TicketEntry.objects.create(
        ticket=ticket,
        verb=verb,
        author=author,
        user=user,
        words=words.strip()[:4000],
        level=ticket.level,
        at=now,
    )
    TicketPhoto.objects.bulk_create(TicketPhoto(entry=entry, original=name) for name in photos)
    return entry
