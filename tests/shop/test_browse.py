"""Facets tell the truth, and going on by "show more" meets every piece once."""

import random
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from catalog.models import Colour, Listing, Material
from catalog.reads.browse import PRICE_BANDS
from tests.makers import make_artisan, make_craft, make_listing

COUNT = 60


@pytest.fixture
def stall(cast):
    """Sixty pieces of every kind, the same ones at every run."""
    dice = random.Random(11)
    materials = [Material.objects.create(slug=s, name_en=s, name_hi=s) for s in ("clay", "silk")]
    colours = [
        Colour.objects.create(slug=s, name_en=s, name_hi=s, hex="#aa0000") for s in ("red", "blue")
    ]
    plain = make_craft(slug="plain", district=cast.lucknow, family=cast.pottery)
    women = make_artisan(district=cast.lucknow, is_women_led=True)
    for _ in range(COUNT):
        craft = dice.choice([cast.black_pottery, cast.chikan, plain])
        price = dice.choice([199_00, 500_00, 750_00, 1_000_00, 4_999_00, 25_000_00])
        listing = make_listing(
            craft=craft,
            artisan=dice.choice([cast.meena, cast.chikan_group, women]),
            price_paise=price,
            mrp_paise=price,
            stock_kind=dice.choice(["ready", "one_of_a_kind"]),
            published_at=f"2026-10-0{dice.randint(1, 3)}T00:00:00Z",
        )
        listing.materials.set(dice.sample(materials, dice.randint(0, 2)))
        listing.colours.set(dice.sample(colours, dice.randint(0, 2)))
    return cast


@pytest.fixture
def results(client):
    def get(url="/shop/"):
        answer = client.get(url)
        assert answer.status_code == 200
        return answer.context["results"]

    return get


def band(paise):
    edges = [*PRICE_BANDS, None]
    for low, high in zip(edges, edges[1:], strict=False):
        if high is None or paise < high:
            return f"{low // 100}-{'' if high is None else high // 100}"
    raise AssertionError(paise)


def facts(listing):
    """What a piece answers under each facet, worked out without the shop's own code."""
    return {
        "district": {listing.district.slug},
        "craft": {listing.craft.slug},
        "family": {listing.craft.family.slug},
        "price": {band(listing.price_paise)},
        "material": {m.slug for m in listing.materials.all()},
        "colour": {c.slug for c in listing.colours.all()},
        "stock": {listing.stock_kind},
        "gi": {"yes"} if listing.craft.gi_name else set(),
        "kind": {listing.artisan.kind} | ({"women"} if listing.artisan.is_women_led else set()),
    }


def everything():
    kept = Listing.objects.select_related("district", "craft__family", "artisan")
    return [facts(listing) for listing in kept.prefetch_related("materials", "colours")]


def chosen(url):
    asked = parse_qs(urlsplit(url).query)
    return {key: set(value[0].split(",")) for key, value in asked.items() if key != "sort"}


def expected(pieces, wanted):
    return sum(all(piece[key] & values for key, values in wanted.items()) for piece in pieces)


def test_every_offered_value_leads_to_as_many_pieces_as_it_says(stall, results):
    for facet in results().facets:
        for option in facet.options:
            assert option.count > 0
            assert results(option.url).total == option.count


def test_counts_beside_a_choice_are_those_of_the_value_alone_under_all_other_facets(stall, results):
    pieces = everything()
    for facet in results().facets:
        url = facet.options[0].url
        for option in (option for other in results(url).facets for option in other.options):
            if not option.is_on:
                assert option.count == expected(pieces, added(chosen(url), chosen(option.url)))


def added(before, after):
    """The choice after a click, with only the value just added inside its own facet."""
    (key,) = [key for key in after if after[key] != before.get(key)]
    return {**after, key: after[key] - before.get(key, set())}


@pytest.mark.parametrize(
    "query",
    [
        "district=lucknow", "district=lucknow,azamgarh", "district=lucknow&material=silk",
        "family=pottery-terracotta&price=0-500,500-1000", "colour=red,blue&kind=women",
        "kind=women,individual&gi=yes", "stock=one_of_a_kind&craft=plain,lucknow-chikankari",
        "price=25000-&material=clay,silk&colour=blue", "gi=yes&district=lucknow",
    ],
)  # fmt: skip
def test_a_choice_finds_what_a_count_by_hand_finds(query, stall, results):
    url = f"{reverse('catalog:shop')}?{query}"
    assert results(url).total == expected(everything(), chosen(url))


def test_no_offered_value_leads_to_nothing_from_any_choice(stall, results):
    pieces = everything()
    for facet in results().facets:
        page = results(facet.options[-1].url)
        for option in (option for other in page.facets for option in other.options):
            assert option.is_on or expected(pieces, chosen(option.url)) > 0


def test_a_chosen_value_can_be_taken_back(stall, results):
    page = results(f"{reverse('catalog:shop')}?district=lucknow&material=silk")
    assert {chip.label for chip in page.chips} == {"Lucknow", "silk"}
    assert all(results(chip.url).total >= page.total for chip in page.chips)
    assert results(page.clear_url).total == COUNT + 2


def walk(results, url):
    seen, pages = [], 0
    while url:
        page = results(url)
        seen += [card.id for card in page.cards]
        url, pages = page.more_url, pages + 1
    return seen, pages


@pytest.mark.parametrize("choice", ["", "district=lucknow", "family=pottery-terracotta"])
def test_going_on_meets_every_piece_once_in_every_order(choice, stall, results):
    first = results(f"{reverse('catalog:shop')}?{choice}")
    for order in first.sorts:
        seen, pages = walk(results, order.url)
        assert len(seen) == len(set(seen)) == first.total
        assert pages >= first.total // 24


def test_cheap_first_is_cheap_first_and_dear_first_is_dear_first(stall, results):
    for name, is_falling in (("price", False), ("-price", True)):
        seen, _ = walk(results, f"{reverse('catalog:shop')}?sort={name}")
        prices = [Listing.objects.get(pk=pk).price_paise for pk in seen]
        assert prices == sorted(prices, reverse=is_falling)


def test_a_piece_published_meanwhile_is_not_shown_twice(stall, results):
    first = results(f"{reverse('catalog:shop')}?sort=new")
    make_listing(craft=stall.chikan, artisan=stall.chikan_group)
    rest, _ = walk(results, first.more_url)
    assert not {card.id for card in first.cards} & set(rest)


def test_orders_and_filters_are_not_for_search_engines(stall, client):
    html = client.get(reverse("catalog:shop")).content.decode()
    assert html.count('rel="nofollow"') > 10


def test_a_choice_without_pieces_says_so_and_leads_back(stall, client):
    answer = client.get(f"{reverse('catalog:shop')}?district=lucknow&craft=nizamabad-black-pottery")
    assert answer.context["results"].total == 0
    assert f'href="{reverse("catalog:shop")}"' in answer.content.decode()
