"""The shop's page finds, narrows, explains, and is never lost for an answer."""

import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from catalog.actions.load_synonyms import load_synonyms
from catalog.models import Colour, Material
from catalog.reads.browse import BrowseQuery, Results, parse
from catalog.reads.finding import answer, read_query
from catalog.reads.paging import arranged
from catalog.reads.search import shop_page
from catalog.tasks import request_indexing
from tests.cast import Cast
from tests.makers import make_artisan, make_listing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def prepared(cast: Cast) -> None:
    load_synonyms()
    request_indexing()


def find(text: str = "", **facets: str) -> Results:
    request_indexing()
    query, notes = parse({"q": text, **facets})
    return shop_page(query, notes)


def titles(results: Results) -> list[str]:
    return [card.title for card in results.cards]


def options(results: Results, key: str) -> dict[str, int]:
    return {o.label: o.count for facet in results.facets if facet.key == key for o in facet.options}


@pytest.mark.parametrize(
    "typed", ["chikan", "chiken kurta", "चिकन कुर्ता", "lakhnau chikan", "kurte", "chikan kurt"]
)
def test_the_kurta_is_found_however_it_is_spelt(typed: str) -> None:
    assert titles(find(typed))[0] == "White chikan kurta"


def test_a_maker_is_found_by_name(cast: Cast) -> None:
    make_listing(
        title_en="Plate", craft=cast.black_pottery,
        artisan=make_artisan(name_en="Ramdulari", district=cast.azamgarh),
    )  # fmt: skip
    assert titles(find("ramdulari")) == ["Plate"]
    assert titles(find("ramdulary")) == ["Plate"]


def test_price_in_words_narrows_and_its_chip_widens() -> None:
    results = find("pottery under 500")
    assert results.notes == ("Nothing in this price range; these pieces cost something else.",)
    results = find("pottery under 900")
    assert titles(results) == ["Black clay pot"]
    assert results.chips[0].label == "Under ₹900"
    assert results.chips[0].url.endswith("q=pottery")


def test_a_place_becomes_a_chip() -> None:
    results = find("lucknow kurta")
    assert [chip.label for chip in results.chips] == ["Lucknow"]
    assert results.chips[0].url.endswith("q=kurta")


def test_or_inside_a_facet_and_across_facets() -> None:
    assert find(district="lucknow,azamgarh").total == 2
    assert find(district="lucknow", family="pottery-terracotta").total == 0
    both = find(district="lucknow")
    assert options(both, "district") == {"Azamgarh": 1, "Lucknow": 1}


def test_a_facet_never_offers_nothing(cast: Cast) -> None:
    clay = Material.objects.create(slug="clay", name_en="Clay", name_hi="मिट्टी")
    cast.pot.materials.add(clay)
    Colour.objects.create(slug="red", name_en="Red", name_hi="लाल", hex="#ff0000")
    results = find(district="azamgarh")
    assert options(results, "material") == {"Clay": 1}
    assert options(results, "colour") == {}
    assert options(results, "gi") == {"With GI tag": 1}
    assert all(o.count for facet in results.facets for o in facet.options)


def test_wrong_values_in_the_address_are_answered() -> None:
    assert find(district="nowhere").total == 0
    assert find(price="x", sort="y", after="-").notes != ()
    assert find(sort="new", after="99999999999999999999-1").total == 2


@pytest.mark.parametrize(
    "typed", ["", "a", "& | !", "'; DROP TABLE x", "😀", "\u202e", "x" * 10_000, "%s %d"]
)
def test_bad_input_is_a_page(client: Client, typed: str) -> None:
    assert client.get("/shop/", {"q": typed}).status_code == 200
    assert client.get("/hi/shop/", {"q": typed}).status_code == 200


def test_nothing_found_still_shows_pieces_and_a_way_to_ask() -> None:
    results = find("zzqqxx")
    assert results.cards
    assert results.may_ask
    assert "Nothing found for these words" in results.notes[0]


def test_a_result_says_why_it_is_here(client: Client) -> None:
    assert find("chikan kurta").cards[0].reason == "Your words stand in its title."
    assert "Why is this here?" in client.get("/shop/", {"q": "chikan"}).content.decode()


def test_a_page_needs_few_queries(at_most: Any) -> None:
    find("chikan")
    with at_most(8):
        shop_page(BrowseQuery(), [])
    with at_most(9):
        shop_page(BrowseQuery(text="chikan kurta"), [])


def test_plain_orders_are_paged_by_key(cast: Cast) -> None:
    for n in range(30):
        make_listing(craft=cast.chikan, artisan=cast.chikan_group, price_paise=1_000_00 + n)
    seen, query = [], BrowseQuery(sort="price")
    while True:
        results = shop_page(query, [])
        seen += [card.price_paise for card in results.cards]
        if not results.more_url:
            break
        after = results.more_url.split("after=")[1]
        query, _ = parse({"sort": "price", "after": after})
    assert len(seen) == 32
    assert seen == sorted(seen)


def test_every_maker_stands_on_the_first_page_within_days(cast: Cast) -> None:
    makers = [make_artisan(district=cast.lucknow, crafts=[cast.chikan]) for _ in range(40)]
    for maker in makers:
        make_listing(craft=cast.chikan, artisan=maker)
    request_indexing()
    reading = read_query(BrowseQuery(text="chikan"))
    found, seen = answer(reading), set[int]()
    for day in range(1, 13):
        placed, _ = arranged(found, "chikan", date(2026, 11, day))
        seen.update(piece.artisan_id for piece in placed[:24])
    assert {maker.pk for maker in makers} <= seen


def test_the_same_day_gives_the_same_page(cast: Cast) -> None:
    reading = read_query(BrowseQuery())
    found = answer(reading)
    first, _ = arranged(found, "", date(2026, 11, 24))
    assert first == arranged(found, "", date(2026, 11, 24))[0]


def test_the_command_line_prints_one_json_object_a_line() -> None:
    out = StringIO()
    call_command("search", "chikan kurta under 3000", "--json", stdout=out)
    found = json.loads(out.getvalue())
    assert found["crafts"][0] == "lucknow-chikankari"
    assert found["districts"][0] == "lucknow"
    assert found["listings"][0] == "chikan-kurta"
    assert found["understood"]["price"]["high_paise"] == 3000_00


def test_the_simulation_reports_both_ways() -> None:
    out = StringIO()
    call_command("simulate_exposure", "--days", "2", "--queries", "3", stdout=out)
    assert "without turns: Gini" in out.getvalue()
    assert "with turns: Gini" in out.getvalue()


def test_a_rebuild_brings_everything_back() -> None:
    call_command("rebuild_search", "-v0")
    assert find("chikan").total == 1
