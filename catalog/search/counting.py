"""Count hits and the values of every facet, in one statement.

Few hits are counted one by one. Many are estimated from a sample that has indexes of its own:
one listing in `SAMPLE_SHARE`, always the same ones, so that figures do not jump from page to page. A
value seen in the sample belongs to a piece that is there: no facet leads to nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from catalog.search.hunt import Hunt, run
from catalog.search.tables import SAMPLE_SHARE

# With more hits than this in the sample, the others are not looked at.
ENOUGH_SAMPLED = 32
MANY = SAMPLE_SHARE * ENOUGH_SAMPLED


@dataclass(frozen=True)
class Counts:
    """How many hits each facet value has, by key; keys of rows are ids or words as text.

    `about` holds the facets whose counts are estimates; `keys` is the array of all hits' keys as
    the database writes it, where they are few.
    """

    total: int
    is_exact: bool
    values: Mapping[str, Mapping[str, int]]
    about: frozenset[str] = frozenset()
    keys: str = ""

    @property
    def is_many(self) -> bool:
        """Tell whether the hits are too many to be looked at one by one."""
        return self.total > MANY


# How each facet is counted from rows of hits, or from tallies that add up.
GROUPINGS = {
    "district": "SELECT 'district', district_id::text, {n} FROM {hits} GROUP BY district_id",
    "craft": "SELECT 'craft', craft_id::text, {n} FROM {hits} GROUP BY craft_id",
    "family": "SELECT 'family', craft_id::text, {n} FROM {hits} GROUP BY craft_id",
    "gi": "SELECT 'gi', craft_id::text, {n} FROM {hits} GROUP BY craft_id",
    "price": "SELECT 'price', price_band::text, {n} FROM {hits} GROUP BY price_band",
    "stock": "SELECT 'stock', stock_kind, {n} FROM {hits} GROUP BY 2",
    "kind": "SELECT 'kind', maker_kind, {n} FROM {hits} GROUP BY 2 UNION ALL "
    "SELECT 'kind', 'women', {n} FROM {hits} WHERE is_women_led",
}
SEVERAL = {
    "material": "SELECT 'material', v::text, {n} FROM (SELECT materials, sum(amount) AS amount "
    "FROM {hits} GROUP BY materials) alike, unnest(materials) v GROUP BY v",
    "colour": "SELECT 'colour', v::text, {n} FROM (SELECT colours, sum(amount) AS amount "
    "FROM {hits} GROUP BY colours) alike, unnest(colours) v GROUP BY v",
    "rating": "SELECT 'rating', '4', {n} FROM {hits} WHERE is_well_rated",
}
ALL = (*GROUPINGS, *SEVERAL)
# A craft has one family and one GI status: counted by craft, both are known.
_OF_CRAFTS = ("family", "gi")
_COLUMNS = {
    "district": "e.district_id",
    "craft": "e.craft_id",
    "family": "e.craft_id",
    "gi": "e.craft_id",
    "price": "catalog_price_band(e.price_paise) AS price_band",
    "stock": "e.stock_kind",
    "kind": "e.maker_kind, e.is_women_led",
    "material": "e.materials",
    "colour": "e.colours",
    "rating": "e.is_well_rated",
}
_SUM = "coalesce(sum(amount), 0)::bigint"


def count(hunt: Hunt, *, is_tallied: bool = False, is_trial: bool = False) -> Counts:
    """Count the hits and every facet's values. A facet in use is counted as if it were not.

    Where the tallies have counted already, only what they cannot know is counted here. A trial
    that finds nothing is not counted further: something wider will be asked for.
    """
    groupings = SEVERAL if is_tallied else {**GROUPINGS, **SEVERAL}
    used = [key for key in hunt.facets if key in groupings]
    tables: list[str] = []
    values: list[Any] = []
    for name, leave_out in _tables(used):
        sql, given = hunt.where(leave_out)
        shown = _COLUMNS[leave_out] if leave_out else f"e.listing_id, {_columns(groupings)}"
        sql += " AND EXISTS (SELECT FROM hits)" if leave_out and is_trial else ""
        rows = f"FROM catalog_searchentry e WHERE {sql}"
        is_many = f"EXISTS (SELECT FROM sample_{name} OFFSET {ENOUGH_SAMPLED})"
        tables.append(
            f"sample_{name} AS MATERIALIZED ("
            f"SELECT {shown}, {SAMPLE_SHARE} AS amount {rows} AND e.is_sampled), "
            f"{name} AS MATERIALIZED (SELECT * FROM sample_{name} WHERE {is_many} "
            f"UNION ALL SELECT {shown}, 1 {rows} AND NOT {is_many})"
        )
        values += [*given, *given]
    keys = "SELECT 'keys', array_agg(listing_id)::text, 1 FROM hits HAVING max(amount) = 1"
    return _counted(groupings, used, tables, values, weight="max(amount)", keys=keys)


def _columns(keys: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(_COLUMNS[key] for key in keys))


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
    return _counted(groupings, plain, tables, values, weight="max(1)")


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
    used: Collection[str],
    tables: Sequence[str],
    values: Sequence[Any],
    *,
    weight: str,
    keys: str = "",
) -> Counts:
    """Run the groupings over the tables in one statement. `weight` is what a counted row means."""
    parts = [f"SELECT 'total', '', {_SUM} FROM hits", *([keys] if keys else [])]
    parts += [f"SELECT 'weight', '{key}', {weight} FROM {name}" for name, key in _tables(used)]
    for key, grouping in groupings.items():
        if key not in _OF_CRAFTS or key in used or "craft" in used:
            hits = f"hits_{key}" if key in used else "hits"
            parts.append(grouping.format(hits=hits, n=_SUM))
    counts = _counts(run(f"WITH {', '.join(tables)} {' UNION ALL '.join(parts)}", values))
    if "craft" in used:
        return counts
    crafts = counts.values.get("craft", {})
    filled = {key: crafts for key in _OF_CRAFTS if key not in used}
    return replace(counts, values={**counts.values, **filled})


def _counts(rows: Iterable[tuple[Any, ...]]) -> Counts:
    values: dict[str, dict[str, int]] = {}
    for key, value, number in rows:
        if number:
            values.setdefault(key, {})[value] = int(number)
    total = values.pop("total", {}).get("", 0)
    weights = values.pop("weight", {})
    whole = weights.pop("", 1)
    sampled = {key for key in ALL if weights.get(key, whole) > 1}
    keys = next(iter(values.pop("keys", {})), "")
    return Counts(total, whole == 1, values, frozenset(sampled), keys)
