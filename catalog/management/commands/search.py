"""Ask the search from the command line, so that its quality can be judged from outside."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from catalog.models import Listing
from catalog.reads.browse import parse
from catalog.reads.finding import Reading, answer, read_query
from catalog.reads.paging import arranged, today
from catalog.search.crafts import rank_districts
from catalog.search.ranking import in_order
from catalog.search.tables import SearchSynonym

LISTINGS = 24


class Command(BaseCommand):
    help = "Search the shop. With `-` one query a line is read from standard input."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("query", nargs="+", help="what to look for, or - for standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")
        parser.add_argument("--limit", type=int, default=LISTINGS, help="listings a query")

    def handle(self, *args: Any, query: list[str], limit: int, **options: Any) -> None:
        if not SearchSynonym.objects.exists():
            call_command("rebuild_search", stale=True, verbosity=0)
        typed = sys.stdin if query == ["-"] else [" ".join(query)]
        for found in self._answers(typed, limit):
            line = json.dumps(found, ensure_ascii=False) if options["json"] else _in_words(found)
            self.stdout.write(line)

    def _answers(self, typed: Iterable[str], limit: int) -> Iterable[dict[str, Any]]:
        for line in typed:
            text = line.strip("\n")
            query, _ = parse({"q": text})
            reading = read_query(query)
            crafts = reading.crafts
            districts = rank_districts(reading.understood, crafts, reading.known.lexicon)
            yield {
                "query": text,
                "understood": _understood(reading),
                "crafts": [craft.slug for craft in crafts],
                "districts": [district.slug for district in districts],
                "listings": _listings(reading, limit),
            }


def _understood(reading: Reading) -> dict[str, Any]:
    """Return what was read out of the words; amounts in paise."""
    understood = reading.understood
    return {
        **asdict(understood.facets),
        "price": asdict(understood.price) if understood.price else None,
        "words": [term.known_as or term.typed for term in understood.content],
        "corrected": understood.corrected,
    }


def _listings(reading: Reading, limit: int) -> list[str]:
    found = answer(reading)
    sort = reading.understood.facets.sort
    if sort:
        ids = [
            pk for pk, _ in in_order(found.hits, sort, None, limit, is_many=found.counts.is_many)
        ]
    else:
        placed, _ = arranged(found, reading.query.text, today())
        ids = [piece.listing_id for piece in placed[:limit]]
    slugs = dict(Listing.objects.filter(pk__in=ids).values_list("pk", "slug"))
    return [slugs[pk] for pk in ids if pk in slugs]


def _in_words(found: dict[str, Any]) -> str:
    rows = (f"{key}: {', '.join(found[key][:8])}" for key in ("crafts", "districts", "listings"))
    return "\n  ".join([found["query"], *rows])
