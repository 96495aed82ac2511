"""A Hindi desk page is in Hindi: Django's own words, the widgets and every field's name too."""

import io
import json
import re

import pytest
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise

from audit.actions.write_entry import write_entry
from audit.wordings import VERBS
from desk.apps import NAMED_APPS
from tests.desk.hindi_pages import USUAL, kept_words, latin, pages, spoken
from tests.desk.staff import client_of, make_staff
from tests.languages.test_catalogue import FORBIDDEN, PLACEHOLDER

FOLDER = settings.BASE_DIR / "desk" / "locale" / "hi" / "LC_MESSAGES"
DEVANAGARI = re.compile("[ऀ-ॿ]")


@pytest.fixture
def chief(db):
    return client_of(make_staff(is_superuser=True, full_name="चीफ़"))


def test_no_page_of_the_desk_speaks_english_to_a_hindi_reader(chief, cast):
    for verb in VERBS:
        write_entry(actor=None, verb=verb, subject=cast.pot, after={"price_paise": 9, "state": "x"})
    answers = [
        (name, answer.content.decode())
        for name, answer in pages(chief, cast)
        if "text/html" in answer.headers.get("Content-Type", "") and answer.status_code < 500
    ]
    allowed, english, bookish = USUAL | kept_words(), {}, {}
    for name, page in answers:
        for text in spoken(page):
            if latin(text) - allowed:
                english.setdefault(text[:100], name)
            if any(word in text for word in FORBIDDEN):
                bookish.setdefault(text[:100], name)
    assert (english, bookish) == ({}, {})


@pytest.mark.parametrize("name", ["django.po", "djangojs.po"])
def test_djangos_words_keep_their_placeholders_and_are_hindi(name):
    for message in read_po(io.BytesIO((FOLDER / name).read_bytes()), abort_invalid=True):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        for english, hindi in zip(ids, said, strict=True):
            wanted = sorted(PLACEHOLDER.findall(english))
            assert sorted(PLACEHOLDER.findall(hindi)) == wanted, english
            assert (
                not english
                or PLACEHOLDER.sub("", english).strip() in {"", ":"}
                or (DEVANAGARI.search(hindi))
            ), english


def test_the_calendar_and_the_clock_speak_hindi(chief):
    with translation.override("hi"):
        script = chief.get(reverse("admin:jsi18n")).content.decode()
    words = json.loads(re.search(r"newcatalog = (\{.*?\});", script, re.DOTALL)[1])
    for word in ("Choose a Date", "Today", "Tomorrow", "Now", "November", "Filter", "Cancel"):
        assert DEVANAGARI.search(words[word]), word


def test_every_field_that_a_form_shows_is_named_in_both_languages(db):
    unnamed = [
        f"{model.__name__}.{field.name}"
        for model in admin.site._registry
        if model._meta.app_label in NAMED_APPS
        for field in model._meta.local_fields
        if field.editable and not field.primary_key
        and not isinstance(field.verbose_name, Promise)
    ]  # fmt: skip
    assert unnamed == []


def test_a_yes_or_no_is_read_aloud_in_the_readers_language(chief, cast):
    with translation.override("hi"):
        page = chief.get(reverse("admin:artisans_artisan_changelist")).content.decode()
    assert 'alt="नहीं"' in page
    assert 'alt="False"' not in page


def test_naming_fields_changes_no_migration():
    for model in apps.get_app_config("catalog").get_models():
        for field in model._meta.local_fields:
            if field._verbose_name is None:
                assert "verbose_name" not in field.deconstruct()[3]
