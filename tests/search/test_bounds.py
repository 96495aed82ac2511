"""The work of a search stays bounded as the catalogue grows, and the list goes on to its end."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from catalog.actions.index_words import index_words
from catalog.actions.load_synonyms import load_synonyms
from catalog.demo.scale import seed_scale
from catalog.models import Listing
from catalog.reads.browse import BrowseQuery, parse
from catalog.reads.facets import rounded
from catalog.reads.search import shop_page
from catalog.search import counting, ranking
from catalog.search.tables import SearchEntry
from tests.cast import Cast

pytestmark = pytest.mark.django_db
MANY = 48
BROAD = [{"q": "clay"}, {"q": "chikan kurta"}, {"kind": "women"}, {}]


@pytest.fixture
def grown(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shop of some hundred pieces, in which forty-eight count as many."""
    monkeypatch.setattr(counting, "ENOUGH_SAMPLED", 1)
    monkeypatch.setattr(counting, "MANY", MANY)
    load_synonyms()
    _as_demo()
    seed_scale(count=1500)


def _as_demo() -> None:
    """Let the cast's pieces be patterns to copy."""
    for n, listing in enumerate(Listing.objects.order_by("pk")):
        Listing.objects.filter(pk=listing.pk).update(code=f"D{n:05d}")
        listing.artisan.__class__.objects.filter(pk=listing.artisan_id).update(is_demo=True)
    index_words(listing_ids=list(Listing.objects.values_list("pk", flat=True)))


def pages(**params: str) -> Iterator[list[int]]:
    """Walk through all pages of a query by the links that lead on."""
    while True:
        query, notes = parse(params)
        results = shop_page(query, notes)
        yield [card.id for card in results.cards]
        if not results.more_url:
            return
        params = {**params, "after": results.more_url.split("after=")[1]}


@pytest.mark.usefixtures("grown")
@pytest.mark.parametrize("params", [{}, {"q": "clay"}, {"district": "lucknow"}])
def test_show_more_goes_through_everything_once(params: dict[str, str]) -> None:
    walked = list(pages(**params))
    seen = [listing_id for page in walked for listing_id in page]
    assert all(walked)
    assert len(seen) == len(set(seen))
    assert set(seen) == _matching(**params)


@pytest.mark.usefixtures("grown")
@pytest.mark.parametrize("sampled", [0, 1, 1000])
def test_orders_of_many_are_cut_but_lose_nothing(
    sampled: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "_BEFORE_CUT", sampled)
    for sort, order in (("price", ("price_paise", "pk")), ("new", ("-published_at", "-pk"))):
        true = SearchEntry.objects.filter(pk__in=_matching(q="clay")).order_by(*order)
        walked = [key for page in pages(q="clay", sort=sort) for key in page]
        assert walked == list(true.values_list("pk", flat=True))


def _matching(**params: str) -> set[int]:
    rows = SearchEntry.objects.filter(is_on_sale=True)
    if "q" in params:
        rows = rows.extra(where=["words @@ 'clay'::tsquery"])
    if "district" in params:
        rows = rows.filter(district__slug=params["district"])
    return set(rows.values_list("pk", flat=True))


@pytest.mark.usefixtures("grown")
@pytest.mark.parametrize("params", [{"q": "clay"}, {"kind": "women"}, {"q": "chikan kurta"}])
def test_estimates_are_round_and_lead_to_pieces(params: dict[str, str]) -> None:
    results = shop_page(*parse(params))
    options = [option for facet in results.facets for option in facet.options]
    assert any(option.is_about for option in options)
    for option in options:
        assert not option.is_about or option.count == rounded(option.count)
        if option.count and not option.is_on:
            asked = dict(pair.split("=") for pair in option.url.split("?")[1].split("&"))
            assert shop_page(*parse({**asked, **params})).cards


@pytest.mark.usefixtures("grown")
def test_few_are_counted_exactly(cast: Cast) -> None:
    few = {"district": cast.lucknow.slug, "price": "2500-5000", "colour": "red"}
    results = shop_page(*parse(few))
    assert results.total_is_exact
    assert not any(o.is_about for f in results.facets for o in f.options if f.key == "district")


@pytest.mark.usefixtures("grown")
def test_a_chosen_value_stays_though_the_sample_has_none() -> None:
    results = shop_page(*parse({"q": "clay", "district": "lucknow,azamgarh"}))
    places = next(facet for facet in results.facets if facet.key == "district")
    assert {option.label for option in places.options if option.is_on} == {"Lucknow", "Azamgarh"}


@pytest.mark.usefixtures("grown")
def test_a_page_beyond_the_end_is_the_first() -> None:
    asked = BrowseQuery(text="clay", after=("0.000000000000000001", 1))
    assert shop_page(asked, []).cards == shop_page(BrowseQuery(text="clay"), []).cards


@pytest.mark.usefixtures("grown")
def test_many_cost_no_more_statements_than_few(at_most: Any) -> None:
    for params in BROAD:
        query, notes = parse(params)
        shop_page(query, notes)
        with at_most(9):
            shop_page(query, notes)


def test_every_maker_stands_in_front_with_the_best_of_each_craft(grown: None, cast: Cast) -> None:
    front = SearchEntry.objects.filter(is_front=True)
    assert front.count() < SearchEntry.objects.count() / 2
    for artisan in (cast.meena, cast.chikan_group):
        best = SearchEntry.objects.filter(artisan=artisan).order_by("-standing", "-listing_id")[0]
        assert best.is_front


def test_a_new_piece_stands_in_front_at_once(cast: Cast) -> None:
    assert SearchEntry.objects.get(pk=cast.pot.pk).is_front


@pytest.mark.parametrize("params", BROAD)
def test_a_catalogue_four_times_as_large_costs_little_more(
    params: dict[str, str], cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "ENOUGH_SAMPLED", 1)
    monkeypatch.setattr(counting, "MANY", MANY)
    load_synonyms()
    _as_demo()
    looked_at = []
    for more in (2000, 6000):
        seed_scale(count=more)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE catalog_searchentry")
        looked_at.append(blocks(**params))
    assert looked_at[1] <= 2 * looked_at[0]


def blocks(**params: str) -> int:
    """Return how many blocks the database looks at for a page of the search rows."""
    query, notes = parse(params)
    shop_page(query, notes)
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, given: Any, *rest: Any) -> Any:
        asked.append((sql, given))
        return execute(sql, given, *rest)

    with connection.cursor() as cursor:
        # In a test's small tables reading all would be as good; a million rows have no choice.
        cursor.execute("SET LOCAL enable_seqscan = off")
    with connection.execute_wrapper(note):
        shop_page(query, notes)
    return sum(_blocks_of(sql, given) for sql, given in asked if "FROM catalog_searchentry" in sql)


def _blocks_of(sql: str, given: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", given)
        plan = cursor.fetchone()[0][0]["Plan"]
    return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])
