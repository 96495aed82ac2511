"""A kept page is quick, the same for everybody, and never older than what is committed."""

import gzip
import threading

import brotli
import pytest
from django.core.cache import caches
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from artisans.models import Artisan
from catalog.models import Listing, StockItem
from districts.models import Craft
from odop_store.page_cache import catalog_version
from tests.cast import gather

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("page_cache")]


@pytest.fixture
def stage(transactional_db):
    """The cast, committed; versions move."""
    return gather()


def read(url, client=None, **headers):
    return (client or Client()).get(url, headers=headers)


def words(url, **headers):
    return read(url, **headers).content.decode()


@pytest.fixture
def places(stage):
    return ["/", "/hi/", reverse("catalog:shop"), *map(str.strip, places_of(stage))]


def places_of(cast):
    for thing in (cast.azamgarh, cast.black_pottery, cast.pottery, cast.meena, cast.pot):
        yield thing.get_absolute_url()


def test_the_second_visit_costs_one_question(places, django_assert_num_queries):
    for url in places:
        read(url)
        with django_assert_num_queries(1):
            assert read(url).status_code == 200


CHANGES = {
    "price": lambda cast: Listing.objects.filter(pk=cast.pot.pk).update(price_paise=799_00),
    "maker suspended": lambda cast: Artisan.objects.filter(pk=cast.meena.pk).update(
        state="suspended"
    ),
    "words of a craft": lambda cast: Craft.objects.filter(pk=cast.black_pottery.pk).update(
        name_en="Smoked Pottery"
    ),
    "fourth to last piece sold": lambda cast: StockItem.objects.filter(
        variant__listing=cast.pot
    ).update(reserved=2),
    "last piece sold": lambda cast: StockItem.objects.filter(variant__listing=cast.pot).update(
        on_hand=0
    ),
    "piece withdrawn": lambda cast: Listing.objects.filter(pk=cast.pot.pk).update(
        state="withdrawn"
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_shows_on_the_very_next_visit(change, stage):
    url = stage.azamgarh.get_absolute_url()
    before = words(url)
    CHANGES[change](stage)
    after = words(url)
    assert after != before
    assert after == words(url)


def test_stock_that_nobody_reads_about_moves_no_page(stage):
    before = catalog_version()
    StockItem.objects.filter(variant__listing=stage.pot).update(reserved=1)
    assert catalog_version() == before


def test_stock_that_falls_to_three_is_told_at_once(stage):
    url = stage.pot.get_absolute_url()
    assert "Only 3 left" not in words(url)
    StockItem.objects.filter(variant__listing=stage.pot).update(reserved=2)
    assert "Only 3 left" in words(url)


def test_a_change_taken_back_moves_no_page(stage):
    before = catalog_version()
    with transaction.atomic():
        Listing.objects.filter(pk=stage.pot.pk).update(price_paise=1_00)
        transaction.set_rollback(True)
    assert catalog_version() == before


def test_a_transaction_of_many_changes_moves_the_version_once(stage):
    before = catalog_version()
    with transaction.atomic():
        for price in (1_00, 2_00, 3_00):
            Listing.objects.filter(pk=stage.pot.pk).update(price_paise=price)
    changes, _, boundaries = before.partition(".")
    assert catalog_version() == f"{int(changes) + 1}.{boundaries}"


@pytest.mark.race
def test_two_writers_do_not_wait_for_each_other(stage):
    """One changes the pot and stays open while another changes the kurta and commits."""
    finished = threading.Event()

    def other_writer():
        Listing.objects.filter(pk=stage.kurta.pk).update(price_paise=1_00)
        finished.set()
        connection.close()

    with transaction.atomic():
        Listing.objects.filter(pk=stage.pot.pk).update(price_paise=2_00)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        writer = threading.Thread(target=other_writer)
        writer.start()
        is_free = finished.wait(1.5)
    writer.join()
    assert is_free


def test_everybody_gets_the_same_bytes(stage):
    known = Client(headers={"cookie": "sessionid=abc; theme=dark"})
    signed_in = Client()
    signed_in.force_login(User.objects.create_user("shopper", "", "x"))
    caches["pages"].clear()
    bodies = {read("/", client).content for client in (signed_in, known, Client())}
    assert len(bodies) == 1


def test_a_kept_page_sets_no_cookie_and_tells_browsers_to_ask_again(stage):
    for answer in (read("/"), read("/")):
        assert not answer.cookies
        assert "Cookie" not in answer["Vary"]
        assert answer["Cache-Control"] == "public, no-cache"


def test_a_page_that_did_not_change_is_not_sent_again(stage):
    first = read("/", accept_encoding="br")
    again = read("/", accept_encoding="br", if_none_match=first["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert "Content-Security-Policy" in again


def test_a_page_that_changed_is_sent_again(stage):
    tag = read("/")["ETag"]
    CHANGES["price"](stage)
    assert read("/", if_none_match=tag).status_code == 200


def test_the_same_page_comes_packed_as_the_browser_likes(stage):
    plain, squeezed, small = (
        read("/", accept_encoding=e) for e in ("", "gzip", "gzip, deflate, br")
    )
    assert gzip.decompress(squeezed.content) == brotli.decompress(small.content) == plain.content
    assert [a.get("Content-Encoding") for a in (plain, squeezed, small)] == [None, "gzip", "br"]
    assert len({a["ETag"] for a in (plain, squeezed, small)}) == 3
    assert "Accept-Encoding" in small["Vary"]


def test_an_encoding_that_is_refused_is_not_sent(stage):
    assert "Content-Encoding" not in read("/", accept_encoding="br;q=0, gzip;q=0")


def test_parameters_that_mean_nothing_make_no_further_copies(stage, django_assert_num_queries):
    read(reverse("catalog:shop"))
    with django_assert_num_queries(1):
        read(f"{reverse('catalog:shop')}?utm_source=letter&fbclid=1")


def test_parameters_that_mean_something_are_kept_apart(stage):
    shop = reverse("catalog:shop")
    assert words(shop) != words(f"{shop}?district=lucknow")


def test_thanks_for_a_wish_are_for_the_one_who_wished(stage):
    shop = reverse("catalog:shop")
    assert "Thank you" in words(f"{shop}?q=moon+lamp&asked=yes")
    assert "Thank you" not in words(f"{shop}?q=moon+lamp")


def test_endless_parameters_are_answered_but_not_kept(stage):
    url = f"{reverse('catalog:shop')}?district={'x,' * 400}"
    read(url)
    assert read(url).status_code == 200
    assert "ETag" not in read(url)


def test_lost_pages_are_not_kept(stage, settings):
    assert "ETag" not in read("/districts/nowhere/")


def test_head_is_answered_from_the_same_copy(stage):
    read("/")
    answer = Client().head("/")
    assert (answer.status_code, answer.content) == (200, b"")
