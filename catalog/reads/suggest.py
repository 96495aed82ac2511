"""Suggestions while typing: crafts, districts, makers, pieces and the corrected spelling."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.urls import reverse
from django.utils.translation import gettext

from catalog.reads.browse import BrowseQuery
from catalog.reads.finding import Reading, read_query
from catalog.reads.wanted import text_terms
from catalog.search.crafts import rank_districts
from odop_store.kernel.bilingual import choose
from odop_store.kernel.folding import tokens

MOST_BYTES = 3000
LOOKED_AT = 200
_CRAFTS, _DISTRICTS, _MAKERS, _PIECES = 4, 2, 2, 3
PIECES = """
WITH front AS MATERIALIZED (
    SELECT e.listing_id, e.standing FROM catalog_searchentry e
    WHERE e.is_on_sale AND e.is_front AND e.words @@ %(words)s::tsquery LIMIT %(looked_at)s
), hit AS (
    SELECT * FROM front
    UNION ALL (
        SELECT e.listing_id, e.standing FROM catalog_searchentry e
        WHERE e.is_on_sale AND NOT e.is_front AND e.words @@ %(words)s::tsquery
        AND (SELECT count(*) FROM front) < %(pieces)s LIMIT %(looked_at)s
    )
)
SELECT l.slug, l.title_en, l.title_hi
FROM hit JOIN catalog_listing l ON l.id = hit.listing_id
ORDER BY hit.standing DESC, l.id DESC LIMIT %(pieces)s
"""
MAKERS = """
SELECT slug, name_en, name_hi FROM artisans_artisan
WHERE state = 'verified' AND (name_en ILIKE %s OR name_hi LIKE %s)
ORDER BY name_en LIMIT %s
"""


@dataclass(frozen=True)
class Suggestion:
    """One line of the list: what kind of thing, its name, where it leads, and a side note."""

    kind: str
    label: str
    url: str
    note: str = ""


def suggestions(text: str) -> list[Suggestion]:
    """Return what the shopper may mean, crafts and places first. Four queries."""
    reading = read_query(BrowseQuery(text=text))
    if len("".join(tokens(text))) < 2:
        return []
    return [
        *_spelling(reading),
        *_crafts(reading),
        *_districts(reading),
        *_makers(text),
        *_pieces(reading),
    ]


def as_json(found: Iterable[Suggestion]) -> str:
    """Return the suggestions as compact JSON of at most `MOST_BYTES`."""
    rows = [[s.kind, s.label, s.url, s.note] for s in found]
    while True:
        body = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        if len(body.encode()) <= MOST_BYTES:
            return body
        rows.pop()


def _spelling(reading: Reading) -> list[Suggestion]:
    if corrected := reading.understood.corrected:
        url = reading.query.asking(corrected).url()
        return [Suggestion("spelling", corrected, url, gettext("Did you mean"))]
    return []


def _crafts(reading: Reading) -> list[Suggestion]:
    best = reading.crafts[0].score if reading.crafts else 0
    found = []
    for craft in reading.crafts[:_CRAFTS]:
        if craft.score >= best / 2:
            label = reading.known.crafts.by_slug[craft.slug]
            district = reading.known.lexicon.crafts[craft.slug].district
            place = reading.known.districts.by_slug[district]
            found.append(
                Suggestion(
                    "craft",
                    choose(label.name_en, label.name_hi),
                    reverse("districts:craft", args=[craft.slug]),
                    choose(place.name_en, place.name_hi),
                )
            )
    return found


def _districts(reading: Reading) -> list[Suggestion]:
    ranked = rank_districts(reading.understood, (), reading.known.lexicon)
    found = []
    for district in ranked[:_DISTRICTS]:
        label = reading.known.districts.by_slug[district.slug]
        url = reverse("districts:detail", args=[label.slug])
        name = choose(label.name_en, label.name_hi)
        found.append(Suggestion("district", name, url, gettext("District")))
    return found


def _makers(text: str) -> list[Suggestion]:
    asked = " ".join(text.split()).replace("\\", "").replace("%", "").replace("_", "")
    if len(asked) < 3:
        return []
    with connection.cursor() as cursor:
        cursor.execute(MAKERS, [f"%{asked}%", f"%{asked}%", _MAKERS])
        rows = cursor.fetchall()
    return [
        Suggestion(
            "artisan", choose(en, hi), reverse("artisans:detail", args=[slug]), gettext("Artisan")
        )
        for slug, en, hi in rows
    ]


def _pieces(reading: Reading) -> list[Suggestion]:
    terms = tuple(text_terms(reading.understood, reading.known))
    query = " & ".join(title for term in terms if (title := term.query("A")))
    if not query:
        return []
    with connection.cursor() as cursor:
        cursor.execute(PIECES, {"words": query, "looked_at": LOOKED_AT, "pieces": _PIECES})
        rows = cursor.fetchall()
    return [
        Suggestion("piece", choose(en, hi), reverse("catalog:listing", args=[slug]))
        for slug, en, hi in rows
    ]
