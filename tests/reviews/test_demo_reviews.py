"""The demonstration's reviews hang on delivered orders, are marked as examples, and come once."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from artisans.models import Artisan
from catalog.models import Listing
from catalog.reads.reviews import reviews_of
from catalog.reviews import Review
from catalog.search.tables import SearchEntry
from orders.demo_words import SAID
from orders.models import OrderLine
from tests.cast import Cast
from tests.workshop.makers import make_member

pytestmark = pytest.mark.django_db
SLUG = "lucknow-chikan-dupatta-mint"


@pytest.fixture
def piece(market: Cast, settings: Any) -> Listing:
    """A demonstration piece that buyers have something to say of; its maker has an owner."""
    settings.SHOP = {**settings.SHOP, "is_demo": True}
    make_member(market.meena)
    Artisan.objects.filter(pk=market.meena.pk).update(is_demo=True)
    Listing.objects.filter(pk=market.pot.pk).update(slug=SLUG)
    return Listing.objects.get(pk=market.pot.pk)


def test_each_review_belongs_to_a_delivered_order_of_its_own(piece: Listing) -> None:
    call_command("seed_reviews")
    reviews = Review.objects.public()
    assert [review.stars for review in reviews.order_by("pk")] == [s.stars for s in SAID[SLUG]]
    lines = OrderLine.objects.filter(pk__in=reviews.values("purchase"))
    assert {line.consignment.state for line in lines} == {"delivered"}
    assert len({line.consignment.order.mobile for line in lines}) == len(SAID[SLUG])


def test_they_are_marked_answered_and_rated(piece: Listing) -> None:
    call_command("seed_reviews")
    assert not Review.objects.filter(is_demo=False).exists()
    assert Review.objects.exclude(answer="").count() == 1
    entry = SearchEntry.objects.get(pk=piece.pk)
    assert (entry.rating_count, entry.is_well_rated) == (3, True)


def test_an_answer_is_read_aloud_in_its_own_language(piece: Listing) -> None:
    call_command("seed_reviews")
    answered = [review for review in reviews_of(piece.pk) if review.answer]
    assert [(review.language, review.answer_language) for review in answered] == [("en", "hi")]


def test_twice_makes_no_more(piece: Listing) -> None:
    call_command("seed_reviews")
    call_command("seed_reviews")
    assert Review.objects.count() == len(SAID[SLUG])


def test_a_real_shop_refuses(piece: Listing, settings: Any) -> None:
    settings.SHOP = {**settings.SHOP, "is_demo": False}
    with pytest.raises(CommandError):
        call_command("seed_reviews")


def test_some_buyers_complain_and_say_of_what() -> None:
    complaints = [said for reviews in SAID.values() for said in reviews if said.stars <= 3]
    assert complaints
    assert all(said.words for said in complaints)
