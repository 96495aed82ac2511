"""The demonstration: every district has something, everything is marked, nothing is by chance."""

from collections import Counter

import pytest
from django.db import transaction
from django.db.models import Sum
from django.test import override_settings

from artisans.models import Artisan
from catalog.demo import files
from catalog.demo.scale import seed_scale
from catalog.demo.seed import picture_plan, seed_listings, seed_makers
from catalog.models import Listing, StockItem, StockMovement
from districts.actions.load_register import load_register
from districts.models import Craft, District
from districts.register import read_register

NO_TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture(scope="module")
def seeded(django_db_setup, django_db_blocker):
    """The whole demonstration without its pictures, once for this file."""
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(TASKS=NO_TASKS):
        load_register(register=read_register())
        seed_makers()
        seed_listings()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(seeded, db):
    """The seeded shop, with what a test changes undone."""


@pytest.mark.usefixtures("demo")
def test_the_demonstration_fills_every_district_and_craft():
    per_district = Counter(Listing.objects.on_sale().values_list("district__slug", flat=True))
    assert len(per_district) == District.objects.count()
    assert min(per_district.values()) >= 3
    assert not Craft.objects.filter(listings__isnull=True).exists()
    assert not Craft.objects.filter(artisans__isnull=True).exists()


@pytest.mark.usefixtures("demo")
def test_every_maker_is_marked_as_invented_and_every_piece_is_complete():
    assert not Artisan.objects.filter(is_demo=False).exists()
    assert not Listing.objects.filter(title_hi="").exists()
    assert not Listing.objects.filter(variants__stock__isnull=True).exists()
    for listing in Listing.objects.select_related("artisan", "craft"):
        assert listing.artisan.district_id == listing.craft.district_id == listing.district_id


@pytest.mark.usefixtures("demo")
def test_stock_on_hand_is_the_sum_of_its_movements():
    on_hand = StockItem.objects.aggregate(n=Sum("on_hand"))["n"]
    assert on_hand == StockMovement.objects.aggregate(n=Sum("delta"))["n"]


@pytest.mark.usefixtures("demo")
def test_each_piece_gets_pictures_and_the_plan_is_always_the_same():
    plan = picture_plan()
    assert len(plan) == Listing.objects.count()
    assert all(plan.values())
    assert plan == picture_plan()


@pytest.mark.usefixtures("demo")
def test_a_large_catalogue_is_cut_from_the_demonstration():
    before = Listing.objects.count()
    seed_scale(count=500)
    fresh = Listing.objects.on_sale().filter(code__startswith="S")
    assert (Listing.objects.count(), fresh.count()) == (before + 500, 500)
    assert not fresh.filter(variants__stock__isnull=True).exists()
    listing = Listing.objects.create(
        **{f: getattr(fresh[0], f) for f in ("artisan_id", "craft_id", "district_id", "hsn_code")},
        slug="after-scale", weight_grams=1, price_paise=1, mrp_paise=1, gst_bps=0,
    )  # fmt: skip
    assert listing.pk > fresh.order_by("-pk")[0].pk


def test_every_photograph_of_a_piece_is_there_and_shows_the_whole_first():
    assert files.photographed()
    for photos in files.photographed().values():
        assert photos[0].view == "whole"
        assert all(photo.path.exists() and photo.alt_en and photo.alt_hi for photo in photos)


def test_the_photographed_pieces_come_first():
    names = [row["piece"] for row in files.pieces()]
    assert names[: len(files.photographed())] == list(files.photographed())
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", files.pieces(), ids=lambda row: row["piece"])
def test_a_piece_is_written_well(row):
    assert len(row["title_en"]) <= 60
    assert len(row["title_hi"]) <= 60
    assert int(row["price_rupees"]) <= int(row["mrp_rupees"])
    assert not any("ऀ" <= letter <= "ॿ" for letter in row["title_en"] + row["description_en"])
