"""The search rows follow every change, in the transaction that makes it."""

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from catalog.actions.index_words import index_words
from catalog.actions.load_synonyms import load_synonyms
from catalog.models import Colour, Listing, Material, StockItem
from catalog.reads import lexicon
from catalog.reads.lexicon import known_register
from catalog.search.tables import FacetTally, SearchEntry, SearchSynonym, SearchWord
from catalog.tasks import request_indexing
from tests.cast import Cast
from tests.makers import make_listing

pytestmark = pytest.mark.django_db


def entry(listing: Listing) -> SearchEntry:
    return SearchEntry.objects.get(pk=listing.pk)


def tallied(dimension: str = "cell") -> int:
    amounts = FacetTally.objects.filter(dimension=dimension).values_list("amount", flat=True)
    return sum(amounts)


def words_of(listing: Listing) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT words::text FROM catalog_searchentry WHERE listing_id = %s", [listing.pk]
        )
        return str(cursor.fetchone()[0])


def test_a_new_listing_has_its_row_at_once(cast: Cast) -> None:
    row = entry(cast.pot)
    assert row.is_on_sale
    assert row.is_available
    assert row.has_gi
    assert (row.price_paise, row.craft_id) == (850_00, cast.black_pottery.pk)


def test_a_price_change_shows_at_once(cast: Cast) -> None:
    Listing.objects.filter(pk=cast.pot.pk).update(price_paise=500_00)
    assert entry(cast.pot).price_paise == 500_00


def test_the_last_piece_sold_shows_at_once(cast: Cast) -> None:
    StockItem.objects.filter(variant__listing=cast.pot).update(reserved=5)
    assert not entry(cast.pot).is_available
    StockItem.objects.filter(variant__listing=cast.pot).update(reserved=0)
    assert entry(cast.pot).is_available


def test_a_suspended_maker_vanishes_from_search(cast: Cast) -> None:
    cast.meena.state = "suspended"
    cast.meena.save()
    assert not entry(cast.pot).is_on_sale


def test_a_hidden_piece_vanishes_from_search(cast: Cast) -> None:
    Listing.objects.filter(pk=cast.pot.pk).update(state="withdrawn")
    assert not entry(cast.pot).is_on_sale


def test_materials_and_colours_follow(cast: Cast) -> None:
    clay = Material.objects.create(slug="clay", name_en="Clay", name_hi="मिट्टी")
    black = Colour.objects.create(slug="black", name_en="Black", name_hi="काला", hex="#000000")
    cast.pot.materials.add(clay)
    cast.pot.colours.add(black)
    assert entry(cast.pot).materials == [clay.pk]
    assert entry(cast.pot).colours == [black.pk]
    assert tallied("material") == 1
    cast.pot.materials.clear()
    assert entry(cast.pot).materials == []
    assert tallied("material") == 0


def test_tallies_add_up_to_what_is_on_sale(cast: Cast) -> None:
    make_listing(craft=cast.chikan, artisan=cast.chikan_group)
    assert tallied() == Listing.objects.on_sale().count() == 3
    Listing.objects.filter(pk=cast.pot.pk).update(state="withdrawn", price_paise=1_00)
    assert tallied() == Listing.objects.on_sale().count() == 2


def test_a_deleted_listing_leaves_nothing(cast: Cast) -> None:
    empty = make_listing(craft=cast.chikan, artisan=cast.chikan_group, on_hand=0)
    empty.delete()
    assert not SearchEntry.objects.filter(pk=empty.pk).exists()
    assert tallied() == 2


def test_words_in_both_scripts_are_indexed_with_their_stems(cast: Cast) -> None:
    index_words(listing_ids=[cast.pot.pk])
    words = words_of(cast.pot)
    for word in ("'clay'", "'मिट्ट'", f"'#{cast.black_pottery.pk}'", "'nizamabad'"):
        assert word in words
    assert "'का'" not in words
    assert SearchWord.objects.filter(word="pot").exists()


def test_a_new_title_marks_the_words_stale(cast: Cast) -> None:
    index_words(listing_ids=[cast.pot.pk])
    Listing.objects.filter(pk=cast.pot.pk).update(title_en="Tall surahi")
    assert entry(cast.pot).is_text_stale
    index_words(listing_ids=[cast.pot.pk])
    assert not entry(cast.pot).is_text_stale
    assert "'surahi'" in words_of(cast.pot)


def test_the_task_renews_what_is_stale(cast: Cast) -> None:
    Listing.objects.filter(pk=cast.pot.pk).update(title_en="Round matka")
    request_indexing()
    assert "'matka'" in words_of(cast.pot)
    assert not SearchEntry.objects.filter(is_text_stale=True).exists()


def test_a_search_makes_up_for_a_writer_who_did_not_ask(cast: Cast, client: Client) -> None:
    Listing.objects.filter(pk=cast.pot.pk).update(title_en="Round matka")
    client.get("/shop/", {"q": "anything"})
    assert "'matka'" in words_of(cast.pot)


def test_a_synonym_changes_the_lexicon_at_once(cast: Cast) -> None:
    before = known_register().version
    SearchSynonym.objects.create(term="kullhad", kind="craft", expansion="nizamabad-black-pottery")
    assert known_register().version > before
    assert ("kullhad",) in known_register().lexicon.meanings


def test_shipped_synonyms_never_overwrite_the_staffs() -> None:
    load_synonyms()
    row = SearchSynonym.objects.get(term="chikan", kind="craft")
    SearchSynonym.objects.filter(pk=row.pk).update(expansion="other", is_seeded=False)
    assert load_synonyms() == 0
    row.refresh_from_db()
    assert row.expansion == "other"


def test_a_worker_has_read_the_lexicon_before_its_first_search(
    cast: Cast, django_assert_max_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicon.connection, "close", lambda: None)
    lexicon.read_ahead()
    with django_assert_max_num_queries(1):
        known_register()


def test_a_missing_database_does_not_stop_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise OperationalError

    monkeypatch.setattr(lexicon, "known_register", missing)
    monkeypatch.setattr(lexicon.connection, "close", lambda: None)
    lexicon.read_ahead()
