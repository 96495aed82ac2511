"""Fill a large catalogue fast, for measuring: COPY into each table, triggers off meanwhile."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from psycopg.sql import SQL, Identifier, Literal

from catalog.models import Listing, Photo, StockItem, StockMovement, Variant

START = datetime(2025, 1, 1, tzinfo=UTC)
MINUTES_BETWEEN = 0.9
TABLES = (Listing, Variant, StockItem, StockMovement, Photo)
THROUGH = (Listing.materials.through, Listing.colours.through)


@dataclass(frozen=True)
class Pattern:
    """A demonstration listing that scaled ones are cut from."""

    fields: dict[str, Any]
    materials: tuple[int, ...]
    colours: tuple[int, ...]
    photo: dict[str, Any] | None


def patterns() -> list[Pattern]:
    # Scaled copies have codes of their own and are no patterns.
    demo = Listing.objects.filter(artisan__is_demo=True, code__startswith="D")
    rows = demo.prefetch_related("materials", "colours", "photos")
    names = [f.attname for f in Listing._meta.concrete_fields if f.attname != "id"]
    return [
        Pattern(
            fields={name: getattr(row, name) for name in names},
            materials=tuple(m.pk for m in row.materials.all()),
            colours=tuple(c.pk for c in row.colours.all()),
            photo=next(
                (
                    {
                        "original": photo.original.name,
                        "key": photo.key,
                        "width": photo.width,
                        "height": photo.height,
                        "tint": photo.tint,
                    }
                    for photo in row.photos.all()
                    if photo.is_rendered
                ),
                None,
            ),
        )
        for row in rows
    ]


@transaction.atomic
def seed_scale(*, count: int, seed: int = 1) -> None:
    """Add `count` listings with variants, stock, words and pictures.

    Locks: the catalogue's tables against other writers, because their triggers are switched off.
    Raises: ValueError when there are no demonstration listings to cut from.
    """
    found = patterns()
    if not found:
        raise ValueError("seed_demo must have run first")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        _settle(cursor)
        tables = [model._meta.db_table for model in (*TABLES, *THROUGH)]
        for table in tables:
            cursor.execute(SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(Identifier(table)))
        first = {model: _next_id(cursor, model._meta.db_table) for model in TABLES}
        _copy_listings(cursor, first, found, count, random.Random(seed))
        for model in TABLES:
            _reset_sequence(cursor, model._meta.db_table)
        _settle(cursor)
        for table in tables:
            cursor.execute(SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(Identifier(table)))
        cursor.execute("UPDATE catalog_catalogversion SET number = number + 1 WHERE shard = 0")


def _settle(cursor: Any) -> None:
    """Check what is still owed: triggers cannot be switched while a table has work pending."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _next_id(cursor: Any, table: str) -> int:
    cursor.execute(SQL("SELECT coalesce(max(id), 0) + 1 FROM {}").format(Identifier(table)))
    return int(cursor.fetchone()[0])


def _reset_sequence(cursor: Any, table: str) -> None:
    query = "SELECT setval(pg_get_serial_sequence({}, 'id'), (SELECT max(id) FROM {}))"
    cursor.execute(SQL(query).format(Literal(table), Identifier(table)))


def _copy(cursor: Any, table: str, columns: Iterable[str], rows: Iterator[tuple[Any, ...]]) -> None:
    target = SQL("COPY {} ({}) FROM STDIN").format(
        Identifier(table), SQL(", ").join(map(Identifier, columns))
    )
    with cursor.copy(target) as copy:
        for row in rows:
            copy.write_row(row)


def _copy_listings(
    cursor: Any,
    first: dict[Any, int],
    found: list[Pattern],
    count: int,
    chance: random.Random,
) -> None:
    names = list(found[0].fields)
    chosen = [chance.randrange(len(found)) for _ in range(count)]
    stocks = [chance.choice((0, 1, 2, 5, 12, 40)) for _ in range(count)]
    base = first[Listing]

    def listings() -> Iterator[tuple[Any, ...]]:
        for n, index in enumerate(chosen):
            fields = dict(found[index].fields)
            at = START + timedelta(minutes=n * MINUTES_BETWEEN)
            price = max(1_00, int(fields["price_paise"] * chance.uniform(0.6, 1.6)) // 100 * 100)
            fields |= {
                "code": f"S{base + n:07d}",
                "slug": f"{fields['slug'][:60]}-s{base + n}",
                "price_paise": price,
                "mrp_paise": price,
                "published_at": at,
                "created_at": at,
                "updated_at": at,
            }
            yield (base + n, *(fields[name] for name in names))

    def photos() -> Iterator[tuple[Any, ...]]:
        identity = first[Photo]
        for n, index in enumerate(chosen):
            photo = found[index].photo
            if photo:
                yield (
                    identity + n, base + n, 0, photo["original"], photo["key"], photo["width"],
                    photo["height"], "", "", 50, 50, photo["tint"], True,
                )  # fmt: skip

    def words(field: str) -> Iterator[tuple[Any, ...]]:
        for n, index in enumerate(chosen):
            for key in getattr(found[index], field):
                yield (base + n, key)

    variant, stock, movement = first[Variant], first[StockItem], first[StockMovement]
    _copy(cursor, "catalog_listing", ["id", *names], listings())
    _copy(
        cursor,
        "catalog_variant",
        ["id", "listing_id", "sku", "label_en", "label_hi", "position"],
        ((variant + n, base + n, f"S{base + n}-1", "", "", 0) for n in range(count)),
    )
    _copy(
        cursor,
        "catalog_stockitem",
        ["id", "variant_id", "on_hand", "reserved"],
        ((stock + n, variant + n, on_hand, 0) for n, on_hand in enumerate(stocks)),
    )
    _copy(
        cursor,
        "catalog_stockmovement",
        ["id", "stock_id", "delta", "reason", "at"],
        (
            (movement + n, stock + n, on_hand, "opening", START)
            for n, on_hand in enumerate(stocks)
            if on_hand
        ),
    )
    columns = ["id", "listing_id", "position", "original", "key", "width", "height", "alt_en",
               "alt_hi", "focal_x", "focal_y", "tint", "is_rendered"]  # fmt: skip
    _copy(cursor, "catalog_photo", columns, photos())
    for model, field in zip(THROUGH, ("materials", "colours"), strict=True):
        column = f"{field.removesuffix('s')}_id"
        _copy(cursor, model._meta.db_table, ["listing_id", column], words(field))
