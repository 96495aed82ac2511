"""Tell buyer and maker about a quotation; call these inside the transaction they tell about."""

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from enquiries.models import Enquiry, Quote
from notices.actions.queue_notice import queue_notice
from odop_store.kernel.money import rupees
from orders.rules.links import sign_code

PURPOSE = "quotation-link"


def token_of(enquiry: Enquiry) -> str:
    """Return the signed part of an enquiry's address."""
    day = timezone.localdate()
    return sign_code(enquiry.code, key=settings.SECRET_KEY, today=day, purpose=PURPOSE)


def link_of(enquiry: Enquiry) -> str:
    prefix = "/hi" if enquiry.language == "hi" else ""
    return f"{settings.SITE_URL}{prefix}/quotations/{token_of(enquiry)}/"


def tell_buyer(enquiry: Enquiry, purpose: str, quote: Quote | None = None) -> None:
    """Write to whoever asked, by SMS where a mobile is known, else by e-mail."""
    facts = {"code": enquiry.code, "link": link_of(enquiry), "total": "", "day": ""}
    if quote is not None:
        with translation.override(enquiry.language):
            facts["day"] = date_format(quote.valid_until, "j F")
        facts["total"] = rupees(quote.total_paise)
    queue_notice(
        purpose=purpose,
        channel="sms" if enquiry.mobile else "email",
        recipient=enquiry.mobile or enquiry.email,
        language=enquiry.language,
        facts=facts,
        about=enquiry.code,
    )


def tell_maker(enquiry: Enquiry, purpose: str) -> None:
    """Show the maker in the workshop what the buyer wants; quiet while there is no maker."""
    artisan = enquiry.artisan
    if artisan is None:
        return
    queue_notice(
        purpose=purpose,
        channel="desk",
        recipient=artisan.slug,
        language="en" if artisan.languages and "hi" not in artisan.languages else "hi",
        facts={"code": enquiry.code, "count": enquiry.quantity},
        about=enquiry.code,
    )
