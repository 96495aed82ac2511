"""When regular work is due. Pure: `now` is an argument, in the shop's own time zone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST_TRIES = 3
RETRY_AFTER = timedelta(minutes=10)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Every:
    """Due at each full multiple of some minutes."""

    minutes: int
    longest: timedelta = timedelta(minutes=20)

    def slot(self, now: datetime) -> datetime:
        """Return the latest time, up to now, at which the work was due."""
        beyond = now.timestamp() % (self.minutes * 60)
        return (now - timedelta(seconds=beyond)).replace(microsecond=0)

    def after(self, slot: datetime) -> datetime:
        """Return the time at which the work is due next."""
        return slot + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Daily:
    """Due once a day at an hour of the shop's clock, or once a week (weekday 0 = Monday)."""

    hour: int
    minute: int = 0
    weekday: int | None = None
    longest: timedelta = timedelta(hours=3)

    def slot(self, now: datetime) -> datetime:
        """Return the latest time, up to now, at which the work was due."""
        found = now.replace(hour=self.hour, minute=self.minute, second=0, microsecond=0)
        while found > now or self.weekday not in {None, found.weekday()}:
            found -= ONE_DAY
        return found

    def after(self, slot: datetime) -> datetime:
        """Return the time at which the work is due next."""
        return slot + (ONE_DAY if self.weekday is None else 7 * ONE_DAY)


@dataclass(frozen=True)
class Job:
    """A management command with its options, and when it is due.

    A run that took longer than `when.longest` counts as broken off: its machine has died.
    """

    name: str
    when: Every | Daily


@dataclass(frozen=True)
class LastRun:
    """What is known of a job's last run."""

    slot: datetime
    is_running: bool = False
    has_failed: bool = False
    tries: int = 0
    started_at: datetime | None = None
    ended_at: datetime | None = None


def is_due(job: Job, last: LastRun, now: datetime) -> bool:
    """Say whether a job should start: a new slot has come, or the last try may be repeated.

    However many slots were missed, the latest one alone is due.
    """
    if last.is_running and not is_broken_off(job, last, now):
        return False
    if last.slot < job.when.slot(now):
        return True
    if last.tries >= MOST_TRIES:
        return False
    has_rested = last.ended_at is not None and last.ended_at <= now - RETRY_AFTER
    return last.is_running or (last.has_failed and has_rested)


def is_broken_off(job: Job, last: LastRun, now: datetime) -> bool:
    return last.started_at is None or last.started_at <= now - job.when.longest


def next_start(job: Job, last: LastRun, now: datetime) -> datetime:
    """Return when a job starts next; `now` where it is due."""
    if is_due(job, last, now):
        return now
    if last.has_failed and last.tries < MOST_TRIES and last.ended_at is not None:
        return min(last.ended_at + RETRY_AFTER, job.when.after(last.slot))
    return job.when.after(job.when.slot(now))
