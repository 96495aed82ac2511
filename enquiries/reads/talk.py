"""An enquiry as buyer, maker and staff each read it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext

from enquiries.countries import country_name
from enquiries.models import Enquiry, EnquiryEntry
from enquiries.reads.quotation import QuotePage, newest, quote_page
from enquiries.rules import TALKING, EnquiryState

Author = EnquiryEntry.Author


@dataclass(frozen=True)
class Saying:
    """One line of the thread."""

    at: datetime
    who: str
    title: str
    words: str
    is_staff: bool


@dataclass(frozen=True)
class EnquiryPage:
    """The whole enquiry for one reader. Units: paise."""

    code: str
    subject: str
    subject_url: str
    maker_name: str
    quantity: int
    wanted_on: date | None
    budget_paise: int | None
    place: str
    state: str
    state_label: str
    quote: QuotePage | None
    order_code: str
    sayings: tuple[Saying, ...]
    is_abroad: bool
    may_accept: bool
    may_talk: bool
    may_ask_change: bool


def enquiry_of_code(code: str) -> Enquiry | None:
    """Return an enquiry by its public number. One query."""
    rows = Enquiry.objects.select_related("listing", "craft", "artisan__district", "district")
    return rows.filter(code=code).first()


def enquiry_page(enquiry: Enquiry, reader: str) -> EnquiryPage:
    """Return the enquiry for a reader (`EnquiryEntry.Author`). Four queries."""
    state = EnquiryState(enquiry.state)
    quote = newest(enquiry)
    about = enquiry.listing or enquiry.craft
    entries = enquiry.entries.select_related("user")
    return EnquiryPage(
        code=enquiry.code,
        subject=enquiry.subject,
        subject_url=about.get_absolute_url(),
        maker_name=enquiry.artisan.name if enquiry.artisan else "",
        quantity=enquiry.quantity,
        wanted_on=enquiry.wanted_on,
        budget_paise=enquiry.budget_paise,
        place=f"{enquiry.pin} {country_name(enquiry.country)}".strip(),
        state=enquiry.state,
        state_label=enquiry.get_state_display(),
        quote=quote_page(quote, enquiry) if quote else None,
        order_code=quote.order.code if quote and quote.order else "",
        sayings=tuple(_saying(entry, enquiry, reader) for entry in entries),
        is_abroad=enquiry.is_abroad,
        may_accept=state is EnquiryState.QUOTED and quote is not None,
        may_talk=state in TALKING,
        may_ask_change=state in {EnquiryState.QUOTED, EnquiryState.LAPSED},
    )


def _saying(entry: EnquiryEntry, enquiry: Enquiry, reader: str) -> Saying:
    return Saying(
        at=entry.at,
        who=_who(entry, enquiry, reader),
        title="" if entry.verb == EnquiryEntry.Verb.SAID else entry.get_verb_display(),
        words=entry.words,
        is_staff=entry.author in {Author.STAFF, Author.MAKER},
    )


def _who(entry: EnquiryEntry, enquiry: Enquiry, reader: str) -> str:
    if entry.author == reader and reader != Author.STAFF:
        return gettext("You")
    if entry.author == Author.STAFF:
        return str(entry.user) if reader == Author.STAFF else gettext("The shop")
    if entry.author == Author.MAKER:
        return enquiry.artisan.name if enquiry.artisan else gettext("Artisan")
    if entry.author == Author.CLOCK:
        return gettext("By itself")
    return enquiry.full_name
