"""Suggestions are small and useful; the log counts words and never people."""

import json
from datetime import date, timedelta

import pytest
from django.test import Client

from catalog.actions.load_synonyms import load_synonyms
from catalog.actions.log_search import forget_old_searches, log_search, log_wanted, loggable
from catalog.search.tables import SearchTerm
from catalog.tasks import request_indexing
from desk.rules import Role
from tests.cast import Cast
from tests.desk.staff import client_of, make_staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def prepared(cast: Cast) -> None:
    load_synonyms()
    request_indexing()


def suggested(client: Client, text: str, start: str = "") -> list[list[str]]:
    answer = client.get(f"{start}/suggest/", {"q": text})
    assert answer.status_code == 200
    assert len(answer.content) <= 3000
    return json.loads(answer.content)  # type: ignore[no-any-return]


def test_crafts_districts_makers_and_pieces_are_suggested(client: Client) -> None:
    kinds = {row[0] for row in suggested(client, "chik")}
    assert {"craft", "piece"} <= kinds
    assert suggested(client, "luckn")[-1][0] in {"district", "piece", "craft"}
    assert ["artisan", "Meena", "/artisans/meena/", "Artisan"] in suggested(client, "meena")


def test_suggestions_speak_the_pages_language(client: Client) -> None:
    assert suggested(client, "chik", "/hi")[0][1] == "चिकनकारी"


def test_a_wrong_letter_is_suggested_right(client: Client) -> None:
    assert suggested(client, "chikankrai kurta")[0][0] in {"spelling", "craft"}


@pytest.mark.parametrize("text", ["", "a", "%", "😀", "x" * 5000, "' OR 1=1 --"])
def test_bad_input_is_answered(client: Client, text: str) -> None:
    assert isinstance(suggested(client, text), list)


def test_a_search_is_counted_by_day_and_not_by_person(client: Client) -> None:
    client.get("/shop/", {"q": "Chikan  KURTA"})
    client.get("/shop/", {"q": "chikan kurta"})
    row = SearchTerm.objects.get(terms="chikan kurta", language="en")
    assert (row.search_count, row.found_count) == (2, 1)


def test_what_may_name_a_person_is_not_kept() -> None:
    assert loggable("saree 9876543210") == "saree"
    assert loggable("me@example.in saree") == ""


def test_opened_results_are_counted(client: Client) -> None:
    client.get("/shop/", {"q": "chikan"})
    answer = client.post(
        "/shop/clicked/", {"q": "chikan"}, headers={"Sec-Fetch-Site": "same-origin"}
    )
    assert answer.status_code == 204
    assert SearchTerm.objects.get(terms="chikan").click_count == 1


def test_a_shopper_can_ask_the_shop_for_a_thing(client: Client) -> None:
    answer = client.post(
        "/shop/want/", {"q": "pashmina"}, headers={"Sec-Fetch-Site": "same-origin"}, follow=True
    )
    assert "The shop has noted" in answer.content.decode()
    assert SearchTerm.objects.get(terms="pashmina").wanted_count == 1


def test_old_and_rare_searches_are_forgotten() -> None:
    today = date(2026, 11, 24)
    for terms, days, count in (("old", 500, 9), ("rare", 30, 1), ("kept", 30, 5)):
        SearchTerm.objects.create(
            day=today - timedelta(days=days), language="en", terms=terms, search_count=count
        )
    assert forget_old_searches(today=today) == 2
    assert SearchTerm.objects.get().terms == "kept"


def test_staff_see_what_found_nothing_and_begin_a_synonym() -> None:
    client = client_of(make_staff(Role.ADMINISTRATOR))
    log_search(text="pashmina", language="en", found_count=0)
    log_wanted(text="pashmina", language="en")
    page = client.get("/desk/catalog/searchterm/", {"found": "nothing"}).content.decode()
    assert "searchsynonym/add/?term=pashmina" in page
    for value in ("rising", "wanted"):
        assert client.get("/desk/catalog/searchterm/", {"found": value}).status_code == 200
    form = client.get("/desk/catalog/searchsynonym/add/", {"term": "pashmina"}).content.decode()
    assert 'value="pashmina"' in form
