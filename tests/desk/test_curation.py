"""What staff place shows on its page, in its language, from its minute to its minute."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from audit.models import AuditEntry
from desk.curation import Collection, CollectionPiece, Feature
from desk.festivals import festivals
from desk.rules import Role
from odop_store.page_cache import catalog_version
from tests.cast import gather
from tests.desk.staff import client_of, make_staff
from tests.makers import make_listing

DAY = timedelta(days=1)


def make_collection(*listings, **fields):
    names = {"name_en": "Pots for Diwali", "name_hi": "दिवाली के दीये"}
    row = Collection.objects.create(**{"slug": f"c{Collection.objects.count()}", **names, **fields})
    for position, listing in enumerate(listings):
        CollectionPiece.objects.create(collection=row, listing=listing, position=position)
    return row


def place(collection, slot="home", *, begins=-DAY, ends=DAY, **fields):
    now = timezone.now()
    return Feature.objects.create(
        collection=collection, slot=slot, starts_at=now + begins, ends_at=now + ends,
        **{"reason": "festival", **fields},
    )  # fmt: skip


def words(client, url):
    return client.get(url).content.decode()


@pytest.fixture
def asha(db):
    return client_of(make_staff(Role.CURATOR))


def test_a_placement_shows_on_home_in_both_languages(cast, client):
    place(make_collection(cast.pot))
    assert "Pots for Diwali" in words(client, "/")
    assert "दिवाली के दीये" in words(client, "/hi/")


def test_a_placement_for_one_language_shows_in_that_one_only(cast, client):
    place(make_collection(cast.pot), language="hi")
    assert "placed-" not in words(client, "/")
    assert "दिवाली के दीये" in words(client, "/hi/")


@pytest.mark.parametrize(("begins", "ends"), [(DAY, 2 * DAY), (-2 * DAY, -DAY)])
def test_before_its_minute_and_after_it_nothing_shows(begins, ends, cast, client):
    place(make_collection(cast.pot), begins=begins, ends=ends)
    assert "placed-" not in words(client, "/")


def test_district_and_craft_pages_show_their_own_only(cast, client):
    place(make_collection(cast.pot), "district", district=cast.azamgarh)
    place(make_collection(cast.pot), "craft", craft=cast.black_pottery)
    assert "Pots for Diwali" in words(client, "/districts/azamgarh/")
    assert "Pots for Diwali" in words(client, "/crafts/nizamabad-black-pottery/")
    assert "placed-" not in words(client, "/districts/lucknow/")


def test_a_rule_fills_up_after_what_was_chosen_by_hand(cast, client):
    extra = make_listing(artisan=cast.meena, craft=cast.black_pottery, title_en="Clay lamp")
    place(make_collection(cast.pot, has_rule=True, craft=cast.black_pottery, slug="mixed"))
    band = words(client, "/").split('id="placed-mixed"')[1].split("</section>")[0]
    assert band.index(cast.pot.title_en) < band.index(extra.title_en)
    assert cast.kurta.title_en not in band


def test_a_piece_that_left_the_shop_leaves_the_placement(cast, client):
    place(make_collection(cast.pot))
    cast.pot.state = "withdrawn"
    cast.pot.save()
    assert "placed-" not in words(client, "/")


@pytest.mark.django_db(transaction=True)
def test_it_goes_live_at_its_minute_without_a_stale_page(page_cache, client):
    cast = gather()
    feature = place(make_collection(cast.pot), begins=timedelta(seconds=1.5))
    assert "placed-" not in words(client, "/")
    before = catalog_version()
    while timezone.now() <= feature.starts_at:
        pass
    assert catalog_version() != before
    assert "Pots for Diwali" in words(client, "/")


@pytest.mark.django_db(transaction=True)
def test_a_version_is_never_used_twice(cast):
    feature = place(make_collection(cast.pot))
    seen = {catalog_version()}
    feature.delete()
    assert catalog_version() not in seen


def test_the_version_is_still_one_query(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        catalog_version()


@pytest.mark.parametrize(
    "wrong",
    [{"reason": ""}, {"ends": -2 * DAY}, {"slot": "district"}, {"slot": "craft"}],
)
def test_the_database_refuses_a_placement_that_makes_no_sense(wrong, cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        place(make_collection(), **wrong)


def test_a_curator_previews_a_future_moment_in_hindi(cast, asha, client):
    place(make_collection(cast.pot), begins=DAY, ends=2 * DAY)
    moment = (timezone.localtime() + 1.5 * DAY).strftime("%Y-%m-%dT%H:%M")
    asked = {"at": moment, "page": "/", "language": "hi"}
    answer = asha.get(reverse("admin:preview"), asked)
    assert "दिवाली के दीये" in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    assert "placed-" not in words(client, "/hi/")


@pytest.mark.parametrize("page", ["/desk/", "/nowhere/", "/healthz"])
def test_only_public_pages_are_previewed(page, asha):
    asked = {"at": "2026-12-01T10:00", "page": page}
    assert asha.get(reverse("admin:preview"), asked).status_code == 404


@pytest.mark.parametrize("at", ["", "soon", "2026-99-99T00:00"])
def test_a_moment_that_is_none_is_not_found(at, asha):
    assert asha.get(reverse("admin:preview"), {"at": at}).status_code == 404


def test_support_previews_nothing(db):
    client = client_of(make_staff(Role.SUPPORT))
    assert client.get(reverse("admin:preview")).status_code == 403
    assert client.get(reverse("admin:calendar")).status_code == 403


def test_placements_are_ordered_by_buttons_and_the_move_is_logged(cast, asha):
    first, second = (place(make_collection(cast.pot, slug=slug)) for slug in ("a", "b"))
    url = reverse("admin:desk_feature_move", args=[second.pk, "up"])
    assert asha.get(url).status_code == 405
    asha.post(url)
    assert list(Feature.objects.order_by("position")) == [second, first]
    assert AuditEntry.objects.of_subject(second).get().verb == "move-up"


def test_a_curator_places_by_form_and_the_log_knows(cast, asha):
    posted = {
        "collection": make_collection(cast.pot).pk, "slot": "home", "reason": "festival",
        "starts_at_0": "2026-12-01", "starts_at_1": "10:00",
        "ends_at_0": "2026-12-02", "ends_at_1": "10:00",
    }  # fmt: skip
    answer = asha.post(reverse("admin:desk_feature_add"), posted)
    assert answer.status_code == 302
    assert AuditEntry.objects.of_subject(Feature.objects.get()).get().verb == "add"
    backwards = {**posted, "ends_at_0": "2026-11-01"}
    answer = asha.post(reverse("admin:desk_feature_add"), backwards)
    assert "It must end after it begins." in answer.content.decode()


def test_the_calendar_shows_placements_and_festivals(cast, asha):
    place(make_collection(cast.pot))
    page = words(asha, reverse("admin:calendar"))
    assert "Pots for Diwali" in page


def test_festivals_of_three_years_name_their_source_and_say_what_the_moon_decides():
    assert {one.on.year for one in festivals()} == {2026, 2027, 2028}
    assert all(one.source and one.name_hi for one in festivals())
    assert not any(one.is_confirmed for one in festivals() if "moon" in one.source)


def test_the_day_begins_with_what_waits(cast, asha):
    make_listing(artisan=cast.meena, craft=cast.black_pottery, state="submitted")
    page = words(asha, "/desk/")
    assert reverse("admin:queue", args=["pieces"]) in page
    assert "<b>1</b>" in page
