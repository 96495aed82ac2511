"""Measure search with facets and suggestions as the catalogue grows.

Run it by `bench/run search --sizes 10000 100000 1000000` in a data folder of its own, after
`bin/manage seed_demo`; see bench/README.md. Times are those spent in the database, summed over
all statements of one page or one list of suggestions; the graded queries are asked in turn.
Beside the time on the clock stands the server process's own time on a processor, which a busy
machine does not stretch.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "odop_store.settings")

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from catalog.models import Listing  # noqa: E402
from catalog.reads.browse import parse  # noqa: E402
from catalog.reads.search import shop_page  # noqa: E402
from catalog.reads.suggest import suggestions  # noqa: E402
from catalog.search.tables import SearchEntry  # noqa: E402

GRADED = Path(__file__).resolve().parents[1] / "tests/search/graded.jsonl"
BROWSE = [
    {},
    {"district": "varanasi"},
    {"district": "varanasi", "craft": "banarasi-silk-saree"},
    {"family": "weaving-handloom"},
    {"family": "metal", "price": "500-1000"},
    {"colour": "red"},
    {"material": "cotton", "colour": "blue"},
    {"gi": "yes", "stock": "ready"},
    {"kind": "women"},
    {"rating": "4"},
    {"rating": "4", "craft": "banarasi-silk-saree"},
    {"sort": "price"},
]
BEGINNINGS = (2, 3, 4, 6)
SIZES = (10_000, 100_000, 300_000, 1_000_000)


def grow(size: int) -> None:
    """Bring the catalogue to `size` listings."""
    missing = size - Listing.objects.count()
    if missing > 0:
        call_command("seed_scale", listings=missing)


@dataclass
class Spent:
    """Milliseconds in the database: by the clock, and on a processor (0 where unknown)."""

    clock: float = 0.0
    processor: float = 0.0


def server_clock() -> Path:
    """Return the kernel's account of the server process of this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return Path(f"/proc/{cursor.fetchone()[0]}/schedstat")


def on_processor(account: Path) -> float:
    """Return the milliseconds a process has run so far."""
    try:
        return int(account.read_text().split()[0]) / 1e6
    except OSError:
        return 0.0


def timed(call: Callable[[], object], account: Path) -> Spent:
    """Return what a call spends in the database."""
    spent = Spent()

    def wrapper(execute: Callable[..., Any], *arguments: Any) -> Any:
        begun = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            spent.clock += (time.perf_counter() - begun) * 1000

    before = on_processor(account)
    with connection.execute_wrapper(wrapper):
        call()
    spent.processor = on_processor(account) - before
    return spent


def page(**params: str) -> Callable[[], object]:
    query, notes = parse(params)
    return lambda: shop_page(query, notes)


def measured(calls: list[Callable[[], object]], rounds: int) -> list[Spent]:
    """Return what each call spends, after one round to warm up."""
    account = server_clock()
    for call in calls:
        call()
    return [timed(call, account) for _ in range(rounds) for call in calls]


def line(name: str, spent: list[Spent], reference: list[Spent]) -> str:
    """Return percentiles in milliseconds, and the p95 beside that of the fixed query."""
    clock, processor = ([getattr(one, kind) for one in spent] for kind in ("clock", "processor"))
    fixed = cuts_of([one.processor for one in reference])[94]
    ratio = cuts_of(processor)[94] / fixed if fixed else 0
    return (
        f"{name:<20} clock {percentiles(clock)}   processor {percentiles(processor)}"
        f"   ratio {ratio:4.1f}"
    )


def cuts_of(times: list[float]) -> list[float]:
    return statistics.quantiles(times, n=100, method="inclusive")


def percentiles(times: list[float]) -> str:
    cuts = cuts_of(times)
    return f"p50 {cuts[49]:6.1f} p95 {cuts[94]:6.1f} p99 {cuts[98]:6.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--slowest", type=int, default=0, help="also name the slowest queries")
    chosen = parser.parse_args()
    queries = [json.loads(row)["query"] for row in GRADED.read_text("utf-8").splitlines()]
    beginnings = sorted({query[:n] for query in queries[::3] for n in BEGINNINGS})
    call_command("rebuild_search", "--stale", "-v0")
    for size in chosen.sizes:
        grow(size)
        load = os.getloadavg()[1]
        print(f"{SearchEntry.objects.count():,} listings, load of the machine {load:.0f}")
        fixed = measured([_reference], 40)
        asked = {
            "bare SELECT 1": ([_bare], 200),
            "fixed query": ([_reference], 40),
            "search with facets": ([page(q=query) for query in queries], chosen.rounds),
            "browse with facets": ([page(**one) for one in BROWSE], 5 * chosen.rounds),
            "suggestions": ([_suggest(text) for text in beginnings], chosen.rounds),
            "fixed query again": ([_reference], 40),
        }
        for name, (calls, rounds) in asked.items():
            print(" ", line(name, measured(calls, rounds), fixed), flush=True)
        account = server_clock()
        named = [
            (timed(page(q=query), account).processor, query) for query in queries if chosen.slowest
        ]
        for spent, query in sorted(named, reverse=True)[: chosen.slowest]:
            print(f"    {spent:7.1f} ms  {query}")


def _bare() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _reference() -> None:
    """Count numbers: the same work on any day, so that figures of two days can be compared."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM generate_series(1, 100000) n WHERE n % 7 = 3")


def _suggest(text: str) -> Callable[[], object]:
    return lambda: suggestions(text)


if __name__ == "__main__":
    main()
