"""Ask for a quotation."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from math import ceil

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from accounts.rules import code_digest
from catalog.models import Listing
from districts.models import Craft
from enquiries.actions.write_entry import write_entry
from enquiries.errors import TooManyEnquiriesError
from enquiries.models import Enquiry, EnquiryEntry
from enquiries.notify import tell_buyer, tell_maker
from enquiries.rules import MOST_PER_ADDRESS, MOST_PER_PERSON, WINDOW


@dataclass(frozen=True)
class Wish:
    """What somebody typed; at least one of mobile and e-mail is given."""

    quantity: int
    full_name: str
    language: str
    mobile: str = ""
    email: str = ""
    wanted_on: date | None = None
    wishes: str = ""
    budget_paise: int | None = None
    country: str = "IN"
    pin: str = ""
    state_code: str = ""


def ask_quote(
    *, wish: Wish, craft: Craft, listing: Listing | None, address: str, now: datetime
) -> Enquiry:
    """Write the enquiry; a listing's goes to its maker, a craft's to staff.

    `address` is the network address, kept as a digest that only counts.
    Raises: TooManyEnquiriesError.
    """
    digest = code_digest(secret=settings.SECRET_KEY, mobile="enquiry", code=address)
    refuse_flood(digest, wish, now)
    with transaction.atomic():
        enquiry = Enquiry.objects.create(
            craft=craft,
            listing=listing,
            district_id=listing.district_id if listing else craft.district_id,
            artisan=listing.artisan if listing else None,
            opened_at=now,
            asked_at=now,
            address_digest=digest,
            **asdict(wish),
        )
        write_entry(
            enquiry=enquiry, verb=EnquiryEntry.Verb.ASKED, author=EnquiryEntry.Author.BUYER,
            now=now, words=wish.wishes,
        )  # fmt: skip
        tell_buyer(enquiry, "enquiry_received")
        tell_maker(enquiry, "maker_enquiry")
    return enquiry


def refuse_flood(digest: str, wish: Wish, now: datetime) -> None:
    """Let at most a few enquiries an hour pass from one address or person.

    Raises: TooManyEnquiriesError.
    """
    recent = Enquiry.objects.filter(opened_at__gt=now - WINDOW).order_by("-opened_at")
    person = Q(mobile=wish.mobile) if wish.mobile else Q(email__iexact=wish.email)
    oldest = (
        recent.filter(address_digest=digest)[MOST_PER_ADDRESS - 1 :].first()
        or recent.filter(person)[MOST_PER_PERSON - 1 :].first()
    )
    if oldest is not None:
        wait = oldest.opened_at + WINDOW - now
        raise TooManyEnquiriesError(minutes=max(1, ceil(wait.total_seconds() / 60)))
