"""The demonstration's reviews: bought, delivered, written and read as any other. Marked as examples."""

from django.db import transaction
from django.utils import timezone

from catalog.actions.judge_review import publish_review
from catalog.models import Listing, Variant
from catalog.reviews import Review
from catalog.rules import ReviewState
from orders.actions.move_consignment import move_consignment
from orders.actions.write_review import write_review
from orders.demo_orders import buy
from orders.models import OrderEvent, OrderLine
from orders.rules.states import ConsignmentState

PIECES = 4
MOBILE = "+9190000001{:02d}"
# Stars, language and words of one piece's reviews; no praise that a real buyer might take for real.
SAID = (
    (
        (5, "en", "An example: it came well packed and looks as in the picture."),
        (4, "hi", "नमूना: सामान तस्वीर जैसा ही निकला, दो दिन देर से आया।"),
    ),
    (
        (4, "hi", "नमूना: काम साफ़ है, रंग तस्वीर से थोड़ा गहरा है।"),
        (5, "en", ""),
    ),
    (
        (5, "hi", "नमूना: जैसा लिखा था, वैसा ही मिला।"),
        (3, "en", "An example: good work, a little smaller than I thought."),
    ),
    ((2, "en", "An example: the edge was rough. The maker offered to take it back."),),
)
ON_THE_WAY = (ConsignmentState.PACKED, ConsignmentState.SHIPPED, ConsignmentState.DELIVERED)


def seed_reviews() -> int:
    """Have a few pieces bought, delivered and reviewed, each of another maker; return how many."""
    if Review.objects.exists():
        return 0
    written = 0
    for variant, said in zip(_pieces(), SAID, strict=False):
        for stars, language, words in said:
            with transaction.atomic():
                _review(_delivered(variant, MOBILE.format(written)), stars, language, words)
            written += 1
    return written


def _pieces() -> list[Variant]:
    """Return the best piece of each of the first makers, with enough of it to sell."""
    best = (
        Listing.objects.on_sale()
        .filter(artisan__is_demo=True, stock_kind=Listing.StockKind.READY)
        .filter(variants__stock__available__gt=max(map(len, SAID)))
        .order_by("artisan_id", "-search_entry__standing", "pk")
        .distinct("artisan_id")
    )
    listings = list(best.values_list("pk", flat=True)[:PIECES])
    rows = Variant.objects.filter(listing__in=listings, stock__available__gt=max(map(len, SAID)))
    return list(rows.order_by("listing_id", "position").distinct("listing_id"))


def _delivered(variant: Variant, mobile: str) -> OrderLine:
    parcel = buy(variant, mobile=mobile)
    for state in ON_THE_WAY:
        move_consignment(consignment_id=parcel.pk, to=state, actor=OrderEvent.Actor.CLOCK)
    return OrderLine.objects.select_related("consignment__order", "consignment__artisan").get(
        consignment=parcel
    )


def _review(line: OrderLine, stars: int, language: str, words: str) -> None:
    now = timezone.now()
    review = write_review(
        line=line,
        stars=stars,
        words=words,
        shown_name="नमूना" if language == "hi" else "Example",
        language=language,
        now=now,
    )
    if review.state != ReviewState.PUBLISHED:
        publish_review(review_id=review.pk, now=now)
