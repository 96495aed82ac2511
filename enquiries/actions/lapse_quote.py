"""Let a quotation run out."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from enquiries import locks
from enquiries.actions.write_entry import write_entry
from enquiries.models import EnquiryEntry
from enquiries.notify import tell_buyer
from enquiries.reads.quotation import newest
from enquiries.rules import EnquiryState, is_valid_on


@transaction.atomic
def lapse_quote(*, enquiry_id: int, now: datetime) -> bool:
    """Note that the newest offer's last day is over; say whether it was. Safe to run twice.

    Locks: the enquiry.
    """
    enquiry = locks.lock_enquiry(enquiry_id)
    quote = newest(enquiry)
    is_over = quote is not None and not is_valid_on(quote.valid_until, timezone.localdate(now))
    if enquiry.state != EnquiryState.QUOTED or not is_over:
        return False
    enquiry.state = EnquiryState.LAPSED
    enquiry.save(update_fields=["state"])
    write_entry(
        enquiry=enquiry, verb=EnquiryEntry.Verb.LAPSED, author=EnquiryEntry.Author.CLOCK, now=now
    )
    tell_buyer(enquiry, "quote_lapsed")
    return True
