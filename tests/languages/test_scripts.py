"""A Hindi page is written in Hindi and an English page in English, twin names apart."""

import re

import pytest

from tests import pages
from tests.pages import PAGES, address, heard, visit

LATIN = re.compile(r"[A-Za-z][A-Za-z.@&'-]*[A-Za-z]")
DEVANAGARI = re.compile(r"[\u0900-\u097f]+")
# What Hindi shops, forms and bills themselves write in Latin letters.
USUAL = {
    "GI", "PIN", "UPI", "COD", "OTP", "PDF", "QR", "GST", "GSTIN", "HSN", "MRP", "SMS", "URL",
    "WhatsApp", "ODOP", "SKU", "HTML", "CSS", "WCAG", "AA", "HTTPS", "IP", "DPDP", "EN",
    "XS", "XL", "XXL", "GIGW", "STQC", "IS", "MIT", "spotmap",
}  # fmt: skip
WEB_OR_MAIL = re.compile(r"\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\b")


def latin_words(html):
    return sorted(
        {
            word
            for language, words in heard(html)
            if language == "hi"
            for word in LATIN.findall(WEB_OR_MAIL.sub("", words))
            if word not in USUAL
        }
    )


@pytest.mark.parametrize("kind", PAGES)
def test_hindi_pages_hold_no_english(kind, shop):
    assert latin_words(visit(shop + address(kind, "hi")).text) == []


@pytest.mark.parametrize("kind", PAGES)
def test_english_pages_hold_no_hindi(kind, shop):
    said = heard(visit(shop + address(kind, "en")).text)
    assert [
        words for language, words in said if language == "en" and DEVANAGARI.search(words)
    ] == []


@pytest.mark.parametrize("language", pages.LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_every_page_says_which_language_it_is_in(kind, language, shop):
    answer = visit(shop + address(kind, language))
    assert f'<html lang="{language}">' in answer.text
    assert answer.headers["Content-Language"] == language
