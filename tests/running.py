"""A whole shop that runs as it is served: gunicorn, compressed static files, its own database.

Tests of bytes, scripts and words visit it over HTTP; they change it by buying alone. `ODOP_SHOP_URL` names
one that runs already (bin/run), which saves the minute of setting one up.
"""

import contextlib
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psycopg

from odop_store import runner

ROOT = Path(__file__).parents[1]
# What decides how the tables look.
TABLE_SOURCES = ("*/migrations/*.py", "*/walls.py", "*/models/sealed.py", "requirements.txt")
TEMPLATE_LOCK = 75
PATIENCE_SECONDS = 600


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def migrated_template() -> str:
    """Return a database with every migration run, to be copied; made once for these migrations."""
    found = hashlib.sha256()
    for path in sorted(path for pattern in TABLE_SOURCES for path in ROOT.glob(pattern)):
        found.update(path.read_bytes())
    name = f"odop_migrated_{found.hexdigest()[:12]}"
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        # Of two halves that come at once, one makes it and the other waits.
        connection.execute("SELECT pg_advisory_lock(%s)", [TEMPLATE_LOCK])
        rows = connection.execute(
            "SELECT datname FROM pg_database WHERE datname ~ '^odop_migrated'"
        )
        known = {row[0] for row in rows}
        if name not in known:
            for old in known:
                connection.execute(f"DROP DATABASE {old} WITH (FORCE)")
            migrate(runner.ensure_database(server, f"{name}_part"))
            connection.execute(f"ALTER DATABASE {name}_part RENAME TO {name}")
    return name


def migrate(database: str) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "odop_store.settings",
        "ODOP_UPKEEP": "1",
    }
    call = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(call, env=environment, cwd=ROOT, check=True)


@contextlib.contextmanager
def fresh_database() -> Iterator[str]:
    """Give the address of a database with empty tables; it is gone afterwards."""
    name, server, template = (
        f"odop_running_{os.getpid()}",
        os.environ["DATABASE_URL"],
        migrated_template(),
    )
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield runner.ensure_database(server, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def await_answer(url: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(150):
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2):
            return
        if server.poll() is not None:
            break
        time.sleep(0.2)
    raise RuntimeError("The shop under test did not start.")


@contextlib.contextmanager
def running_shop(folder: Path) -> Iterator[str]:
    """Seed a shop below `folder`, serve it while the block runs, and give its address."""
    if already := os.environ.get("ODOP_SHOP_URL"):
        yield already.rstrip("/")
        return
    with fresh_database() as database:
        address = f"127.0.0.1:{free_port()}"
        environment = {
            **os.environ,
            "DATABASE_URL": database,
            "ODOP_DATA_DIR": str(folder),
            # Lost pages are asked for on purpose.
            "ODOP_LOG_LEVEL": "ERROR",
            "DJANGO_SETTINGS_MODULE": "odop_store.settings",
        }
        subprocess.run([sys.executable, "-m", "tests.seed_shop"], env=environment, check=True)
        call = ["gunicorn", "odop_store.wsgi:application", "--bind", address, "--preload"]
        server = subprocess.Popen(
            [
                sys.executable,
                "-m",
                *call,
                "--workers",
                "2",
                "--threads",
                "4",
                "--log-level",
                "warning",
            ],
            env=environment,
        )
        try:
            await_answer(f"http://{address}/readyz", server)
            yield f"http://{address}"
        finally:
            server.terminate()
            server.wait(25)


class SharedShop:
    """One running shop for all halves of the suite, set up while they begin with other tests.

    Whoever needs it waits for its address in the file that `SHARED_SHOP` names.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="odop-shop-"))
        self.told = self.folder / "address"
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._serve)

    def start(self) -> None:
        os.environ["SHARED_SHOP"] = str(self.told)
        self.thread.start()

    def stop(self) -> None:
        self.done.set()
        self.thread.join()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _serve(self) -> None:
        try:
            with running_shop(self.folder) as address:
                self._tell(address)
                self.done.wait()
        finally:
            # Where it could not be set up nobody waits for it in vain.
            self._tell("")

    def _tell(self, address: str) -> None:
        part = self.told.with_suffix(".part")
        part.write_text(address)
        part.replace(self.told)


def await_shared_shop() -> str:
    """Return the address of the shop that is set up for all."""
    told = Path(os.environ["SHARED_SHOP"])
    for _ in range(PATIENCE_SECONDS * 5):
        if told.exists():
            if address := told.read_text():
                return address
            break
        time.sleep(0.2)
    raise RuntimeError("The shop under test was not set up: its fault is told further above.")
