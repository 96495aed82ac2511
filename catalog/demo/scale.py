"""Fill a large catalogue fast, for measuring: every table by one SQL statement a batch.

Nothing passes through Python. Triggers and checks of foreign keys rest meanwhile, for every row
is cut from one that stands already; indexes are dropped and built again when all rows are in.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from psycopg.sql import SQL, Identifier, Literal

from catalog.actions.index_words import index_words, stale_listing_ids
from catalog.models import Listing, Photo, StockItem, StockMovement, Variant
from catalog.search.tables import SearchEntry

BATCH = 50_000
TABLES = (Listing, Variant, StockItem, StockMovement, Photo)
THROUGH = (Listing.materials.through, Listing.colours.through)
ANALYSED = (*TABLES, *THROUGH, SearchEntry)
Tell = Callable[[int, int], None]

# A demonstration listing with all that hangs on it, numbered; copies have codes of their own
# and are no patterns. `worth` is what the pattern's standing owes to its own completeness.
PATTERNS = """
CREATE TEMP TABLE scale_pattern ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY l.id) - 1 AS place, count(*) OVER () AS patterns, l.*,
       e.materials, e.colours, e.has_gi, e.maker_kind, e.is_women_led, e.words, e.body,
       e.standing - catalog_standing(0, e.units_sold, e.published_at, e.is_available) AS worth
FROM catalog_listing l
JOIN artisans_artisan a ON a.id = l.artisan_id
JOIN catalog_searchentry e ON e.listing_id = l.id
WHERE a.is_demo AND l.code LIKE 'D%' AND e.is_on_sale AND e.words IS NOT NULL
"""
# Which pattern a copy has, its price and its stock: by hashes, so the same on every machine.
CHOICES = """
CREATE TEMP TABLE scale_choice ON COMMIT DROP AS
SELECT {base} + n AS copy, n,
       (hashint8extended(n, {seed}) & 2147483647) % p.patterns AS place,
       0.6 + (hashint8extended(n, {seed} + 1) & 1023) / 1024.0 AS dearness,
       (ARRAY[0, 1, 2, 5, 12, 40])[1 + (hashint8extended(n, {seed} + 2) & 2147483647) % 6]
           AS on_hand,
       greatest(0, (hashint8extended(n, {seed} + 3) & 63) - 24)::int AS sold,
       timestamptz '2025-01-01 UTC' + n * interval '54 seconds' AS at
FROM generate_series({first}::bigint, {last}::bigint) n,
     (SELECT count(*) AS patterns FROM scale_pattern) p
"""
COPIES = "FROM scale_choice c JOIN scale_pattern p ON p.place = c.place"
PARTS = {
    "catalog_variant": (
        "id, listing_id, sku, label_en, label_hi, position",
        "{variant} + c.n, c.copy, 'S' || c.copy || '-1', '', '', 0 FROM scale_choice c",
    ),
    "catalog_stockitem": (
        "id, variant_id, on_hand, reserved",
        "{stock} + c.n, {variant} + c.n, c.on_hand, 0 FROM scale_choice c",
    ),
    "catalog_stockmovement": (
        "id, stock_id, delta, reason, at",
        "{movement} + c.n, {stock} + c.n, c.on_hand, 'opening', c.at "
        "FROM scale_choice c WHERE c.on_hand > 0",
    ),
    "catalog_photo": (
        "id, listing_id, position, original, key, width, height, alt_en, alt_hi, focal_x, "
        "focal_y, tint, is_rendered",
        "{photo} + c.n, c.copy, 0, f.original, f.key, f.width, f.height, '', '', 50, 50, f.tint, "
        f"true {COPIES} JOIN catalog_photo f ON f.listing_id = p.id AND f.position = 0 "
        "AND f.is_rendered",
    ),
    "catalog_listing_materials": (
        "listing_id, material_id",
        f"c.copy, m {COPIES} CROSS JOIN LATERAL unnest(p.materials) m",
    ),
    "catalog_listing_colours": (
        "listing_id, colour_id",
        f"c.copy, m {COPIES} CROSS JOIN LATERAL unnest(p.colours) m",
    ),
    # Sales and ratings stand in the search rows alone: enough to measure ranking and facets.
    "catalog_searchentry": (
        "listing_id, artisan_id, craft_id, district_id, price_paise, stock_kind, is_available, "
        "has_gi, maker_kind, is_women_led, is_on_sale, published_at, materials, colours, "
        "units_sold, star_sum, rating_count, standing, words, body, is_text_stale, is_front",
        "l.id, l.artisan_id, l.craft_id, l.district_id, l.price_paise, l.stock_kind, "
        "ready.now, p.has_gi, p.maker_kind, p.is_women_led, true, l.published_at, p.materials, "
        "p.colours, c.sold, l.id % 4 * (2 + l.id % 4), l.id % 4, "
        "p.worth + catalog_standing(0, c.sold, l.published_at, ready.now), p.words, p.body, false, false "
        f"{COPIES} JOIN catalog_listing l ON l.id = c.copy CROSS JOIN LATERAL "
        "(SELECT c.on_hand > 0 OR p.stock_kind = 'made_to_order' AS now) ready",
    ),
}
# The same sums as the triggers write, over all the copies.
TALLIES = """
WITH fresh AS MATERIALIZED (SELECT * FROM catalog_searchentry WHERE listing_id >= {base})
INSERT INTO catalog_facettally (dimension, craft_id, district_id, price_band, stock_kind,
                                maker_kind, is_women_led, value, amount)
SELECT 'cell', craft_id, district_id, catalog_price_band(price_paise), stock_kind, maker_kind,
       is_women_led, 0, count(*)
FROM fresh GROUP BY 2, 3, 4, 5, 6, 7
UNION ALL SELECT 'material', craft_id, district_id, 0, '', '', false, v, count(*)
FROM fresh CROSS JOIN LATERAL unnest(materials) v GROUP BY 2, 3, v
UNION ALL SELECT 'colour', craft_id, district_id, 0, '', '', false, v, count(*)
FROM fresh CROSS JOIN LATERAL unnest(colours) v GROUP BY 2, 3, v
UNION ALL SELECT 'rating', craft_id, district_id, 0, '', '', false, 4, count(*)
FROM fresh WHERE is_well_rated GROUP BY 2, 3
"""
# Indexes that no constraint stands on: they can go and come again.
PLAIN_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = ANY(%s::regclass[]) AND NOT indisunique
ORDER BY indrelid, indexrelid
"""


def _silent(done: int, total: int) -> None:
    """Say nothing of how far it is."""


@transaction.atomic
def seed_scale(*, count: int, seed: int = 1, tell: Tell = _silent) -> None:
    """Add `count` listings with variants, stock, pictures and search rows; `tell` hears of each.

    Needs a superuser of the database, as the embedded one has: triggers rest meanwhile.
    Raises: ValueError when there are no demonstration listings to cut from.
    """
    while stale := stale_listing_ids():
        index_words(listing_ids=stale)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(PATTERNS)
        if not cursor.rowcount:
            raise ValueError("seed_demo must have run first")
        base = _next_id(cursor, Listing)
        with _triggers_at_rest(cursor), _indexes_dropped(cursor):
            _fill(cursor, count, seed, tell)
            cursor.execute(SQL(TALLIES).format(base=base))
            cursor.execute("SELECT catalog_renew_front()")
        cursor.execute("DROP TABLE scale_pattern, scale_choice")
        for model in TABLES:
            _reset_sequence(cursor, model._meta.db_table)
        cursor.execute("UPDATE catalog_catalogversion SET number = number + 1 WHERE shard = 0")


@contextmanager
def _triggers_at_rest(cursor: Any) -> Iterator[None]:
    cursor.execute("SET LOCAL session_replication_role = replica")
    yield
    cursor.execute("SET LOCAL session_replication_role = origin")


@contextmanager
def _indexes_dropped(cursor: Any) -> Iterator[None]:
    """Drop the indexes that are dear to keep row by row, and build them again at the end."""
    cursor.execute(PLAIN_INDEXES, [[model._meta.db_table for model in ANALYSED]])
    indexes = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(SQL("DROP INDEX {}").format(Identifier(name)))
    yield
    cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
    for _, definition in indexes:
        cursor.execute(definition)


def _fill(cursor: Any, count: int, seed: int, tell: Tell) -> None:
    names = ("base", "variant", "stock", "movement", "photo")
    places = {name: _next_id(cursor, model) for name, model in zip(names, TABLES, strict=True)}
    for first in range(0, count, BATCH):
        last = min(first + BATCH, count) - 1
        choices = SQL(CHOICES).format(**places, seed=seed, first=first, last=last)
        cursor.execute("DROP TABLE IF EXISTS scale_choice")
        cursor.execute(choices)
        cursor.execute(_listings())
        for table, (columns, rows) in PARTS.items():
            statement = SQL(f"INSERT INTO {table} ({columns}) SELECT {rows}")
            cursor.execute(statement.format(**places))
        tell(last + 1, count)


def _listings() -> str:
    """Return the statement that copies the patterns with what is each copy's own."""
    price = "greatest(100, floor(p.price_paise * c.dearness / 100) * 100)::bigint"
    own = {
        "id": "c.copy",
        "code": "'S' || lpad(c.copy::text, 7, '0')",
        "slug": "left(p.slug, 60) || '-s' || c.copy",
        "price_paise": price,
        "mrp_paise": price,
        **dict.fromkeys(("published_at", "created_at", "updated_at"), "c.at"),
    }
    columns = [str(field.column) for field in Listing._meta.concrete_fields]
    chosen = ", ".join(own.get(column, f"p.{column}") for column in columns)
    return f"INSERT INTO catalog_listing ({', '.join(columns)}) SELECT {chosen} {COPIES}"


def _next_id(cursor: Any, model: Any) -> int:
    table = Identifier(model._meta.db_table)
    cursor.execute(SQL("SELECT coalesce(max(id), 0) + 1 FROM {}").format(table))
    return int(cursor.fetchone()[0])


def _reset_sequence(cursor: Any, table: str) -> None:
    query = "SELECT setval(pg_get_serial_sequence({}, 'id'), (SELECT max(id) FROM {}))"
    cursor.execute(SQL(query).format(Literal(table), Identifier(table)))
