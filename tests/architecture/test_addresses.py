"""Every address has a name, a sample and an answer in both languages."""

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from tests.addresses import patterns, samples
from tests.desk.staff import client_of

SAMPLES = samples()
NAMES = sorted({name for name, _ in patterns()})
VISITS = [(s.name, "en") for s in SAMPLES.values()] + [
    (s.name, "hi") for s in SAMPLES.values() if s.is_bilingual
]


def test_every_address_has_a_name():
    assert [route for name, route in patterns() if not name] == []


def test_every_address_has_a_sample_and_every_sample_an_address():
    assert set(NAMES) == set(SAMPLES)


@pytest.mark.parametrize(("name", "language"), VISITS)
def test_every_address_answers_as_written(name, language, cast, client):
    sample = SAMPLES[name]
    with translation.override(language):
        url = sample.url(cast)
    assert url.startswith("/hi/") == (language == "hi")
    assert client.get(url).status_code == sample.status


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_page_that_only_shows_changes_nothing_by_other_methods(method, cast, client):
    for sample in SAMPLES.values():
        assert getattr(client, method)(sample.url(cast)).status_code < 500


@pytest.mark.parametrize("language", ["en", "hi"])
@pytest.mark.parametrize("model", admin.site._registry, ids=str)
def test_every_desk_of_the_back_office_opens_for_a_superuser(model, language, cast):
    client = client_of(User.objects.create_superuser("chief", "", "x"))
    with translation.override(language):
        url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    assert client.get(url).status_code == 200
    assert client.get(f"{url}?q=lucknow").status_code == 200


def test_the_back_office_is_closed_to_shoppers(client, db):
    client.force_login(User.objects.create_user("shopper", "", "x"))
    assert client.get(reverse("admin:index")).status_code == 302
