"""Add to an enquiry's thread; the other actions call it inside their transaction."""

from datetime import datetime

from accounts.models import User
from enquiries.models import Enquiry, EnquiryEntry


def write_entry(
    *,
    enquiry: Enquiry,
    verb: str,
    author: str,
    now: datetime,
    user: User | None = None,
    words: str = "",
) -> EnquiryEntry:
    """Write one entry."""
    return EnquiryEntry.objects.create(
        enquiry=enquiry,
        verb=verb,
        author=author,
        user=user,
        words=words.strip()[:4000],
        at=now,
    )
