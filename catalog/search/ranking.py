"""Rank the hits, find the makers whose turn it is, and walk on through all the rest.

Few hits are ranked from all of them. Of many only the front is looked at: of every craft the
pieces of best standing, and of every maker the best in each craft (`is_front`, renewed nightly),
which have indexes of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from catalog.search.hunt import Clause, Hunt, run

RANKED_ROWS = 400
WINDOW = 240
TURNS = 40
# Where the front holds fewer than `_THIN`, some of the others are looked at, too.
_THIN, _BEHIND_THE_FRONT = 60, 20_000
# Up to so many hits are sorted; more are met soon enough on the way down an order's index.
_SORTED = 60_000
# An order's cut lies behind so many sampled hits: some five hundred in all, enough for a page.
_BEFORE_CUT = 8

# What a term's place in the text is worth: the title, a name or the craft, the description.
_TITLE, _NAME, _BODY = 1.0, 0.65, 0.35
_COVERAGE_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked row: where its score comes from is kept for "why is this here?"."""

    listing_id: int
    artisan_id: int
    craft_id: int
    match: float
    standing: float
    is_title: bool


def best(hunt: Hunt, *, day: int, seed: int, is_many: bool = False) -> tuple[list[Hit], list[Hit]]:
    """Return the best-ranked hits, and the pieces of the makers whose turn it is today.

    The turns go round: ordered by a hash of maker and query, shifted every day. `is_many` says
    that there are more hits than can be looked at one by one.
    """
    tables, given = _hits(hunt, is_many=is_many)
    match, match_values = _match_expression(hunt)
    title, title_values = _title_expression(hunt)
    statement = f"""
    WITH strength AS (
        SELECT * FROM unnest(%s::bigint[], %s::float8[]) strength (craft_id, value)
    ), {tables}, candidates AS MATERIALIZED (
        {_candidates(hunt)}
    ), ranked AS (
        SELECT 'ranked', e.listing_id, e.artisan_id, e.craft_id, {match} AS match, e.standing,
               {title} AS is_title, 0
        FROM candidates c JOIN catalog_searchentry e USING (listing_id)
        LEFT JOIN strength ON strength.craft_id = e.craft_id
    ), makers AS (
        SELECT artisan_id, max(standing) AS standing FROM hits GROUP BY artisan_id
    ), numbered AS (
        SELECT *, row_number() OVER (ORDER BY hashint8extended(artisan_id, %s), artisan_id) - 1
               AS place, count(*) OVER () AS makers
        FROM makers
    ), turns AS MATERIALIZED (
        SELECT artisan_id, standing, (place - %s %% makers + makers) %% makers AS turn FROM numbered
        ORDER BY turn LIMIT {TURNS}
    ), pieces AS (
        SELECT DISTINCT ON (artisan_id) listing_id, artisan_id, craft_id, standing, turn
        FROM hits JOIN turns USING (artisan_id, standing) ORDER BY artisan_id, listing_id DESC
    )
    (SELECT * FROM ranked ORDER BY match * 0.5 + standing DESC, listing_id DESC LIMIT {WINDOW})
    UNION ALL
    (SELECT 'turn', listing_id, artisan_id, craft_id, 0, standing, false, turn FROM pieces
     ORDER BY turn)
    """
    strengths = [list(hunt.strengths.keys()), list(hunt.strengths.values())]
    values = [*strengths, *given, *match_values, *title_values, seed, day]
    found = run(statement, values)
    ranked = [Hit(*row[1:7]) for row in found if row[0] == "ranked"]
    return ranked, [Hit(*row[1:7]) for row in found if row[0] == "turn"]


def _hits(hunt: Hunt, *, is_many: bool) -> Clause:
    """Return the rows worth looking at: all, or the front of many and more where it is thin."""
    where, given = hunt.where()
    rows = (
        "SELECT e.listing_id, e.artisan_id, e.craft_id, e.standing "
        f"FROM catalog_searchentry e WHERE {where}"
    )
    if not is_many:
        return f"hits AS MATERIALIZED ({rows})", given
    tables = f"""front AS MATERIALIZED ({rows} AND e.is_front), hits AS MATERIALIZED (
        SELECT * FROM front UNION ALL ({rows} AND NOT e.is_front
        AND (SELECT count(*) FROM front) < {_THIN} LIMIT {_BEHIND_THE_FRONT}))"""
    return tables, [*given, *given]


def _candidates(hunt: Hunt) -> str:
    """Return which of the hits are ranked: without words the order is the standing alone."""
    if not hunt.terms:
        return f"SELECT listing_id FROM hits ORDER BY standing DESC, listing_id DESC LIMIT {WINDOW}"
    return f"""SELECT listing_id FROM hits LEFT JOIN strength USING (craft_id)
        ORDER BY 0.175 * coalesce(value, 0) + standing DESC, listing_id DESC LIMIT {RANKED_ROWS}"""


def rest(
    hunt: Hunt,
    *,
    shown: Sequence[int],
    after: tuple[float, int] | None,
    limit: int,
    total: int,
) -> list[Hit]:
    """Return what comes behind the ranked window: everything else, best standing first.

    `after` is the standing and the key of the last piece seen, `shown` the window's pieces.
    """
    where, given = hunt.where()
    title, title_values = _title_expression(hunt)
    values = [*title_values, *given, list(shown)]
    where += " AND e.listing_id <> ALL(%s)"
    if after:
        where += " AND (e.standing, e.listing_id) < (%s, %s)"
        values += after
    rows = f"""SELECT e.listing_id, e.artisan_id, e.craft_id, 0.0::float8, e.standing,
            {title}
        FROM catalog_searchentry e WHERE {where}"""
    order = f"e.standing DESC, e.listing_id DESC LIMIT {limit:d}"
    return [Hit(*row) for row in run(_walked(rows, order, total), values)]


def _title_expression(hunt: Hunt) -> Clause:
    """Return whether a row's title has any of the words, as SQL."""
    title = " | ".join(query for term in hunt.terms if (query := term.query("A")))
    return ("e.words @@ %s::tsquery", [title]) if title else ("false", [])


def _match_expression(hunt: Hunt) -> Clause:
    """Return how well a row answers the words, 0 to 1, as SQL."""
    if not hunt.terms and not hunt.strengths:
        return "0.0::float8", []
    strength = "coalesce(strength.value, 0)"
    total = sum(term.weight for term in hunt.terms)
    if not total:
        return strength, []
    parts, values = [], []
    for term in hunt.terms:
        tiers = [("words", "A", _TITLE), ("words", "", _NAME)]
        tiers += [("body", "", _BODY)] if hunt.has_body else []
        queries = [(col, worth, q) for col, label, worth in tiers if (q := term.query(label))]
        cases = " ".join(f"WHEN e.{col} @@ %s::tsquery THEN {worth}" for col, worth, _ in queries)
        if cases:
            parts.append(f"{term.weight / total:.4f} * CASE {cases} ELSE 0 END")
            values += [query for _, _, query in queries]
    coverage = " + ".join(parts) or "0"
    return f"({_COVERAGE_SHARE} * ({coverage}) + {1 - _COVERAGE_SHARE:.2f} * {strength})", values


ORDERS = {
    "new": ("e.published_at", "DESC", "<"),
    "price": ("e.price_paise", "ASC", ">"),
    "-price": ("e.price_paise", "DESC", "<"),
}


def in_order(
    hunt: Hunt, sort: str, after: tuple[Any, int] | None, limit: int, *, is_many: bool
) -> list[tuple[int, Any]]:
    """Return listing ids with their sort value, in a plain order behind a cursor.

    Of many hits only those before a cut are sorted; the sample says where it lies.
    """
    column, direction, beyond = ORDERS[sort]
    where, values = hunt.where()
    if after:
        where += f" AND ({column}, e.listing_id) {beyond} (%s, %s)"
        values = [*values, *after]
    rows = f"SELECT e.listing_id, {column} FROM catalog_searchentry e WHERE {where}"
    order = f"{column} {direction}, e.listing_id {direction} LIMIT {limit:d}"
    cut = _cut(where, values, sort) if is_many else []
    if cut:
        before = f"{column} {'<=' if direction == 'ASC' else '>='} %s"
        found = run(_sorted(f"{rows} AND {before}", order), [*values, *cut])
        if len(found) == limit:
            return found
    return run(_sorted(rows, order), values)


def _cut(where: str, values: Sequence[Any], sort: str) -> list[Any]:
    """Return the sort value before which some `_BEFORE_CUT` sampled hits lie; none if too few."""
    column, direction, _ = ORDERS[sort]
    statement = f"""SELECT {column} FROM catalog_searchentry e WHERE {where} AND e.is_sampled
        ORDER BY {column} {direction} LIMIT 1 OFFSET {_BEFORE_CUT}"""
    return [value for (value,) in run(statement, values)]


def _sorted(rows: str, order: str) -> str:
    """Return a statement that gathers the rows first: an order's index could be walked for long."""
    return f"WITH hits AS MATERIALIZED ({rows}) SELECT * FROM hits e ORDER BY {order}"


def _walked(rows: str, order: str, total: int) -> str:
    """Return the statement for the first rows in an order, of about `total`."""
    if total > _SORTED:
        return f"{rows} ORDER BY {order}"
    return _sorted(rows, order)
