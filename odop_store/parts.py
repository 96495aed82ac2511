"""The parts of a running shop, and starting again those that end by themselves.

A worker whose database went away ends; a database that was killed leaves its files whole. Both
come back here within seconds. On a bigger installation systemd does the same (docs/runbook.md).
"""

import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from types import FrameType
from typing import Any, Protocol

SHORT_LIFE_SECONDS = 10
MOST_SHORT_LIVES = 6
FIRST_REST_SECONDS = 0.5
STOP_SECONDS = 25


class Part(Protocol):
    """Something that should be running all the time."""

    name: str

    def is_running(self) -> bool: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...


class Program:
    """A child process of ours."""

    def __init__(self, name: str, *call: str, environment: Mapping[str, str] | None = None) -> None:
        self.name, self.call, self.environment = name, call, environment
        self.child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.child = subprocess.Popen([sys.executable, *self.call], env=self.environment)

    def is_running(self) -> bool:
        return self.child is not None and self.child.poll() is None

    def stop(self) -> None:
        """Ask the child to finish; `await_end` waits for it."""
        if self.child is not None:
            self.child.terminate()

    def await_end(self) -> None:
        """Give the child its time, then kill it."""
        if self.child is None:
            return
        try:
            self.child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.child.kill()


class EmbeddedDatabase:
    """The embedded PostgreSQL: found dead, it is started again over the same files."""

    name = "database"

    def __init__(self, server: Any) -> None:
        self.server = server

    def is_running(self) -> bool:
        return bool(self.server.get_postmaster_info().is_running())

    def start(self) -> None:
        """Start the server again; while backends of the dead one still live it is tried later."""
        try:
            self.server.ensure_postgres_running()
        except Exception as error:  # the wheel raises many kinds, down to AssertionError
            print(f"the database does not start yet: {error}", file=sys.stderr, flush=True)

    def stop(self) -> None:
        """Leave the stopping to whoever opened the server."""


class Keeper:
    """Starts parts that ended by themselves, after growing rests; gives up on one that cannot
    stay up."""

    def __init__(
        self, parts: Iterable[Part], now: float, most_short_lives: int = MOST_SHORT_LIVES
    ) -> None:
        self.parts = list(parts)
        self.most_short_lives = most_short_lives
        self.begun = {part.name: now for part in self.parts}
        self.rested_at = dict(self.begun)
        self.short_lives = {part.name: 0 for part in self.parts}

    def look(self, now: float) -> None:
        """Start again what has ended.

        Raises: SystemExit for a part that ended at once several times in a row.
        """
        for part in self.parts:
            if not part.is_running() and now >= self.rested_at[part.name]:
                self._start_again(part, now)

    def _start_again(self, part: Part, now: float) -> None:
        is_short = now - self.begun[part.name] < SHORT_LIFE_SECONDS
        lives = self.short_lives[part.name] + 1 if is_short else 0
        if lives >= self.most_short_lives:
            raise SystemExit(f"The {part.name} does not stay up; see the lines above.")
        print(f"the {part.name} has ended and is started again", file=sys.stderr, flush=True)
        self.short_lives[part.name], self.begun[part.name] = lives, now
        self.rested_at[part.name] = now + FIRST_REST_SECONDS * min(lives, 4) ** 2
        part.start()


def keep(parts: Iterable[Part]) -> None:
    """Keep the parts running until a signal comes, then stop all of them."""
    keeper = Keeper(parts, time.monotonic())
    stopping = False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        while not stopping:
            keeper.look(time.monotonic())
            time.sleep(0.3)
    finally:
        for part in keeper.parts:
            part.stop()
        for part in keeper.parts:
            if isinstance(part, Program):
                part.await_end()
