"""Who may open what: every address of the back office × role × method, as `matrix.csv` says.

`python -m pytest tests/desk/write_matrix.py` writes the table as the desk answers now; a change
of the file is a change of rights and is read as such.
"""

import csv
from pathlib import Path

import pytest
from django.contrib import admin
from django.template.response import SimpleTemplateResponse
from django.urls import URLPattern, reverse

from desk.rules import Role
from tests.desk.staff import client_of, make_staff
from tests.desk.subjects import key_for

# A page that needs a question to answer.
QUERIES = {"preview": "?at=2026-11-24T10:00&page=/"}
MATRIX = Path(__file__).parent / "matrix.csv"
ROLES = ("anonymous", "password only", *Role, "officer elsewhere", "superuser")


def names(patterns=None):
    """Yield the name and parameters of every address of the desk."""
    for entry in patterns if patterns is not None else admin.site.urls[0]:
        if isinstance(entry, URLPattern):
            if entry.name:
                yield entry.name, tuple(entry.pattern.converters)
        else:
            yield from names(entry.url_patterns)


ADDRESSES = dict(sorted(names()))


def rows():
    with MATRIX.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def visitors(cast):
    """Return a browser of each kind, made once for a test."""
    own, other = [cast.azamgarh], [cast.lucknow]
    made = {"anonymous": None, "password only": make_staff(Role.ADMINISTRATOR)}
    for role in Role:
        districts = own if role == Role.DISTRICT_OFFICER else None
        made[role] = make_staff(role, districts=districts)
    made["officer elsewhere"] = make_staff(Role.DISTRICT_OFFICER, districts=other)
    made["superuser"] = make_staff(is_superuser=True)
    return made


def browser(client_class, kind, person):
    client = client_class()
    if kind == "password only":
        client.force_login(person)
        return client
    return client_of(person) if person else client


def url_of(name, cast):
    converters = ADDRESSES[name]
    kwargs = {one: key_for(name, one, cast) for one in converters}
    if name == "app_list":
        return reverse("admin:app_list", kwargs={"app_label": "catalog"})
    return reverse(f"admin:{name}", kwargs=kwargs) + QUERIES.get(name, "")


class Guests:
    """A browser for each kind of visitor, kept while its session lasts."""

    def __init__(self, cast, client_class):
        self.people, self.client_class, self.kept = visitors(cast), client_class, {}

    def statuses(self, kind, url):
        if kind not in self.kept:
            self.kept[kind] = browser(self.client_class, kind, self.people[kind])
            self.kept[kind].raise_request_exception = False
        client = self.kept[kind]
        before = session_of(client)
        found = [client.get(url).status_code, client.post(url, {}).status_code]
        if session_of(client) != before:
            del self.kept[kind]
        return "/".join(map(str, found))


def session_of(client):
    return client.cookies["sessionid"].value if "sessionid" in client.cookies else ""


def told(name, cast, guests):
    """Return name, then "GET/POST" statuses of each kind of visitor."""
    url = url_of(name, cast)
    return {"address": name} | {kind: guests.statuses(kind, url) for kind in guests.people}


def addresses():
    return [
        name for name, args in ADDRESSES.items() if "url" not in args and name != "view_on_site"
    ]


def test_every_address_has_a_row_and_every_row_an_address():
    assert [row["address"] for row in rows()] == addresses()


@pytest.fixture
def unrendered(monkeypatch):
    """Decide who may enter without drawing the page behind the door: other tests read it."""
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")


def test_each_role_gets_what_the_matrix_says(cast, client, unrendered):
    guests = Guests(cast, type(client))
    answers = [told(row["address"], cast, guests) for row in rows()]
    assert [answer for answer, row in zip(answers, rows(), strict=True) if answer != row] == []


def test_nobody_without_both_steps_gets_past_the_doors():
    doors = {"login", "second-step", "second-step-set-up", "jsi18n"}
    for row in rows():
        for kind in ("anonymous", "password only"):
            if row["address"] not in doors | {"logout"}:
                assert row[kind] == "302/302", row


def test_every_address_that_names_a_row_is_tried_on_a_real_one():
    """A role that sees everything is told 404 only where a POST has nothing to act on."""
    for row in rows():
        assert row["superuser"].split("/")[0] != "404", row


def test_no_answer_is_a_fault():
    assert [row for row in rows() if any(value.startswith("5") for value in row.values())] == []


def test_an_officer_of_another_district_finds_nothing_of_this_one():
    scoped = (
        "artisans_artisan_", "catalog_listing_", "districts_craft_", "districts_district_",
        "districts_factchange_", "districts_factsource_", "orders_consignment_", "queue-one",
        "paper-file",
    )  # fmt: skip
    for row in rows():
        if row["address"].startswith(scoped) and row["address"].endswith(
            ("_change", "_history", "-one", "-file")
        ):
            assert row["officer elsewhere"].split("/")[0] == "404", row
