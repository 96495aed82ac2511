"""Festival pages: public, in both languages, with what staff placed; placements in any order."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from audit.models import AuditEntry
from desk.curation import Feature
from desk.festivals import coming, festivals, next_of
from desk.rules import Role
from tests.desk.staff import client_of, make_staff
from tests.desk.test_curation import make_collection, place, words


@pytest.fixture
def asha(db):
    return client_of(make_staff(Role.CURATOR))


def test_a_festival_has_a_page_in_both_languages_with_its_next_day(cast, client):
    next_day = next_of("diwali", timezone.localdate()).on
    assert f'datetime="{next_day}"' in words(client, "/festivals/diwali/")
    assert "दिवाली" in words(client, "/hi/festivals/diwali/")
    assert client.get("/festivals/nonsense/").status_code == 404


def test_a_day_that_the_moon_decides_says_so(cast, client):
    assert "date to be confirmed" in words(client, "/festivals/diwali/")
    assert "date to be confirmed" not in words(client, "/festivals/up-diwas/")


def test_what_is_placed_for_a_festival_shows_there_and_nowhere_else(cast, client):
    place(make_collection(cast.pot), "festival", festival="diwali")
    assert "Pots for Diwali" in words(client, "/festivals/diwali/")
    for page in ("/", "/festivals/holi/"):
        assert "placed-" not in words(client, page)


def test_a_festival_placement_names_its_festival(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        place(make_collection(), "festival")
    with pytest.raises(IntegrityError), transaction.atomic():
        place(make_collection(), "home", festival="diwali")


def test_the_index_lists_each_festival_once_the_soonest_first(cast, client):
    found = coming(timezone.localdate())
    assert [one.on for one in found] == sorted(one.on for one in found)
    assert len({one.slug for one in found}) == len(found)
    assert found[0].name_en in words(client, "/festivals/")


def test_festivals_are_in_the_sitemap_with_their_hindi_twins(cast, client):
    page = words(client, "/sitemap-festivals.xml")
    for slug in {one.slug for one in festivals()}:
        assert f"/hi/festivals/{slug}/" in page


def test_dropping_a_placement_on_another_is_what_the_buttons_do(cast, asha):
    rows = [place(make_collection(cast.pot, slug=slug)) for slug in "abc"]
    for position, row in enumerate(rows):
        Feature.objects.filter(pk=row.pk).update(position=position)
    a, b, c = rows
    url = reverse("admin:desk_feature_drop", args=[c.pk])
    assert asha.post(url, {"on": a.pk}).status_code == 204
    assert list(Feature.objects.order_by("position")) == [c, a, b]
    assert AuditEntry.objects.of_subject(c).get().verb == "move-up"


def test_a_placement_is_not_dropped_on_another_page(cast, asha):
    here = place(make_collection(cast.pot))
    there = place(make_collection(cast.pot), "festival", festival="diwali")
    asha.post(reverse("admin:desk_feature_drop", args=[here.pk]), {"on": there.pk})
    assert not AuditEntry.objects.of_subject(here).exists()


def test_a_curator_chooses_the_festival_by_its_name(cast, asha):
    page = words(asha, reverse("admin:desk_feature_add"))
    assert '<option value="diwali">Diwali</option>' in page
    now = timezone.localtime()
    posted = {
        "collection": make_collection(cast.pot).pk, "slot": "festival", "festival": "diwali",
        "reason": "festival", "starts_at_0": now.date(), "starts_at_1": "00:00",
        "ends_at_0": now.date() + timedelta(days=3), "ends_at_1": "00:00",
    }  # fmt: skip
    asha.post(reverse("admin:desk_feature_add"), posted)
    assert Feature.objects.get().festival == "diwali"
