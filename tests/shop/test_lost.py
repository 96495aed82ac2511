"""Old names lead on, lost visitors are helped, faults are told in both languages."""

import pytest
from django.test import Client
from django.urls import reverse

from districts.models import DistrictName

PAGE = '<form class="search"'


@pytest.fixture
def old_names(cast):
    for slug, kind in (("azimgarh", "former"), ("आजमगढ", "alias")):
        DistrictName.objects.create(district=cast.azamgarh, name=slug, slug=slug, kind=kind)


@pytest.mark.parametrize("prefix", ["", "/hi"])
@pytest.mark.parametrize("name", ["azimgarh", "Azimgarh", "आजमगढ"])
def test_another_name_leads_to_the_name_of_today_and_keeps_the_language(
    name, prefix, old_names, client
):
    answer = client.get(f"{prefix}/districts/{name}/")
    assert (answer.status_code, answer.url) == (301, f"{prefix}/districts/azamgarh/")


def test_a_name_that_two_districts_share_leads_to_neither(cast, old_names, client):
    DistrictName.objects.create(
        district=cast.lucknow, name="azimgarh", slug="azimgarh", kind="alias"
    )
    assert client.get("/districts/azimgarh/").status_code == 404


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("/districts/azamgar/", "/districts/azamgarh/"),
        ("/districts/luknow/", "/districts/lucknow/"),
        ("/crafts/lucknow-chikankary/", "/crafts/lucknow-chikankari/"),
        ("/hi/districts/luknow/", "/hi/districts/lucknow/"),
    ],
)
def test_a_lost_visitor_is_shown_the_nearest_names(path, nearest, cast, client):
    answer = client.get(path)
    html = answer.content.decode()
    assert answer.status_code == 404
    assert f'href="{nearest}"' in html
    assert PAGE in html


def test_a_lost_page_has_one_heading(cast, client):
    html = client.get("/nowhere/").content.decode()
    assert html.count("<h1") == 1


def test_a_lost_file_is_not_answered_with_a_page(client, db):
    answer = client.get("/media/photos/zz.webp")
    assert (answer.status_code, answer["Content-Type"]) == (404, "text/plain")


@pytest.mark.parametrize("path", ["/districts", "/shop", "/hi/crafts"])
def test_a_forgotten_slash_is_forgiven(path, client, db):
    assert client.get(path).url == f"{path}/"


def test_a_fault_is_told_in_both_languages_without_the_database(monkeypatch, db):
    monkeypatch.setattr("odop_store.views.home_page", lambda today: 1 / 0)
    answer = Client(raise_request_exception=False).get("/")
    html = answer.content.decode()
    assert answer.status_code == 500
    assert "Something went wrong" in html
    assert "कुछ गड़बड़ हो गई" in html


def test_the_fault_page_needs_no_query(monkeypatch, django_assert_num_queries, rf, db):
    from odop_store.views import server_error

    with django_assert_num_queries(0):
        assert server_error(rf.get("/")).status_code == 500


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/districts/allahabad/", "/districts/prayagraj/"),
        ("/hi/districts/faizabad/", "/hi/districts/ayodhya/"),
        ("/districts/%E0%A4%95%E0%A4%BE%E0%A4%B6%E0%A5%80/", "/districts/varanasi/"),
    ],
)
def test_the_registers_own_former_names_lead_on(path, target, shop):
    from tests.pages import visit

    answer = visit(shop + path)
    assert answer.status == 200
    assert f'rel="canonical" href="{shop}{target}"' in answer.text


def test_the_shop_page_is_the_way_back(client, db):
    assert f'action="{reverse("catalog:shop")}"' in client.get("/nowhere/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_database_that_is_away_is_a_moment_and_not_a_fault(monkeypatch):
    from django.db import OperationalError

    def away(*args, **kwargs):
        raise OperationalError("the connection is closed")

    monkeypatch.setattr("orders.views.cart.visitor_of", away)
    answer = Client(raise_request_exception=False).get("/cart/")
    html = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert "Back in a moment" in html
    assert "अभी लौटते हैं" in html
