"""Orders a second: the whole placing action beside the same SQL run bare, in the same minute.

Run it by `bench/run orders [clients] [seconds]`; see bench/README.md. It works in a database of
its own (`odop_bench_orders`) that it makes and drops.
Spread: every client buys its own piece. Hot: all buy one piece. Nothing may be oversold.
"""

import multiprocessing
import os
import sys
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing.synchronize import Barrier
from urllib.parse import urlsplit, urlunsplit

import psycopg

sys.path.insert(0, os.getcwd())
BENCH = "odop_bench_orders"
ON_HAND = 1_000_000
# As many as the shop runs (odop_store/runner.py).
WORKERS = 2


def make_database() -> str:
    """Create the empty bench database and point DATABASE_URL at it; return the old address."""
    before = os.environ["DATABASE_URL"]
    with psycopg.connect(before, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {BENCH} WITH (FORCE)")
        connection.execute(
            f"CREATE DATABASE {BENCH} ENCODING 'UTF8' TEMPLATE template0 "
            "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8'"
        )
    os.environ["DATABASE_URL"] = urlunsplit(urlsplit(before)._replace(path=f"/{BENCH}"))
    return before


def drop_database(before: str) -> None:
    with psycopg.connect(before, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {BENCH} WITH (FORCE)")


class Market:
    """Pieces, and a ready cart per client."""

    def __init__(self, clients: int) -> None:
        from tests.makers import make_listing
        from tests.orders.conftest import stage

        self.cast = stage()
        self.pieces = [
            make_listing(on_hand=ON_HAND, craft=self.cast.chikan, artisan=self.cast.chikan_group)
            for _ in range(clients)
        ]

    def cart(self) -> "object":
        from orders.models import Cart

        return Cart.objects.create(
            full_name="Sunita", mobile="+919876543210", pin="226001", state_code="09",
            district="Lucknow", house="12", area="Chowk",
        )  # fmt: skip


def ours(market: Market, number: int) -> Callable[[], None]:
    """One order by the shop's own action, the cart line put in by one insert before."""
    from orders.actions.place_order import digest_of, place_order
    from orders.models import Cart, CartLine
    from orders.reads.quoting import price_cart
    from orders.rules.paying import Method

    cart = market.cart()
    variant = market.pieces[number].variants.get()
    line = {"variant": variant, "seen_paise": market.pieces[number].price_paise}
    CartLine.objects.create(cart=cart, **line)
    digest = digest_of(price_cart(cart))

    def place() -> None:
        fresh = Cart.objects.get(pk=cart.pk)
        if not fresh.lines.exists():
            CartLine.objects.create(cart=fresh, **line)
        place_order(
            cart=fresh,
            user=None,
            checkout_key=fresh.checkout_key,
            seen_digest=digest,
            method=Method.ONLINE,
            language="en",
        )

    return place


class Recorder:
    """Keeps the statements one placing runs, to run them bare afterwards."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, object]] = []

    def __call__(self, execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        self.kept.append((sql, params))
        return execute(sql, params, many, context)


WRITES = ("INSERT", "UPDATE", "DELETE", "WITH")


def bare(market: Market, number: int) -> Callable[[], None]:
    """The same reads and writes by psycopg alone: no models, no forms, no rules."""
    from django.db import connection

    recorder = Recorder()
    place = ours(market, number)
    place()
    with connection.execute_wrapper(recorder):
        place()
    # Bound on our side and never prepared, as Django sends it.
    link = psycopg.connect(
        os.environ["DATABASE_URL"],
        autocommit=True,
        cursor_factory=psycopg.ClientCursor,
        prepare_threshold=None,
    )
    statements = [
        (sql, params)
        for sql, params in recorder.kept
        if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK"))
    ]
    first_write = next(
        n for n, (sql, _) in enumerate(statements) if 'INSERT INTO "orders_order"' in sql
    )
    return lambda: run_bare(link, statements, first_write)


def run_bare(link: psycopg.Connection, statements: list, first_write: int) -> None:  # type: ignore[type-arg]
    """Replay one order with fresh keys; ids of rows just written are taken from the answers."""
    fresh = {"order": None, "consignment": None, "line": None}
    for sql, params in statements[:first_write]:
        if 'INSERT INTO "orders_cartline"' in sql:
            fresh["line"] = link.execute(sql, params).fetchone()[0]
        else:
            link.execute(sql, params).fetchall()
    with link.transaction():
        for sql, params in statements[first_write:]:
            run_write(link, sql, params, fresh)


def run_write(link, sql, params, fresh):  # type: ignore[no-untyped-def]
    if 'INSERT INTO "orders_order"' in sql:
        params = tuple(renewed(value) for value in params)
        fresh["order"] = link.execute(sql, params).fetchone()[0]
    elif 'INSERT INTO "orders_consignment"' in sql:
        fresh["consignment"] = link.execute(sql, (fresh["order"], *params[1:])).fetchone()[0]
    elif any(f'INSERT INTO "orders_{table}"' in sql for table in ("orderline", "saleterms")):
        link.execute(sql, (fresh["consignment"], *params[1:]))
    elif 'INSERT INTO "orders_orderevent"' in sql:
        link.execute(sql, (fresh["order"], *params[1:]))
    elif "DELETE FROM orders_cartline" in sql:
        link.execute(sql, params | {"line_ids": [fresh["line"]], "key": uuid.uuid4()})
    elif isinstance(params, dict) and "order_id" in params:
        link.execute(sql, params | {"order_id": fresh["order"]})
    else:
        link.execute(sql, tuple(renewed(value) for value in params))


def renewed(value):  # type: ignore[no-untyped-def]
    """Give unique columns a new value."""
    from odop_store.kernel.codes import ALPHABET, new_code

    if isinstance(value, uuid.UUID):
        return uuid.uuid4()
    is_code = isinstance(value, str) and len(value) == 7 and set(value) <= set(ALPHABET)
    return new_code() if is_code else value


class Crew:
    """Buyers in processes of their own, as many as the shop has web workers, each with threads.

    One process alone would let Python's lock, not the machine, bound both sides.
    """

    def __init__(self, prepare: Callable[[int], Callable[[], None]], seconds: float) -> None:
        self.prepare, self.seconds = prepare, seconds
        self.ctx = multiprocessing.get_context("fork")
        self.counts = self.ctx.SimpleQueue()

    def per_second(self, spots: list[int]) -> float:
        """Return how many orders were placed a second; every spot is one buyer."""
        from django.db import connections

        connections.close_all()
        share = [spots[n::WORKERS] for n in range(WORKERS) if spots[n::WORKERS]]
        gate = self.ctx.Barrier(len(share))
        workers = [self.ctx.Process(target=self.work, args=(part, gate)) for part in share]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return sum(self.counts.get() for _ in workers)

    def work(self, spots: list[int], gate: Barrier) -> None:
        """Make ready, wait for the others, then place orders; report orders a second."""
        jobs = [self.prepare(spot) for spot in spots]
        gate.wait()
        begun = time.monotonic()
        with ThreadPoolExecutor(len(jobs)) as threads:
            done = sum(threads.map(lambda job: self.repeat(job, begun), jobs))
        self.counts.put(done / (time.monotonic() - begun))

    def repeat(self, job: Callable[[], None], begun: float) -> int:
        from django.db import connection

        count = 0
        while time.monotonic() < begun + self.seconds:
            job()
            count += 1
        connection.close()
        return count


def compare(name: str, market: Market, spots: list[int], seconds: float) -> float:
    """Print and return the ratio of ours to bare for one way of buying."""
    own = Crew(partial(ours, market), seconds).per_second(spots)
    plain = Crew(partial(bare, market), seconds).per_second(spots)
    print(f"{name:8} {own:8.0f} orders/s   bare {plain:8.0f}   ratio {own / plain:.2f}")
    return own / plain


def main() -> None:
    clients = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 5
    before = make_database()
    os.environ["DJANGO_SETTINGS_MODULE"] = "odop_store.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connections

    try:
        call_command("migrate", verbosity=0)
        from orders.reads.stock_check import stock_faults

        market = Market(clients)
        ratios = [
            compare("spread", market, list(range(clients)), seconds),
            compare("hot", market, [0] * clients, seconds),
        ]
        oversold = [
            words for name, words in stock_faults() if words.startswith(("on hand", "reserved"))
        ]
        print(f"oversold or miscounted: {len(oversold)}; smallest ratio {min(ratios):.2f}")
    finally:
        connections.close_all()
        drop_database(before)


if __name__ == "__main__":
    main()
