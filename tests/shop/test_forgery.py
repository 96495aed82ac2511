"""A form is taken from our own pages only, and cached pages need no token for it."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from odop_store.urls import urlpatterns as shop_urls


def take(request):
    return HttpResponse("taken")


urlpatterns = [*shop_urls, path("form/", take)]
pytestmark = [pytest.mark.urls("tests.shop.test_forgery"), pytest.mark.django_db]


def post(**headers):
    return Client(enforce_csrf_checks=True).post("/form/", headers=headers)


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_a_form_of_our_own_page_is_taken_without_a_token(site):
    assert post(sec_fetch_site=site).content == b"taken"


@pytest.mark.parametrize("site", ["cross-site", "same-site", "nonsense"])
def test_a_form_of_another_site_is_refused(site):
    assert post(sec_fetch_site=site).status_code == 403


def test_a_form_of_another_site_is_refused_whatever_it_claims():
    answer = post(sec_fetch_site="cross-site", origin="http://evil.example")
    assert answer.status_code == 403


def test_the_origin_is_enough_where_the_browser_says_nothing_else():
    assert post(origin="http://testserver").content == b"taken"
    assert post(origin="http://evil.example").status_code == 403
    assert post(origin="null").status_code == 403


def test_without_either_word_the_token_is_needed():
    assert post().status_code == 403


def test_without_either_word_a_token_is_enough():
    client = Client(enforce_csrf_checks=True)
    token = "a" * 32
    client.cookies["csrftoken"] = token
    assert client.post("/form/", {"csrfmiddlewaretoken": token}).content == b"taken"


def test_a_wrong_token_is_refused():
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrftoken"] = "a" * 32
    assert client.post("/form/", {"csrfmiddlewaretoken": "b" * 32}).status_code == 403


def test_a_refusal_is_told_in_words_and_to_machines_in_a_code():
    assert "opened from somewhere else" in post(sec_fetch_site="cross-site").content.decode()
    answer = post(sec_fetch_site="cross-site", accept="application/json")
    assert answer.json() == {"code": "cross_site"}
