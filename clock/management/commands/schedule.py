"""Show the shop's regular work: when each job comes next, and how its last run went."""

from argparse import ArgumentParser
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.timezone import localtime

from clock.models import ScheduledRun
from clock.reads.due import JobStanding, standings, troubled_jobs
from clock.table import TABLE


def moment(when: datetime | None) -> str:
    return f"{localtime(when):%d %b %H:%M}" if when else "-"


def span(took: timedelta | None) -> str:
    return f"{took.total_seconds():.1f} s" if took is not None else "-"


def line_of(one: JobStanding, now: datetime) -> tuple[str, ...]:
    next_at = "now" if one.next_at <= now else moment(one.next_at)
    state = f"{one.run.state} ({one.run.tries})" if one.run.tries > 1 else one.run.state
    return one.job.name, next_at, moment(one.run.started_at), state, span(one.took)


class Command(BaseCommand):
    help = (
        "List the regular work. With a job's name: what its last run said. --check ends with an "
        "error where a job failed or is long overdue."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", help="a job, in quotes where it has options")
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, name: str | None, check: bool, **options: Any) -> None:
        now = timezone.localtime()
        if name:
            self.stdout.write(self._said(name))
            return
        found = standings(TABLE, now)
        rows: list[tuple[str, ...]] = [("work", "next", "last begun", "result", "took")]
        rows += [line_of(one, now) for one in found]
        widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
        for row in rows:
            self.stdout.write("  ".join(f"{w:{n}}" for w, n in zip(row, widths, strict=True)))
        if check and (bad := troubled_jobs(found, now)):
            raise CommandError("failed or overdue: " + ", ".join(one.job.name for one in bad))

    def _said(self, name: str) -> str:
        run = ScheduledRun.objects.filter(name=name).first()
        if run is None:
            raise CommandError(f"There is no job of this name: {name}")
        return f"{run.state} at {moment(run.ended_at)} on {run.host}\n{run.output}"
