"""Count what shoppers ask for, by day, without a trace of who asked."""

import re
from datetime import date, timedelta

from django.db import connection
from django.utils import timezone

from catalog.search.tables import SearchTerm
from odop_store.kernel.folding import tokens

LONGEST = 80
KEPT_DAYS = 400
# A long number is a phone, an order or a PIN that strayed into the box: it is not kept.
_STRAY_NUMBER = re.compile(r"^\d{5,}$")
UPSERT = """
INSERT INTO catalog_searchterm AS term
    (day, language, terms, search_count, found_count, click_count, wanted_count)
VALUES (%s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (day, language, terms) DO UPDATE SET
    search_count = term.search_count + excluded.search_count,
    found_count = CASE WHEN excluded.search_count > 0 THEN excluded.found_count
                       ELSE term.found_count END,
    click_count = term.click_count + excluded.click_count,
    wanted_count = term.wanted_count + excluded.wanted_count
"""


def loggable(text: str) -> str:
    """Return the words of a query that may be kept: no long numbers, no addresses of people."""
    if "@" in text:
        return ""
    words = [word for word in tokens(text) if not _STRAY_NUMBER.match(word)]
    return " ".join(words)[:LONGEST]


def log_search(*, text: str, language: str, found_count: int) -> None:
    """Count one search and what it found."""
    _count(text, language, searches=1, found=found_count)


def log_click(*, text: str, language: str) -> None:
    """Count one result opened after a search."""
    _count(text, language, clicks=1)


def log_wanted(*, text: str, language: str) -> None:
    """Count one shopper who asked the shop to find the thing."""
    _count(text, language, wanted=1)


def _count(
    text: str, language: str, *, searches: int = 0, found: int = 0, clicks: int = 0, wanted: int = 0
) -> None:
    if terms := loggable(text):
        today = timezone.localdate()
        with connection.cursor() as cursor:
            cursor.execute(UPSERT, [today, language[:2], terms, searches, found, clicks, wanted])


def forget_old_searches(*, today: date) -> int:
    """Delete counts older than `KEPT_DAYS`, and after a week those asked only once."""
    old = SearchTerm.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS))
    rare = SearchTerm.objects.filter(
        day__lt=today - timedelta(days=7), search_count__lte=1, wanted_count=0
    )
    return int(old.delete()[0]) + int(rare.delete()[0])
