"""What a shopper reads on each kind of page."""

import pytest
from django.urls import reverse
from django.utils import translation

from catalog.models import Listing
from districts.models import DistrictName
from tests.makers import make_listing, make_variant


@pytest.fixture
def read(client):
    """`read(obj_or_url)`: the words of a page that answers with 200."""

    def get(place):
        answer = client.get(place if isinstance(place, str) else place.get_absolute_url())
        assert answer.status_code == 200
        return answer.content.decode()

    return get


def hindi(place):
    with translation.override("hi"):
        return place.get_absolute_url()


def test_home_names_districts_pieces_and_how_many_there_are(cast, read):
    html = read("/")
    for word in ("Azamgarh", "Lucknow", "Black clay pot", "₹850", "Pottery"):
        assert word in html


def test_home_leads_to_every_part_of_the_shop(cast, read):
    html = read("/")
    for name in ("districts:index", "districts:craft_index", "artisans:index", "catalog:shop"):
        assert f'href="{reverse(name)}"' in html


def test_the_district_index_lists_every_district_with_its_crafts(cast, read):
    html = read(reverse("districts:index"))
    for word in ("Azamgarh", "Nizamabad Black Pottery", "Lucknow", "Chikankari"):
        assert word in html


def test_a_district_shows_both_names_crafts_pieces_makers_and_neighbours(cast, read):
    html = read(cast.azamgarh)
    for word in (
        "Azamgarh",
        "आज़मगढ़",
        "Nizamabad Black Pottery",
        "Black clay pot",
        "Meena",
        "Lucknow",
    ):
        assert word in html


def test_a_district_names_what_it_was_called(cast, read):
    DistrictName.objects.create(
        district=cast.azamgarh, name="Azimgarh", slug="azimgarh", kind="former"
    )
    assert "Azimgarh" in read(cast.azamgarh)


def test_a_craft_tells_its_story_its_making_its_prices_and_its_source(cast, read):
    html = read(cast.black_pottery)
    for word in ("An old craft.", "Made by hand.", "₹850", "Azamgarh", "Meena", "test"):
        assert word in html


def test_a_family_lists_its_crafts(cast, read):
    assert "Nizamabad Black Pottery" in read(cast.pottery)
    assert "Chikankari" not in read(cast.pottery).split("<main", 1)[1].split("</main", 1)[0]


def test_the_craft_index_groups_crafts_by_family(cast, read):
    html = read(reverse("districts:craft_index"))
    assert html.index("Pottery") < html.index("Nizamabad Black Pottery")


def test_a_maker_is_shown_with_place_craft_and_legal_name_but_never_a_number(cast, read):
    cast.meena.pin = "276206"
    cast.meena.save()
    html = read(cast.meena)
    for word in ("Meena", "Village", "Azamgarh", "Nizamabad Black Pottery", "Black clay pot"):
        assert word in html
    assert "276206" not in html


def test_makers_can_be_listed_by_kind(cast, read):
    html = read(reverse("artisans:index") + "?kind=self_help_group")
    assert "Chikan Group" in html
    assert "Meena" not in html


@pytest.mark.parametrize(
    "fact",
    [
        "Black clay pot", "काली मिट्टी का घड़ा", "₹850", "Meena", "Azamgarh", "Nizamabad Black Pottery",
        "6912", "5%", "400\N{NO-BREAK SPACE}g", "1 piece", "India", "Return within 7 days of delivery",
        "All taxes included", "Ready to ship",
    ],
)  # fmt: skip
def test_a_piece_says_all_that_a_buyer_must_know(fact, cast, read):
    assert fact in read(cast.pot)


def test_a_reduced_price_stands_beside_the_lowest_before_never_the_mrp(cast, read):
    Listing.objects.filter(pk=cast.kurta.pk).update(price_paise=1_560_00)
    html = read(cast.kurta)
    assert "₹1,560" in html
    assert "<s>₹1,950</s>" in html
    assert "20% off" in html
    assert "<s>₹2,400" not in html


def test_a_price_below_the_mrp_is_no_discount(cast, read):
    html = read(cast.kurta)
    assert "<s>" not in html
    assert "% off" not in html
    assert "₹2,400" in html


def test_the_last_pieces_are_counted(cast, read):
    few = make_listing(craft=cast.black_pottery, artisan=cast.meena, on_hand=2)
    assert "Only 2 left" in read(few)


def test_a_piece_that_is_gone_says_so(cast, read):
    gone = make_listing(craft=cast.black_pottery, artisan=cast.meena, on_hand=0)
    assert "Out of stock" in read(gone)


def test_a_piece_made_to_order_says_how_long_it_takes(cast, read):
    fields = {"stock_kind": "made_to_order", "making_days": 12, "on_hand": 0}
    assert "Made to order in 12 days" in read(make_listing(craft=cast.chikan, **fields))


def test_variants_can_be_told_apart(cast, read):
    make_variant(cast.pot, position=1, label_en="With lid", label_hi="ढक्कन वाला")
    assert "With lid" in read(cast.pot)


def test_pieces_in_hindi_speak_hindi(cast, read):
    html = read(hindi(cast.pot))
    for word in ("काली मिट्टी का घड़ा", "मीना", "आज़मगढ़", "सभी टैक्स शामिल"):
        assert word in html


@pytest.mark.parametrize("kind", ["azamgarh", "black_pottery", "pottery", "meena", "pot"])
def test_every_page_shows_the_way_back(kind, cast, client):
    answer = client.get(getattr(cast, kind).get_absolute_url())
    crumbs = answer.context["crumbs"]
    assert crumbs[0].url == "/"
    assert not crumbs[-1].url
    assert all(client.get(crumb.url).status_code == 200 for crumb in crumbs[:-1])


@pytest.mark.parametrize("name", ["about", "help", "privacy", "terms", "grievance"])
def test_fixed_pages_have_real_words(name, client, db):
    words = client.get(f"/{name}/").content.decode().split("<main", 1)[1].split("</main", 1)[0]
    assert len(words) > 3000


def test_the_complaints_page_names_officer_and_times(client, db):
    html = client.get("/grievance/").content.decode()
    assert "Grievance officer (demonstration)" in html
    assert "48 hours" in html


def test_a_demo_says_that_it_is_one_and_a_real_shop_does_not(cast, read, settings):
    assert 'class="ribbon"' in read("/")
    settings.SHOP = {**settings.SHOP, "is_demo": False}
    assert 'class="ribbon"' not in read("/")
