"""Make an offer, as the maker or as staff for the maker."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import write_entry as audit
from catalog.models import Variant
from enquiries import locks
from enquiries.actions.write_entry import write_entry
from enquiries.errors import EnquiryEndedError, NoMakerError, OthersPieceError, WrongDayError
from enquiries.models import Enquiry, EnquiryEntry, Quote, QuoteLine
from enquiries.notify import tell_buyer
from enquiries.rules import ENQUIRY_MOVES, LONGEST_VALID, TALKING, EnquiryState
from odop_store.kernel.transitions import check_move
from orders.errors import OtherStateError
from orders.reads.home_state import home_code
from orders.rules.paying import may_cross_state


@dataclass(frozen=True)
class OfferedLine:
    """A piece as it is offered. Units: paise including GST, for one."""

    variant: Variant
    quantity: int
    price_paise: int
    words: str = ""


@dataclass(frozen=True)
class Offer:
    """An offer as it was typed. Units: paise including GST, days, percent."""

    lines: tuple[OfferedLine, ...]
    delivery_paise: int
    days: int
    advance_percent: int
    valid_until: date
    words: str = ""


@transaction.atomic
def give_quote(*, enquiry_id: int, offer: Offer, author: str, user: User, now: datetime) -> Quote:
    """Send an offer; it takes the place of an earlier one.

    Locks: the enquiry. Raises: EnquiryEndedError, NoMakerError, OthersPieceError,
    OtherStateError, WrongDayError.
    """
    enquiry = locks.lock_enquiry(enquiry_id)
    refuse_unsound(enquiry, offer, timezone.localdate(now))
    if enquiry.state != EnquiryState.QUOTED:
        check_move(ENQUIRY_MOVES, EnquiryState(enquiry.state), EnquiryState.QUOTED)
        enquiry.state = EnquiryState.QUOTED
        enquiry.save(update_fields=["state"])
    quote = _write(enquiry, offer, user, now)
    write_entry(
        enquiry=enquiry, verb=EnquiryEntry.Verb.QUOTED, author=author, user=user, now=now,
        words=offer.words,
    )  # fmt: skip
    audit.write_entry(
        actor=user, verb="enquiry-quote", subject=enquiry,
        after={"total_paise": quote.total_paise, "days": quote.days},
    )  # fmt: skip
    tell_buyer(enquiry, "quote_ready", quote)
    return quote


def refuse_unsound(enquiry: Enquiry, offer: Offer, today: date) -> None:
    """Let only an offer pass that can become an order.

    Whoever may not sell across the state line may not sell abroad either.
    Source: IGST Act s.7(5): an export is a supply between states.
    """
    artisan = enquiry.artisan
    if EnquiryState(enquiry.state) not in TALKING:
        raise EnquiryEndedError()
    if artisan is None:
        raise NoMakerError()
    if not offer.lines or any(
        line.variant.listing.artisan_id != artisan.pk for line in offer.lines
    ):
        raise OthersPieceError()
    home = home_code(artisan)
    leaves_state = enquiry.is_abroad or enquiry.state_code != home
    if leaves_state and not may_cross_state(artisan.tax_status):
        raise OtherStateError()
    if not today < offer.valid_until <= today + LONGEST_VALID:
        raise WrongDayError(days=LONGEST_VALID.days)


def _write(enquiry: Enquiry, offer: Offer, user: User, now: datetime) -> Quote:
    assert enquiry.artisan is not None
    quote = Quote.objects.create(
        enquiry=enquiry,
        artisan=enquiry.artisan,
        number=enquiry.quotes.count() + 1,
        delivery_paise=offer.delivery_paise,
        days=offer.days,
        advance_percent=offer.advance_percent,
        valid_until=offer.valid_until,
        words=offer.words.strip()[:1000],
        user=user,
        made_at=now,
    )
    QuoteLine.objects.bulk_create(
        QuoteLine(
            quote=quote,
            position=position,
            variant=line.variant,
            words=line.words[:40],
            quantity=line.quantity,
            price_paise=line.price_paise,
        )
        for position, line in enumerate(offer.lines, 1)
    )
    return quote
