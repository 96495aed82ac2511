"""Send a complaint's link to the contact it was written with."""

from datetime import datetime, timedelta

from django.db.models import Q

from care.models import Ticket
from care.notify import tell_person
from notices.models import Notice

PAUSE = timedelta(minutes=2)


def send_link(*, code: str, contact: str, now: datetime) -> None:
    """Send the link if both belong together; whoever asks learns nothing either way."""
    rows = Ticket.objects.filter(Q(mobile=contact) | Q(email__iexact=contact))
    ticket = rows.filter(code=code.strip().upper()[:8]).first()
    if ticket is None:
        return
    sent = Notice.objects.filter(
        about=ticket.code, purpose="ticket_link", created_at__gte=now - PAUSE
    )
    if not sent.exists():
        tell_person(ticket, "ticket_link")
