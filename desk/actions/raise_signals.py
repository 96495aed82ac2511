"""Look at a piece and keep what is odd for a person to decide on."""

from datetime import datetime

from catalog.models import Listing
from desk.actions.take_prints import print_photo, print_text
from desk.piece_signals import Signal
from desk.reads.findings import findings


def raise_signals(*, listing: Listing, now: datetime) -> int:
    """Take the prints that are missing and raise what was not raised before.

    The piece stays where it is: a signal takes nothing out of the shop and lets nothing in.
    Returns how many signals are new.
    """
    for photo in listing.photos.filter(print=None).order_by("pk"):
        print_photo(photo=photo)
    print_text(listing=listing)
    made = 0
    for one in findings(listing, now):
        _signal, is_new = Signal.objects.get_or_create(
            listing=listing,
            kind=one.kind,
            evidence_key=one.key,
            defaults={"evidence": one.evidence},
        )
        made += is_new
    return made
