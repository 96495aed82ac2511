"""Bring the search rows, their words and the synonyms up to date, with progress."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from catalog.actions.index_words import BATCH, index_words
from catalog.actions.load_synonyms import load_synonyms
from catalog.models import Listing
from catalog.search.tables import SearchEntry

SYNC_BATCH = 5000
FOLD_TALLIES = """
WITH gone AS (DELETE FROM catalog_facettally RETURNING *)
INSERT INTO catalog_facettally (dimension, craft_id, district_id, price_band, stock_kind,
                                maker_kind, is_women_led, value, amount)
SELECT dimension, craft_id, district_id, price_band, stock_kind, maker_kind, is_women_led, value,
       sum(amount)
FROM gone
GROUP BY dimension, craft_id, district_id, price_band, stock_kind, maker_kind, is_women_led, value
HAVING sum(amount) <> 0
"""


class Command(BaseCommand):
    help = (
        "Renew the search: facets and words of every listing, tallies and synonyms. "
        "Run it after bulk imports, and nightly so that freshness fades. Safe at any time."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--stale", action="store_true", help="only synonyms, and listings marked stale"
        )
        parser.add_argument(
            "--facts", action="store_true", help="facets, standing and tallies, but no words"
        )

    def handle(self, *args: Any, stale: bool, facts: bool, **options: Any) -> None:
        self._is_loud = options["verbosity"] > 1 or (options["verbosity"] and not stale)
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
        load_synonyms()
        if not stale:
            self._renew_facts()
        if not facts:
            self._renew_words(only_stale=stale)

    def _renew_facts(self) -> None:
        """Renew the flat rows in batches, fold the tallies, and choose who stands in front."""
        ids = list(Listing.objects.order_by("pk").values_list("pk", flat=True))
        for place, batch in self._batches(ids, SYNC_BATCH):
            with connection.cursor() as cursor:
                cursor.execute("SELECT catalog_search_sync(%s)", [batch])
            self._tell("facets", place + len(batch), len(ids))
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(FOLD_TALLIES)
        with connection.cursor() as cursor:
            cursor.execute("SELECT catalog_renew_front()")

    def _renew_words(self, *, only_stale: bool) -> None:
        rows = SearchEntry.objects.order_by("listing_id")
        if only_stale:
            rows = rows.filter(is_text_stale=True)
        ids = list(rows.values_list("listing_id", flat=True))
        for place, batch in self._batches(ids, BATCH):
            index_words(listing_ids=batch)
            self._tell("words", place + len(batch), len(ids))
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE catalog_searchentry, catalog_facettally, catalog_searchword")

    def _batches(self, ids: list[int], size: int) -> list[tuple[int, list[int]]]:
        self._started = time.monotonic()
        return [(place, ids[place : place + size]) for place in range(0, len(ids), size)]

    def _tell(self, what: str, done: int, total: int) -> None:
        if self._is_loud:
            pace = done / max(time.monotonic() - self._started, 0.001)
            end = "\n" if done == total else "\r"
            self.stdout.write(f"{what}: {done:,} of {total:,} ({pace:,.0f} a second)", ending=end)
            self.stdout.flush()
