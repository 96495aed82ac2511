"""Every interface sentence has its Hindi, in the words that Indian shops use."""

import calendar
import csv
import io
import os
import re
import shutil
import subprocess
import sys

import pytest
from babel.messages.pofile import read_po

from tests.architecture.sources import ROOT, apps, named, python_files, templates, text

CATALOGUE = ROOT / "locale" / "hi" / "LC_MESSAGES" / "django.po"
FORBIDDEN = (
    "आदेश", "उप-योग", "उपकुल", "शॉपिंग बास्केट", "टोकरी", "प्रेषण", "भुगतान विधि", "क्षेत्र अपेक्षित",
    "अमान्य इनपुट", "सबमिट", "प्रस्तुत करें", "व्यवस्थापक", "अवलोकन", "राजस्व", "त्रुटि", "क्रेडेंशियल",
)  # fmt: skip
PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|%[sd]|\{[a-z_]*\}|</?[a-z]+")
NO_XGETTEXT = "xgettext is not installed (Debian: gettext): sentences cannot be gathered"
needs_xgettext = pytest.mark.skipif(not shutil.which("xgettext"), reason=NO_XGETTEXT)


def catalogue():
    return read_po(io.BytesIO(CATALOGUE.read_bytes()), abort_invalid=True)


def strings(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def msgid(message):
    return message.id[0] if isinstance(message.id, tuple) else message.id


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    """Every sentence that templates and Python mark for translation."""
    copy = tmp_path_factory.mktemp("gathered")
    for path in (*python_files(), *templates()):
        if named(path).split("/")[0] in {*apps(), "odop_store", "templates"}:
            (copy / named(path)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy / named(path))
    (copy / "locale").mkdir()
    call = [sys.executable, "-m", "django", "makemessages", "-l", "hi", "--no-location"]
    plain = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(call, cwd=copy, env=plain, check=True, capture_output=True)
    return read_po(io.BytesIO((copy / "locale/hi/LC_MESSAGES/django.po").read_bytes()))


@needs_xgettext
def test_every_sentence_is_said_in_hindi(gathered):
    said = {(msgid(m), m.context) for m in catalogue() if m.id and all(strings(m)) and not m.fuzzy}
    assert sorted({msgid(m) for m in gathered if m.id and (msgid(m), m.context) not in said}) == []


@needs_xgettext
def test_no_sentence_is_kept_that_nobody_says(gathered):
    used = {msgid(m) for m in gathered}
    left = [m for m in catalogue() if m.id and msgid(m) not in used and "django" not in m.flags]
    assert [msgid(m) for m in left if msgid(m) not in DJANGOS_OWN] == []


def test_nothing_is_fuzzy_or_empty():
    assert [m.id for m in catalogue() if m.id and (m.fuzzy or not all(strings(m)))] == []


def test_sentences_stand_in_order_without_source_lines():
    ids = [msgid(m) for m in catalogue() if m.id]
    assert ids == sorted(ids)
    assert "\n#: " not in text(CATALOGUE)


def test_placeholders_and_tags_are_the_same_in_both_languages():
    for message in catalogue():
        wanted = sorted(PLACEHOLDER.findall(msgid(message)))
        if message.id and not isinstance(message.id, tuple):
            assert sorted(PLACEHOLDER.findall(message.string)) == wanted, message.id


def test_plural_forms_keep_their_placeholders():
    for message in (m for m in catalogue() if isinstance(m.id, tuple)):
        wanted = set(PLACEHOLDER.findall(message.id[1]))
        assert all(set(PLACEHOLDER.findall(form)) == wanted for form in message.string), message.id


def test_hindi_sentences_are_hindi():
    latin = [m.id for m in catalogue() if m.id and not re.search("[ऀ-ॿ]", strings(m)[0])]
    assert [words for words in latin if words not in SAME_IN_BOTH] == []


@pytest.mark.parametrize("word", FORBIDDEN)
def test_words_of_forms_and_offices_are_not_used(word):
    hits = [named(path) for path in hindi_sources() if word in text(path)]
    assert hits == []


def hindi_sources():
    yield CATALOGUE
    yield from (path for path in templates())
    for path in ROOT.rglob("*.csv"):
        if path.name not in SHOPPERS_WORDS and "var" not in path.relative_to(ROOT).parts:
            yield path


def test_register_and_demo_speak_hindi_where_they_say_so():
    for path in hindi_sources():
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as stream:
                for row in csv.DictReader(stream):
                    wrong = [k for k, v in row.items() if k and k.endswith("_hi") and has_words(v)]
                    assert wrong == [], (named(path), row)


def has_words(value):
    """Say whether Hindi text holds words in Latin letters, codes and units apart."""
    return bool(re.search(r"\b[A-Za-z]{3,}\b", value or ""))


# What shoppers may type, not what the shop says.
SHOPPERS_WORDS = {"synonyms.csv"}
# Django's own words, said better than its catalogue does.
# Django's Hindi months are misspelt, so the shop says its own.
DJANGOS_OWN = frozenset(calendar.month_name[1:])
SAME_IN_BOTH = frozenset({"GSTIN", "IFSC", "MRP", "SKU", "SMS", "TCS", "TDS", "UPI"})
