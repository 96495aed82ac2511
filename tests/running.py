"""A whole shop that runs as it is served: gunicorn, compressed static files, its own database.

Tests of bytes, scripts and words visit it over HTTP and never change it. `ODOP_SHOP_URL` names
one that runs already (bin/run), which saves the minute of setting one up.
"""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psycopg

from odop_store import runner

# Two halves of the suite may each run a shop at the same time.
NAME = f"odop_running_test_{os.getpid()}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def fresh_database() -> Iterator[str]:
    server = os.environ["DATABASE_URL"]
    drop = f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(drop)
        yield runner.ensure_database(server, NAME)
        connection.execute(drop)


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
