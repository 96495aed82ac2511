"""Do the shop's regular work whenever it is due."""

import logging
import signal
import socket
import threading
from argparse import ArgumentParser
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection
from django.utils import timezone

from clock.actions.claim_run import enter_jobs
from clock.actions.run_job import run_now
from clock.reads.due import due_jobs
from clock.rules import Job
from clock.table import TABLE

WORKERS = 3
PAUSE_SECONDS = 5
logger = logging.getLogger("clock")


class Command(BaseCommand):
    help = (
        "Run the jobs of clock/table.py when they are due, until stopped. Any number of machines "
        "may do so: each run is claimed by one. --once does what is due now and ends."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        if once:
            self._enter()
            for job in due_jobs(TABLE, timezone.localtime()):
                run_now(job=job, host=socket.gethostname())
            return
        self.stopping = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.stopping.set())
        self._go_on()

    def _enter(self) -> None:
        enter_jobs(jobs=TABLE, now=timezone.localtime())

    def _go_on(self) -> None:
        """Look for due jobs every few seconds; a database that is away is asked again later."""
        is_entered = False
        self.under_way: dict[str, Future[None]] = {}
        with ThreadPoolExecutor(WORKERS, thread_name_prefix="job") as pool:
            while not self.stopping.is_set():
                try:
                    if not is_entered:
                        self._enter()
                        is_entered = True
                    self._start_due(pool)
                except DatabaseError as error:
                    logger.error("no look at the clock: %s", error)
                    connection.close()
                self.stopping.wait(PAUSE_SECONDS)

    def _start_due(self, pool: ThreadPoolExecutor) -> None:
        """Hand due jobs to free threads; what finds none stays unclaimed for the next look."""
        self.under_way = {name: run for name, run in self.under_way.items() if not run.done()}
        for job in due_jobs(TABLE, timezone.localtime()):
            if len(self.under_way) >= WORKERS:
                return
            if job.name not in self.under_way:
                self.under_way[job.name] = pool.submit(run_apart, job)


def run_apart(job: Job) -> None:
    """Run a job in a thread with a connection of its own, which may take its time.

    Whatever goes wrong around the job itself (the database is away) is logged.
    """
    try:
        with connection.cursor() as cursor:
            milliseconds = int(job.when.longest.total_seconds() * 1000)
            cursor.execute("SELECT set_config('statement_timeout', %s, false)", [str(milliseconds)])
        run_now(job=job, host=socket.gethostname())
    except DatabaseError as error:
        logger.error("%s could not be claimed or noted: %s", job.name, error)
    finally:
        connection.close()
