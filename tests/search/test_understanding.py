"""A query is understood, not only matched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.search.crafts import rank_crafts
from catalog.search.understanding import Understood, understand
from tests.search.shipped import lexicon


def read(typed: str) -> Understood:
    return understand(typed, lexicon())


def best_crafts(typed: str) -> list[str]:
    return [craft.slug for craft in rank_crafts(read(typed), lexicon())[:3]]


def test_place_price_and_craft_are_told_apart() -> None:
    understood = read("moradabad brass diya under 500")
    assert understood.facets.districts == ("moradabad",)
    assert understood.price
    assert understood.price.high_paise == 500_00
    assert best_crafts("moradabad brass diya under 500")[0] == "moradabad-metal-craft"


@pytest.mark.parametrize(
    ("typed", "district"),
    [
        ("alahabad", "prayagraj"),
        ("बनारस", "varanasi"),
        ("cawnpore", "kanpur-nagar"),
        ("faizabad ka gud", "ayodhya"),
        ("jyotiba phule nagar", "amroha"),
        ("noida", "gautam-buddha-nagar"),
    ],
)
def test_former_and_other_names_of_places_are_known(typed: str, district: str) -> None:
    assert district in read(typed).facets.districts


def test_colour_stock_gi_and_maker_become_facets() -> None:
    facets = read("लाल gi tag mahila samuh ready to ship chadar").facets
    assert facets.colours == ("red",)
    assert facets.wants_gi
    assert facets.makers == ("women",)
    assert facets.stock == ("ready",)


@pytest.mark.parametrize("typed", ["gulabi meenakari", "black pottery", "काली मिट्टी का घड़ा"])
def test_a_colour_inside_a_craft_name_is_no_colour(typed: str) -> None:
    assert read(typed).facets.colours == ()


def test_words_run_together_or_apart_are_known() -> None:
    assert best_crafts("blackpottery")[0] == "nizamabad-black-pottery"
    assert best_crafts("chikan kari")[0] == "lucknow-chikankari"
    assert best_crafts("wallhanging")[0] == "ghazipur-jute-wall-hanging"


def test_a_wrong_letter_is_corrected_and_said() -> None:
    understood = read("saharnpur wood caving")
    assert understood.corrected == "saharanpur wood carving"
    assert best_crafts("saharnpur wood caving")[0] == "saharanpur-wood-carving"


def test_another_spelling_is_no_mistake() -> None:
    assert read("benarsi sadi").corrected is None


def test_a_half_word_is_no_mistake() -> None:
    assert read("chik").corrected is None
    assert best_crafts("chik")[0] == "lucknow-chikankari"


def test_courtesy_says_nothing() -> None:
    assert best_crafts("mujhe sabse achhi bansuri chahiye")[0] == "pilibhit-bansuri"


def test_cheap_is_an_order_not_a_word() -> None:
    understood = read("sasti dari")
    assert understood.facets.sort == "price"


@pytest.mark.parametrize(
    "typed", ["", " ", "a", "x" * 10_000, "!!!", "& | !", "😀", "\u202e\u200f", "';--"]
)
def test_bad_input_is_answered(typed: str) -> None:
    assert isinstance(rank_crafts(read(typed), lexicon()), list)


@given(st.text(max_size=60))
def test_any_text_is_understood_somehow(text: str) -> None:
    understood = read(text)
    assert all(0 <= craft.score < 5 for craft in rank_crafts(understood, lexicon()))
