"""Write a buyer's review, with the delivered line as its proof."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from artisans.models import Membership
from catalog.actions.send_review import send_review
from catalog.reviews import Review
from catalog.rules import Purchase
from orders.errors import NotDeliveredError, OwnPieceError
from orders.models import OrderLine
from orders.rules.states import ConsignmentState


def proof_of(line: OrderLine) -> Purchase:
    """Return the proof that a line reached its buyer.

    Raises: NotDeliveredError.
    """
    parcel = line.consignment
    is_kept = line.cancelled_count < line.quantity
    if parcel.state != ConsignmentState.DELIVERED or parcel.delivered_at is None or not is_kept:
        raise NotDeliveredError
    return Purchase(
        line_id=line.pk,
        listing_id=line.listing_id,
        delivered_on=timezone.localdate(parcel.delivered_at),
        is_demo=parcel.artisan.is_demo,
    )


def write_review(
    *,
    line: OrderLine,
    stars: int,
    words: str,
    shown_name: str,
    language: str,
    now: datetime,
    photos: Sequence[bytes] = (),
) -> Review:
    """Pass a buyer's review to the catalogue; nobody reviews the pieces of the own workshop.

    Raises: NotDeliveredError, OwnPieceError, StarsMissingError, ReviewExistsError,
    PictureRefusedError and its kinds.
    """
    purchase = proof_of(line)
    if is_own(line):
        raise OwnPieceError
    return send_review(
        purchase=purchase,
        stars=stars,
        words=words,
        shown_name=shown_name,
        language=language,
        now=now,
        photos=photos,
    )


def is_own(line: OrderLine) -> bool:
    """Tell whether somebody of the maker's workshop, now or before, bought it. One query."""
    order = line.consignment.order
    members = Membership.objects.filter(artisan_id=line.consignment.artisan_id)
    return members.filter(person__mobile=order.mobile).exists() or (
        order.user_id is not None and members.filter(person_id=order.user_id).exists()
    )
