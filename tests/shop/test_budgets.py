"""No page asks the database more often than its budget."""

import pytest
from django.urls import reverse
from django.utils import translation

from districts.models import State
from tests.makers import make_artisan, make_craft, make_listing, make_photo

PAGES = {
    "home": lambda cast: "/",
    "district index": lambda cast: reverse("districts:index"),
    "district": lambda cast: cast.lucknow.get_absolute_url(),
    "craft index": lambda cast: reverse("districts:craft_index"),
    "family": lambda cast: cast.embroidery.get_absolute_url(),
    "craft": lambda cast: cast.chikan.get_absolute_url(),
    "artisans": lambda cast: reverse("artisans:index"),
    "artisan": lambda cast: cast.chikan_group.get_absolute_url(),
    "browse": lambda cast: reverse("catalog:shop"),
    "browse with choices": lambda cast: f"{reverse('catalog:shop')}?district=lucknow&sort=price",
    "listing": lambda cast: cast.kurta.get_absolute_url(),
    "help": lambda cast: reverse("page-help"),
}
# What an uncached page may ask, beside the one question for the catalogue's version. The house
# wants 8; the pages that gather panels of several apps ask more and may only come down from here.
BUDGETS = dict.fromkeys(PAGES, 8) | {
    "home": 14, "district index": 9, "district": 15, "craft": 14, "help": 1,
}  # fmt: skip


@pytest.fixture
def full(cast):
    """A district with crafts, makers, neighbours, and more pieces than a page shows."""
    State.objects.create(gst_code="09", name_en="Uttar Pradesh", name_hi="उत्तर प्रदेश", kind="state")
    for _ in range(4):
        craft = make_craft(district=cast.lucknow, family=cast.embroidery)
        maker = make_artisan(
            district=cast.lucknow,
            crafts=[craft],
            story_en="s",
            story_hi="s",
            quote_en="q",
            quote_hi="q",
        )
        for _ in range(8):
            make_photo(make_listing(craft=craft, artisan=maker, variants=2))
    for maker in (cast.chikan_group, make_artisan(district=cast.lucknow, crafts=[cast.chikan])):
        make_photo(make_listing(craft=cast.chikan, artisan=maker))
    cast.chikan.related.set([cast.black_pottery])
    return cast


@pytest.mark.parametrize("language", ["en", "hi"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_keeps_its_query_budget(kind, language, full, client, at_most):
    with translation.override(language):
        url = PAGES[kind](full)
    client.get(url)  # what a process reads once and keeps is not counted
    with at_most(BUDGETS[kind] + 1):
        assert client.get(url).status_code == 200


@pytest.mark.parametrize("kind", ["district", "craft", "artisan", "browse", "listing"])
def test_more_pieces_cost_no_more_queries(kind, full, client, django_assert_num_queries):
    url = PAGES[kind](full)
    client.get(url)  # a process reads the lexicon of search once
    with django_assert_num_queries(BUDGETS[kind] + 1, exact=False) as before:
        client.get(url)
    for _ in range(5):
        make_photo(make_listing(craft=full.chikan, artisan=full.chikan_group, variants=2))
    with django_assert_num_queries(len(before), exact=False):
        client.get(url)
