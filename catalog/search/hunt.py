"""Put an understood query into SQL over the flat search rows, and run it.

Two statements a page: the facet counts over at most `CAP` hits, and the best-ranked rows with
the makers' turns. What is beyond the cap is counted from the tallies where they can answer.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from django.db import connection

CAP = 2_000
RANKED_ROWS = 400
WINDOW = 240
TURNS = 40
_STRONG_CRAFTS, _ROWS_A_CRAFT = 8, 80
Clause = tuple[str, list[Any]]

# What a term's place in the text is worth: the title, a name or the craft, the description.
_TITLE, _NAME, _BODY = 1.0, 0.65, 0.35
_COVERAGE_SHARE = 0.65


@dataclass(frozen=True)
class TextTerm:
    """A term to find in the listings' words: any of its words, or one of its crafts.

    A term of several words is found by all of its `parts` together, too.
    """

    words: tuple[str, ...] = ()
    craft_ids: tuple[int, ...] = ()
    parts: tuple["TextTerm", ...] = ()
    weight: float = 1.0

    def query(self, labels: str = "") -> str:
        """Return the term as a tsquery over the words carrying one of `labels`."""
        suffix = f":{labels}" if labels else ""
        choices = [f"{lexeme}{suffix}" for lexeme in lexemes(self.words)]
        choices += [f"'#{pk}'" for pk in self.craft_ids] if labels != "A" else []
        if self.parts:
            together = [part.query(labels) for part in self.parts]
            if all(together):
                choices.append(f"({' & '.join(together)})")
        return f"({' | '.join(choices)})" if choices else ""


@lru_cache(maxsize=4096)
def lexemes(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the quoted lexemes of some words: as written, and their stems."""
    if not words:
        return ()
    with connection.cursor() as cursor:
        cursor.execute("SELECT catalog_word_query(%s::text[])", [list(words)])
        return tuple(cursor.fetchone()[0])


@dataclass(frozen=True)
class Hunt:
    """What to look for: facet clauses by key, terms of text, and how strong each craft is."""

    facets: Mapping[str, Clause] = field(default_factory=dict)
    terms: tuple[TextTerm, ...] = ()
    strengths: Mapping[int, float] = field(default_factory=dict)
    has_body: bool = False
    is_any_term: bool = False

    def where(self, leave_out: str = "") -> Clause:
        """Return the whole condition, but for one facet left out."""
        clauses = [clause for key, clause in self.facets.items() if key != leave_out]
        if text := self.text_clause():
            clauses.append(text)
        sql = " AND ".join(["e.is_on_sale", *(f"({sql})" for sql, _ in clauses)])
        return sql, [value for _, values in clauses for value in values]

    def text_clause(self) -> Clause | None:
        """Return the condition of the words: all terms, or any when that found nothing."""
        queries = [query for term in self.terms if (query := term.query())]
        if not queries:
            return None
        if not self.has_body:
            joined = (" | " if self.is_any_term else " & ").join(queries)
            return "e.words @@ %s::tsquery", [joined]
        parts = ["(e.words @@ %s::tsquery OR e.body @@ %s::tsquery)"] * len(queries)
        joint = " OR " if self.is_any_term else " AND "
        return joint.join(parts), [query for query in queries for _ in range(2)]


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked row: where its score comes from is kept for "why is this here?"."""

    listing_id: int
    artisan_id: int
    craft_id: int
    match: float
    standing: float
    is_title: bool


@dataclass(frozen=True)
class Counts:
    """How many hits each facet value has, by key; keys of rows are ids or words as text."""

    total: int
    is_exact: bool
    values: Mapping[str, Mapping[str, int]]


# How each facet is counted from rows of hits, or from tallies that add up.
GROUPINGS = {
    "district": "SELECT 'district', district_id::text, {n} FROM {hits} GROUP BY 2",
    "craft": "SELECT 'craft', craft_id::text, {n} FROM {hits} GROUP BY 2",
    "family": "SELECT 'family', craft_id::text, {n} FROM {hits} GROUP BY 2",
    "gi": "SELECT 'gi', craft_id::text, {n} FROM {hits} GROUP BY 2",
    "price": "SELECT 'price', price_band::text, {n} FROM {hits} GROUP BY 2",
    "stock": "SELECT 'stock', stock_kind, {n} FROM {hits} GROUP BY 2",
    "kind": "SELECT 'kind', maker_kind, {n} FROM {hits} GROUP BY 2 UNION ALL "
    "SELECT 'kind', 'women', {n} FROM {hits} WHERE is_women_led",
}
SEVERAL = {
    "material": "SELECT 'material', v::text, count(*) FROM {hits}, unnest(materials) v GROUP BY 2",
    "colour": "SELECT 'colour', v::text, count(*) FROM {hits}, unnest(colours) v GROUP BY 2",
    "rating": "SELECT 'rating', '4', count(*) FROM {hits} WHERE is_well_rated",
}
# A craft has one family and one GI status: counted by craft, both are known.
_OF_CRAFTS = ("family", "gi")
_COUNTED = (
    "e.craft_id, e.district_id, catalog_price_band(e.price_paise) AS price_band, e.stock_kind, "
    "e.maker_kind, e.is_women_led, e.materials, e.colours, e.is_well_rated"
)


def count(hunt: Hunt) -> Counts:
    """Count the hits and every facet's values. A facet in use is counted as if it were not."""
    tables: list[str] = []
    values: list[Any] = []
    for name, leave_out in _tables(hunt.facets):
        sql, given = hunt.where(leave_out)
        tables.append(
            f"{name} AS MATERIALIZED (SELECT {_COUNTED} FROM catalog_searchentry e "
            f"WHERE {sql} LIMIT {CAP + 1})"
        )
        values += given
    return _counted({**GROUPINGS, **SEVERAL}, hunt.facets, tables, values, "count(*)")


def tally(plain: Mapping[str, Sequence[Any]]) -> Counts:
    """Count from the tallies, exactly and whatever the size.

    `plain` holds the values of the facets in use as the tallies store them. Materials, colours
    and ratings are counted only where crafts and districts alone narrow the list.
    """
    tables: list[str] = []
    values: list[Any] = []
    for name, leave_out in _tables(plain):
        used = {key: value for key, value in plain.items() if key != leave_out}
        clauses = "".join(f" AND {_TALLY_COLUMNS[key]} = ANY(%s)" for key in used)
        tables.append(
            f"{name} AS MATERIALIZED (SELECT craft_id, district_id, price_band, stock_kind, "
            "maker_kind, is_women_led, sum(amount) AS amount FROM catalog_facettally "
            f"WHERE dimension = 'cell'{clauses} GROUP BY 1, 2, 3, 4, 5, 6)"
        )
        values += map(list, used.values())
    groupings = dict(GROUPINGS)
    if is_whole(plain):
        clauses = "".join(f" AND {_TALLY_COLUMNS[key]} = ANY(%s)" for key in plain)
        tables.append(
            "several AS (SELECT dimension, value::text, sum(amount) FROM catalog_facettally "
            f"WHERE dimension <> 'cell'{clauses} GROUP BY 1, 2)"
        )
        values += map(list, plain.values())
        groupings["material"] = "SELECT * FROM several"
    return _counted(groupings, plain, tables, values, "coalesce(sum(amount), 0)::bigint")


def is_whole(plain: Mapping[str, Sequence[Any]]) -> bool:
    """Tell whether the tallies can count every facet under these."""
    return set(plain) <= {"district", "craft", "family", "gi"}


_TALLY_COLUMNS = {
    "district": "district_id", "craft": "craft_id", "family": "craft_id", "gi": "craft_id",
    "price": "price_band", "stock": "stock_kind", "kind": "maker_kind",
}  # fmt: skip


def _tables(used: Iterable[str]) -> list[tuple[str, str]]:
    """Return the table of all hits, and one for each facet in use without that facet."""
    return [("hits", ""), *((f"hits_{key}", key) for key in used)]


def _counted(
    groupings: Mapping[str, str],
    used: Container[str],
    tables: Sequence[str],
    values: Sequence[Any],
    measure: str,
) -> Counts:
    """Run the groupings over the tables in one statement."""
    parts = [f"SELECT 'total', '', {measure} FROM hits"]
    for key, grouping in groupings.items():
        if key not in _OF_CRAFTS or key in used or "craft" in used:
            hits = f"hits_{key}" if key in used else "hits"
            parts.append(grouping.format(hits=hits, n=measure))
    rows = _rows(f"WITH {', '.join(tables)} {' UNION ALL '.join(parts)}", values)
    counts = _counts(rows, is_capped=measure == "count(*)")
    if "craft" in used:
        return counts
    crafts = counts.values.get("craft", {})
    filled = {key: crafts for key in _OF_CRAFTS if key not in used}
    return replace(counts, values={**counts.values, **filled})


def _counts(rows: Iterable[tuple[Any, ...]], *, is_capped: bool) -> Counts:
    values: dict[str, dict[str, int]] = {}
    for key, value, number in rows:
        if number:
            values.setdefault(key, {})[value] = int(number)
    total = values.pop("total", {}).get("", 0)
    return Counts(min(total, CAP) if is_capped else total, not is_capped or total <= CAP, values)


def best(
    hunt: Hunt, *, day: int, seed: int, is_capped: bool = False
) -> tuple[list[Hit], list[Hit]]:
    """Return the best-ranked hits, and the pieces of the makers whose turn it is today.

    The turns go round: ordered by a hash of maker and query, shifted every day. `is_capped` says
    that there are more hits than are looked at; the strongest crafts are then asked by name.
    """
    where, given = hunt.where()
    candidates, candidate_values = _candidates(hunt, where, given, is_capped=is_capped)
    match, match_values = _match_expression(hunt)
    title = " | ".join(query for term in hunt.terms if (query := term.query("A")))
    statement = f"""
    WITH strength AS (
        SELECT * FROM unnest(%s::bigint[], %s::float8[]) strength (craft_id, value)
    ), hits AS MATERIALIZED (
        SELECT e.listing_id, e.artisan_id, e.craft_id, e.standing
        FROM catalog_searchentry e WHERE {where} LIMIT {CAP}
    ), candidates AS MATERIALIZED ({candidates}
    ), ranked AS (
        SELECT 'ranked', e.listing_id, e.artisan_id, e.craft_id, {match} AS match, e.standing,
               {"e.words @@ %s::tsquery" if title else "false"} AS is_title, 0
        FROM candidates c JOIN catalog_searchentry e USING (listing_id)
        LEFT JOIN strength ON strength.craft_id = e.craft_id
    ), makers AS (
        SELECT DISTINCT ON (artisan_id) artisan_id, listing_id, craft_id, standing
        FROM hits ORDER BY artisan_id, standing DESC, listing_id DESC
    ), numbered AS (
        SELECT *, row_number() OVER (ORDER BY hashint8extended(artisan_id, %s), artisan_id) - 1
               AS place, count(*) OVER () AS makers
        FROM makers
    ), turns AS (
        SELECT *, (place - %s %% makers + makers) %% makers AS turn FROM numbered
    )
    (SELECT * FROM ranked ORDER BY match * 0.5 + standing DESC, listing_id DESC LIMIT {WINDOW})
    UNION ALL
    (SELECT 'turn', listing_id, artisan_id, craft_id, 0, standing, false, turn FROM turns
     WHERE turn < {TURNS} ORDER BY turn)
    """
    strengths = [list(hunt.strengths.keys()), list(hunt.strengths.values())]
    values = [
        *strengths, *given, *candidate_values, *match_values, *([title] if title else []), seed, day
    ]  # fmt: skip
    rows = _rows(statement, values)
    ranked = [Hit(*row[1:7]) for row in rows if row[0] == "ranked"]
    return ranked, [Hit(*row[1:7]) for row in rows if row[0] == "turn"]


def _candidates(hunt: Hunt, where: str, given: list[Any], *, is_capped: bool) -> Clause:
    """Return the rows worth ranking: the best standing of the likeliest crafts.

    Without words the order is the standing alone: few hits are sorted, many come by an index.
    Of each of the strongest crafts only its best rows are looked through for the words.
    """
    if not hunt.terms and not is_capped:
        return (
            f"SELECT listing_id FROM hits ORDER BY standing DESC, listing_id DESC LIMIT {WINDOW}",
            [],
        )
    if not hunt.terms:
        return (
            f"SELECT e.listing_id FROM catalog_searchentry e WHERE {where} "
            f"ORDER BY e.standing DESC, e.listing_id DESC LIMIT {WINDOW}",
            given,
        )
    near = f"""
        (SELECT listing_id FROM hits LEFT JOIN strength USING (craft_id)
         ORDER BY 0.175 * coalesce(value, 0) + standing DESC, listing_id DESC LIMIT {RANKED_ROWS})"""
    if not is_capped:
        return near, []
    strongest = sorted(hunt.strengths, key=lambda pk: -hunt.strengths[pk])[:_STRONG_CRAFTS]
    by_craft = f"""
        UNION SELECT e.listing_id FROM unnest(%s::bigint[]) craft (pk)
        CROSS JOIN LATERAL (
            SELECT e.* FROM catalog_searchentry e WHERE e.craft_id = craft.pk AND e.is_on_sale
            ORDER BY e.standing DESC, e.listing_id DESC LIMIT {_ROWS_A_CRAFT}
        ) e WHERE {where}"""
    return near + by_craft, [strongest, *given]


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
    hunt: Hunt, sort: str, after: tuple[Any, int] | None, limit: int
) -> list[tuple[int, Any]]:
    """Return listing ids with their sort value, in a plain order behind a cursor."""
    column, direction, beyond = ORDERS[sort]
    where, values = hunt.where()
    if after:
        where += f" AND ({column}, e.listing_id) {beyond} (%s, %s)"
        values = [*values, *after]
    statement = (
        f"SELECT e.listing_id, {column} FROM catalog_searchentry e WHERE {where} "
        f"ORDER BY {column} {direction}, e.listing_id {direction} LIMIT {limit:d}"
    )
    return _rows(statement, values)


def _rows(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
