"""Only what is published by a verified maker can be seen, anywhere, at any time."""

import pytest
from django.urls import reverse

from catalog.models import Listing
from tests.makers import make_artisan, make_listing

HIDDEN_STATES = [state for state in Listing.State.values if state != "published"]


@pytest.fixture
def places(cast):
    """Every page that could show the black pot."""
    return [
        "/",
        "/sitemap-pieces.xml",
        reverse("catalog:shop"),
        cast.azamgarh.get_absolute_url(),
        cast.black_pottery.get_absolute_url(),
        cast.pottery.get_absolute_url(),
        cast.meena.get_absolute_url(),
        cast.kurta.get_absolute_url(),
    ]


def showing(client, places, word):
    return {url for url in places if word in client.get(url).content.decode()}


def test_a_published_piece_is_shown_all_over(cast, client, places):
    assert showing(client, places, "/pieces/black-pot/") >= set(places) - {
        cast.kurta.get_absolute_url()
    }


@pytest.mark.parametrize("state", HIDDEN_STATES)
def test_a_piece_that_is_not_published_is_shown_nowhere(state, cast, client, places):
    Listing.objects.filter(pk=cast.pot.pk).update(state=state)
    assert showing(client, places, "/pieces/black-pot/") == set()
    assert client.get(cast.pot.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("state", ["applied", "under_review", "returned", "suspended"])
def test_the_pieces_of_a_maker_who_is_not_verified_vanish_at_once(state, cast, client, places):
    cast.meena.state = state
    cast.meena.save()
    others = [url for url in places if url != cast.meena.get_absolute_url()]
    assert showing(client, others, "/pieces/black-pot/") == set()
    assert client.get(cast.pot.get_absolute_url()).status_code == 404
    assert client.get(cast.meena.get_absolute_url()).status_code == 404


def test_a_suspended_maker_is_named_nowhere(cast, client, places):
    cast.meena.state = "suspended"
    cast.meena.save()
    lists = [reverse("artisans:index"), "/sitemap-makers.xml", *places[:6]]
    assert showing(client, lists, "/artisans/meena/") == set()


def test_a_maker_who_comes_back_brings_the_pieces_back(cast, client, places):
    for state in ("suspended", "verified"):
        cast.meena.state = state
        cast.meena.save()
    assert showing(client, places, "/pieces/black-pot/")


def test_counts_leave_hidden_pieces_out(cast, client):
    make_listing(craft=cast.chikan, state="draft")
    make_listing(craft=cast.chikan, artisan=make_artisan(state="suspended", district=cast.lucknow))
    results = client.get(reverse("catalog:shop")).context["results"]
    assert results.total == 2
