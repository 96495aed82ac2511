"""Which regular work is due, and how all of it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from clock.models import ScheduledRun
from clock.rules import Job, is_due, next_start


@dataclass(frozen=True)
class JobStanding:
    """One line of the schedule: the job, its last run and its next."""

    job: Job
    run: ScheduledRun
    next_at: datetime

    @property
    def took(self) -> timedelta | None:
        """Return how long the last run took, or None while it has not ended."""
        if self.run.started_at is None or self.run.ended_at is None:
            return None
        return self.run.ended_at - self.run.started_at


def due_jobs(jobs: Iterable[Job], now: datetime) -> list[Job]:
    """Return the jobs that are due, in the table's order. One query."""
    last = {run.name: run.last_run() for run in ScheduledRun.objects.defer("output")}
    return [job for job in jobs if job.name in last and is_due(job, last[job.name], now)]


def standings(jobs: Iterable[Job], now: datetime) -> list[JobStanding]:
    """Return how each job stands, in the table's order. One query."""
    rows = {run.name: run for run in ScheduledRun.objects.all()}
    found = []
    for job in jobs:
        run = rows.get(job.name) or ScheduledRun(name=job.name, slot=job.when.slot(now))
        found.append(JobStanding(job, run, next_start(job, run.last_run(), now)))
    return found


def troubled_jobs(found: Iterable[JobStanding], now: datetime) -> list[JobStanding]:
    """Return the jobs whose last run failed, or that nobody ran long after they were due."""
    failed = ScheduledRun.State.FAILED
    return [one for one in found if one.run.state == failed or is_late(one, now)]


def is_late(one: JobStanding, now: datetime) -> bool:
    """Say whether a job's next slot passed so long ago that nobody can be at work."""
    when = one.job.when
    return when.after(one.run.slot) + when.longest < now
