"""A piece's rating moves in the transaction that publishes, shows with its count, and narrows."""

import json
import re
from pathlib import Path

import pytest

from catalog.reads.browse import parse
from catalog.reads.search import shop_page
from catalog.rules import REVIEW_MOVES, Rating, rating, speaks_for_itself
from catalog.search.tables import FacetTally, SearchEntry
from odop_store.kernel.transitions import as_markdown
from tests.makers import make_review

DOMAIN = Path(__file__).parents[2] / "docs" / "domain.md"
pytestmark = pytest.mark.django_db


def kept(listing):
    entry = SearchEntry.objects.get(pk=listing.pk)
    return entry.star_sum, entry.rating_count, entry.is_well_rated


def tallied():
    return sum(FacetTally.objects.filter(dimension="rating").values_list("amount", flat=True))


def find(text="", **facets):
    query, notes = parse({"q": text, **facets})
    return shop_page(query, notes)


def offered(results):
    return [(o.label, o.count) for f in results.facets if f.key == "rating" for o in f.options]


def test_only_live_reviews_count(cast):
    make_review(cast.pot, stars=5)
    waiting = make_review(cast.pot, stars=2, state="submitted", decided_at=None)
    assert kept(cast.pot) == (5, 1, True)
    waiting.state, waiting.decided_at = "published", waiting.sent_at
    waiting.save()
    assert kept(cast.pot) == (7, 2, False)
    waiting.state, waiting.refusal = "refused", "abuse"
    waiting.save()
    assert kept(cast.pot) == (5, 1, True)
    waiting.delete()
    assert kept(cast.pot) == (5, 1, True)


def test_the_tally_of_well_rated_pieces_follows(cast):
    assert tallied() == 0
    good = make_review(cast.pot, stars=4)
    assert tallied() == 1
    good.delete()
    assert tallied() == 0


def test_a_renewed_row_keeps_its_rating(cast):
    make_review(cast.pot, stars=5)
    cast.pot.price_paise -= 100
    cast.pot.save()
    assert kept(cast.pot) == (5, 1, True)


@pytest.mark.parametrize("asked", [{}, {"text": "pot"}, {"price": "500-1000"}])
def test_four_stars_and_up_is_offered_with_a_live_count(cast, asked):
    asked = dict(asked)
    text = asked.pop("text", "")
    assert offered(find(text, **asked)) == []
    make_review(cast.pot, stars=4)
    make_review(cast.kurta, stars=3)
    assert offered(find(text, **asked)) == [("4 stars and up", 1)]


def test_four_stars_and_up_narrows_and_its_chip_widens(cast):
    make_review(cast.pot, stars=5)
    results = find(rating="4")
    assert [card.title for card in results.cards] == ["Black clay pot"]
    assert [(chip.label, chip.url) for chip in results.chips] == [("4 stars and up", "/shop/")]
    assert find(rating="9").total == 0


def test_a_rating_is_never_shown_without_its_count(cast, client):
    for stars in (5, 4, 4):
        make_review(cast.pot, stars=stars)
    for path in ("/shop/", cast.pot.get_absolute_url(), cast.meena.get_absolute_url()):
        page = client.get(path).content.decode()
        assert re.search(r">4\.3</b> <span class=\"soft\">\(3 reviews\)", page), path


def test_nothing_is_said_where_nobody_rated(cast, client):
    page = client.get(cast.pot.get_absolute_url()).content.decode()
    assert 'class="rating"' not in page
    assert "Not rated yet" in page
    assert "aggregateRating" not in page


def test_machines_read_the_rating(cast, client):
    make_review(cast.pot, stars=5)
    make_review(cast.pot, stars=4)
    page = client.get(cast.pot.get_absolute_url()).content.decode()
    blocks = re.findall(r'ld\+json">(.*?)</script>', page, re.DOTALL)
    facts = next(f for f in map(json.loads, blocks) if f["@type"] == "Product")
    assert facts["aggregateRating"]["ratingValue"] == "4.5"
    assert facts["aggregateRating"]["reviewCount"] == 2


def test_a_listing_with_reviews_keeps_its_query_budget(cast, client, at_most):
    for _ in range(8):
        make_review(cast.pot)
    client.get(cast.pot.get_absolute_url())
    with at_most(10):
        page = client.get(cast.pot.get_absolute_url()).content.decode()
    assert "All 8 reviews" in page


def test_all_reviews_are_paged_and_counted_by_stars(cast, client):
    for n in range(30):
        make_review(cast.pot, stars=1 + n % 5)
    first = client.get(f"{cast.pot.get_absolute_url()}reviews/").content.decode()
    assert first.count("Rings like a bell.") == 24
    rest = client.get(f"{cast.pot.get_absolute_url()}reviews/?page=2").content.decode()
    assert rest.count("Rings like a bell.") == 6
    assert client.get(f"{cast.pot.get_absolute_url()}reviews/?page=x").status_code == 200


def test_words_are_shown_as_text(cast, client):
    make_review(cast.pot, words="<script>alert(1)</script>", answer="<b>No</b>",
                answered_at="2026-11-20T00:00Z")  # fmt: skip
    page = client.get(cast.pot.get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "&lt;b&gt;No" in page


def test_an_example_review_says_so(cast, client):
    make_review(cast.pot, is_demo=True)
    assert "Example review" in client.get(cast.pot.get_absolute_url()).content.decode()


def test_a_mean_is_rounded_half_up_to_tenths():
    assert Rating(9, 2).mean == "4.5"
    assert Rating(13, 3).mean == "4.3"
    assert Rating(1733, 400).mean == "4.3"
    assert Rating(89, 20).mean == "4.5"
    assert rating(0, 0) is None


def test_only_bare_stars_speak_for_themselves():
    assert speaks_for_itself(words=" ", photo_count=0)
    assert not speaks_for_itself(words="ok", photo_count=0)
    assert not speaks_for_itself(words="", photo_count=1)


def test_the_document_shows_the_states():
    assert as_markdown(REVIEW_MOVES) in DOMAIN.read_text(encoding="utf-8")
