"""Accept an offer: in India it becomes an order, for abroad staff do the papers."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from enquiries import locks
from enquiries.actions.write_entry import write_entry
from enquiries.errors import QuoteChangedError, QuoteLapsedError
from enquiries.models import Enquiry, EnquiryEntry, Quote
from enquiries.notify import tell_buyer, tell_maker
from enquiries.reads.quotation import newest
from enquiries.rules import ENQUIRY_MOVES, EnquiryState, is_valid_on
from odop_store.kernel.transitions import check_move
from orders.actions.place_agreed import AgreedLine, Agreement, place_agreed
from orders.models import Order

PAY_WITHIN = timedelta(days=3)


@transaction.atomic
def accept_quote(
    *, enquiry_id: int, number: int, address: Mapping[str, str], language: str, now: datetime
) -> Order | None:
    """Accept the newest offer; accepting it again returns the same order.

    Returns None for abroad: rates of tax, currency and customs of an export are settled by
    staff on paper, so the shop opens no online order for it.
    Locks: the enquiry. Raises: QuoteChangedError, QuoteLapsedError, MoveRefusedError,
    AgreedOtherwiseError, OtherStateError.
    """
    enquiry = locks.lock_enquiry(enquiry_id)
    quote = newest(enquiry)
    if quote is None or quote.number != number:
        raise QuoteChangedError()
    if enquiry.state == EnquiryState.ACCEPTED:
        return quote.order
    check_move(ENQUIRY_MOVES, EnquiryState(enquiry.state), EnquiryState.ACCEPTED)
    if not is_valid_on(quote.valid_until, timezone.localdate(now)):
        raise QuoteLapsedError(day=date_format(quote.valid_until, "j F"))
    if not enquiry.is_abroad:
        quote.order = place_agreed(
            agreement=agreement_of(quote, now), address=address, email=enquiry.email,
            language=language,
        )  # fmt: skip
        quote.save(update_fields=["order"])
    _note_accepted(enquiry, now)
    return quote.order


def _note_accepted(enquiry: Enquiry, now: datetime) -> None:
    enquiry.state = EnquiryState.ACCEPTED
    enquiry.save(update_fields=["state"])
    write_entry(
        enquiry=enquiry, verb=EnquiryEntry.Verb.ACCEPTED, author=EnquiryEntry.Author.BUYER, now=now
    )
    tell_buyer(enquiry, "quote_accepted")
    tell_maker(enquiry, "maker_quote_accepted")


def agreement_of(quote: Quote, now: datetime) -> Agreement:
    """Return what is agreed by accepting a quotation now; it is paid within three days."""
    lines = tuple(
        AgreedLine(line.variant, line.quantity, line.price_paise, line.words)
        for line in quote.lines.all()
    )
    last = timezone.localdate(now + PAY_WITHIN)
    return Agreement(
        key=quote.key,
        artisan=quote.artisan,
        lines=lines,
        pin=quote.enquiry.pin,
        delivery_paise=quote.delivery_paise,
        advance_paise=quote.advance_paise,
        dispatch_by=timezone.localdate(now) + timedelta(days=quote.days),
        pay_by=timezone.make_aware(datetime.combine(last, time(23, 59))),
    )
