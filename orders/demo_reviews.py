"""The demonstration's reviews: bought, delivered and written as any other. Never in a real shop."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from artisans.models import Membership
from catalog.actions.answer_review import answer_review
from catalog.actions.judge_review import publish_review
from catalog.models import Variant
from catalog.reviews import Review
from catalog.rules import ReviewState
from orders.actions.move_consignment import move_consignment
from orders.actions.write_review import write_review
from orders.demo_orders import buy
from orders.demo_words import SAID, Said
from orders.models import Order, OrderEvent, OrderLine
from orders.rules.states import ConsignmentState

MOBILE = "+9190000001{:02d}"
NAMES = {"en": "Demo buyer {}", "hi": "नमूना ख़रीदार {}"}
ON_THE_WAY = (ConsignmentState.PACKED, ConsignmentState.SHIPPED, ConsignmentState.DELIVERED)


def seed_reviews() -> int:
    """Have pieces bought, delivered, reviewed and answered, once; return how many reviews."""
    if Order.objects.filter(mobile__in=[MOBILE.format(n) for n in range(100)]).exists():
        return 0
    written = 0
    for variant, said in _pieces():
        with transaction.atomic():
            _review(variant, said, buyer=written)
        written += 1
    return written


def _pieces() -> Iterator[tuple[Variant, Said]]:
    """Yield each review with the variant it is about; pieces that are not there are left out."""
    variants = Variant.objects.filter(
        listing__slug__in=SAID, listing__artisan__is_demo=True, listing__state="published"
    ).select_related("listing", "stock")
    by_slug: dict[str, Variant] = {}
    for variant in variants.order_by("listing_id", "position", "pk"):
        if variant.stock.available >= len(SAID[variant.listing.slug]):
            by_slug.setdefault(variant.listing.slug, variant)
    for slug, reviews in SAID.items():
        for said in reviews if slug in by_slug else ():
            yield by_slug[slug], said


def _review(variant: Variant, said: Said, *, buyer: int) -> None:
    now = timezone.now()
    review = write_review(
        line=_delivered(variant, MOBILE.format(buyer)),
        stars=said.stars,
        words=said.words,
        shown_name=NAMES[said.language].format(buyer + 1),
        language=said.language,
        now=now,
    )
    if review.state != ReviewState.PUBLISHED:
        review = publish_review(review_id=review.pk, now=now)
    if said.answer:
        _answer(review, variant.listing.artisan_id, said.answer)


def _delivered(variant: Variant, mobile: str) -> OrderLine:
    """Buy one piece and bring it to the door."""
    parcel = buy(variant, mobile=mobile)
    for state in ON_THE_WAY:
        move_consignment(consignment_id=parcel.pk, to=state, actor=OrderEvent.Actor.CLOCK)
    lines = OrderLine.objects.select_related("consignment__order", "consignment__artisan")
    return lines.get(consignment=parcel)


def _answer(review: Review, artisan_id: int, words: str) -> None:
    """Let the maker's owner answer, where the maker has one."""
    owners = Membership.objects.filter(artisan_id=artisan_id, role=Membership.Role.OWNER)
    if owner := owners.select_related("person").first():
        answer_review(review=review, words=words, actor=owner.person, now=timezone.now())
