"""Claim a run, so that one process on one machine makes it."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F, Q

from clock.models import ScheduledRun
from clock.rules import MOST_TRIES, RETRY_AFTER, Job


def enter_jobs(*, jobs: Iterable[Job], now: datetime) -> None:
    """Write a row for every job that has none; its first run is the next one due."""
    ScheduledRun.objects.bulk_create(
        [ScheduledRun(name=job.name, slot=job.when.slot(now)) for job in jobs],
        ignore_conflicts=True,
    )


def claim_run(*, job: Job, now: datetime, host: str) -> bool:
    """Take the run that is due now; say whether it is ours.

    One UPDATE decides: of two that ask at once the second finds the row changed. It repeats the
    conditions of `clock.rules.is_due`, which only saves asking.
    """
    slot = job.when.slot(now)
    is_free = ~Q(state="running") | Q(started_at__lte=now - job.when.longest)
    rows = ScheduledRun.objects.filter(is_free, name=job.name)
    begun = {"state": "running", "host": host, "started_at": now, "ended_at": None}
    if rows.filter(slot__lt=slot).update(slot=slot, tries=1, **begun):
        return True
    may_repeat = Q(state="running") | Q(state="failed", ended_at__lte=now - RETRY_AFTER)
    again = rows.filter(may_repeat, slot=slot, tries__lt=MOST_TRIES)
    return bool(again.update(tries=F("tries") + 1, **begun))


def end_run(*, job: Job, started_at: datetime, now: datetime, is_good: bool, output: str) -> None:
    """Note how a run ended, unless it was taken over by another one meanwhile."""
    ended = {"ended_at": now, "output": output}
    ended |= {"state": "done", "good_at": now} if is_good else {"state": "failed"}
    ScheduledRun.objects.filter(name=job.name, started_at=started_at).update(**ended)
