"""Show over a month how the turns spread attention among makers, and what they cost."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection
from django.db.models import Sum

from catalog.reads.browse import BrowseQuery
from catalog.reads.finding import Answer, Reading, answer, read_query
from catalog.reads.paging import arranged, today
from catalog.search.exposure import gini, relevance_kept, starved
from catalog.search.fairness import PAGE_SIZE
from catalog.search.ranking import Hit
from catalog.search.tables import SearchEntry, SearchTerm
from districts.models import Craft, CraftFamily


@dataclass
class Tally:
    """Impressions on first pages by maker, and the share of relevance each page kept."""

    impressions: Counter[int] = field(default_factory=Counter)
    kept: list[float] = field(default_factory=list)


class Command(BaseCommand):
    help = (
        "Answer the shop's queries every day of a month, with and without the makers' turns, and "
        "report impressions by maker: Gini coefficient, makers never seen, relevance kept."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=30)
        parser.add_argument("--queries", type=int, default=120, help="most queries a day")

    def handle(self, *args: Any, days: int, queries: int, **options: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
        answered = [_answered(text) for text in _queries(queries)]
        eligible = _eligible(answered)
        self.stdout.write(
            f"{len(answered)} queries a day, {days} days, {len(eligible)} makers with pieces on sale"
        )
        for label, is_fair in (("without turns", False), ("with turns", True)):
            tally = _month(answered, days, is_fair=is_fair)
            self.stdout.write(_report(label, tally, eligible))


def _queries(limit: int) -> list[str]:
    """Return what shoppers ask most, filled up with the names of crafts and families."""
    asked = (
        SearchTerm.objects.values("terms")
        .annotate(times=Sum("search_count"))
        .order_by("-times", "terms")
        .values_list("terms", flat=True)
    )
    names = [
        *asked[:limit],
        "",
        *CraftFamily.objects.order_by("position").values_list("name_en", flat=True),
        *Craft.objects.order_by("pk").values_list("name_en", flat=True),
    ]
    return list(dict.fromkeys(names))[:limit]


def _answered(text: str) -> tuple[Reading, Answer]:
    reading = read_query(BrowseQuery(text=text))
    return reading, answer(reading)


def _eligible(answered: Iterable[tuple[Reading, Answer]]) -> list[int]:
    """Return makers who have a piece among the answers of at least one query."""
    makers: set[int] = set()
    for _, found in answered:
        where, values = found.hunt.where()
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT DISTINCT e.artisan_id FROM {SearchEntry._meta.db_table} e WHERE {where}",  # noqa: S608 - built from constants, values are bound
                values,
            )
            makers.update(row[0] for row in cursor.fetchall())
    return sorted(makers)


def _month(answered: Iterable[tuple[Reading, Answer]], days: int, *, is_fair: bool) -> Tally:
    tally, start = Tally(), today()
    for reading, found in answered:
        for day in range(days):
            _count_page(tally, reading, found, start + timedelta(days=day), is_fair=is_fair)
    return tally


def _count_page(tally: Tally, reading: Reading, found: Answer, day: date, *, is_fair: bool) -> None:
    placed, hits = arranged(found, reading.query.text, day, is_fair=is_fair)
    shown = placed[:PAGE_SIZE]
    tally.impressions.update(piece.artisan_id for piece in shown)
    best = sorted((_gain(hit) for hit in hits.values()), reverse=True)[: len(shown)]
    tally.kept.append(relevance_kept([_gain(hits[p.listing_id]) for p in shown], best))


def _gain(hit: Hit) -> float:
    return hit.match * 0.5 + hit.standing


def _report(label: str, tally: Tally, eligible: list[int]) -> str:
    counts = [tally.impressions.get(maker, 0) for maker in eligible]
    unseen = starved(tally.impressions, eligible)
    kept = sum(tally.kept) / max(1, len(tally.kept))
    return (
        f"{label:>14}: Gini {gini(counts):.3f}, never seen {len(unseen)}, "
        f"fewest impressions {min(counts, default=0)}, most {max(counts, default=0)}, "
        f"relevance kept {kept:.1%}"
    )
