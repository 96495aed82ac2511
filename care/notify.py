"""Tell people how a complaint stands; call these inside the transaction they tell about."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from care.models import Ticket
from care.rules import month_after
from notices.actions.queue_notice import queue_notice
from orders.rules.links import sign_code

PURPOSE = "ticket-link"


def token_of(ticket: Ticket) -> str:
    """Return the signed part of a complaint's address."""
    day = timezone.localdate()
    return sign_code(ticket.code, key=settings.SECRET_KEY, today=day, purpose=PURPOSE)


def link_of(ticket: Ticket) -> str:
    prefix = "/hi" if ticket.language == "hi" else ""
    return f"{settings.SITE_URL}{prefix}/complaints/{token_of(ticket)}/"


def day_words(moment: datetime, language: str) -> str:
    with translation.override(language):
        return date_format(timezone.localtime(moment), "j F")


def tell_person(ticket: Ticket, purpose: str) -> None:
    """Write to whoever complained, by SMS where a mobile is known, else by e-mail."""
    with translation.override(ticket.language):
        level = str(ticket.get_level_display())
    queue_notice(
        purpose=purpose,
        channel="sms" if ticket.mobile else "email",
        recipient=ticket.mobile or ticket.email,
        language=ticket.language,
        facts={
            "code": ticket.code,
            "link": link_of(ticket),
            "level": level,
            "day": day_words(month_after(ticket.counted_from), ticket.language),
        },
        about=ticket.code,
    )


def tell_officer(ticket: Ticket) -> None:
    """Write to the named grievance officer, in English as the office works."""
    queue_notice(
        purpose="ticket_for_officer",
        channel="email",
        recipient=str(settings.SHOP["grievance_email"]),
        language="en",
        facts={"code": ticket.code, "day": day_words(month_after(ticket.counted_from), "en")},
        about=ticket.code,
    )


def tell_maker(ticket: Ticket) -> None:
    """Show the maker in the workshop that an answer is asked for."""
    artisan = ticket.artisan
    if artisan is None:
        return
    queue_notice(
        purpose="maker_ticket",
        channel="desk",
        recipient=artisan.slug,
        language="en" if artisan.languages and "hi" not in artisan.languages else "hi",
        facts={"code": ticket.code},
        about=ticket.code,
    )
