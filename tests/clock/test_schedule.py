"""The regular work runs by itself: once, on one machine, and one failure stops nothing else."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest
from django.core.management import CommandError, call_command, get_commands
from django.db import connection
from django.test import override_settings

from clock.actions import run_job
from clock.actions.claim_run import claim_run, end_run, enter_jobs
from clock.actions.run_job import run_now
from clock.models import ScheduledRun
from clock.reads.due import due_jobs, standings, troubled_jobs
from clock.rules import Daily, Every, Job
from clock.table import TABLE

IST = timezone(timedelta(hours=5, minutes=30))
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=IST)
GOOD, BAD = Job("good --well", Every(minutes=1)), Job("bad", Every(minutes=1))
BROKEN, NIGHTLY = Job("broken", Every(minutes=1)), Job("nightly", Daily(2))


class Clock:
    """A clock that the test moves on."""

    def __init__(self, now=NOW):
        self.now = now

    def __call__(self):
        return self.now

    def move_on(self, **by):
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def calls(monkeypatch):
    """Commands that note being called; one refuses, one is broken."""
    made = []

    def call(name, *options, stdout, stderr, no_color):
        made.append(" ".join([name, *options]))
        stdout.write(f"{name} did it\n")
        if name == "bad":
            raise CommandError("the books are wrong")
        if name == "broken":
            raise ZeroDivisionError("no such luck")

    monkeypatch.setattr(run_job, "call_command", call)
    return made


def run_due(clock, jobs, host="one"):
    return [run_now(job=job, host=host, clock=clock) for job in due_jobs(jobs, clock())]


def test_every_line_of_the_table_is_a_command_once():
    assert {job.name.split()[0] for job in TABLE} <= set(get_commands())
    assert len({job.name for job in TABLE}) == len(TABLE)


@override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}})
@pytest.mark.parametrize("job", TABLE, ids=lambda job: job.name)
def test_every_job_of_the_table_runs_twice_without_harm(db, rates_and_market, job):
    for _ in range(2):
        call_command(*job.name.split())


@pytest.fixture
def rates_and_market(db):
    from tests.orders.conftest import stage

    stage()


def test_the_first_run_is_the_next_one_due(db, calls):
    clock = Clock()
    enter_jobs(jobs=[GOOD, NIGHTLY], now=clock())
    assert run_due(clock, [GOOD, NIGHTLY]) == []
    clock.move_on(minutes=1)
    assert run_due(clock, [GOOD, NIGHTLY]) == [True]
    assert calls == ["good --well"]


def test_outcome_output_and_times_are_kept(db, calls):
    clock = Clock()
    enter_jobs(jobs=[GOOD], now=clock())
    clock.move_on(minutes=1)
    run_due(clock, [GOOD], host="asha")
    run = ScheduledRun.objects.get()
    assert (run.state, run.host, run.output, run.tries) == ("done", "asha", "good did it\n", 1)
    assert run.started_at == run.ended_at == run.good_at == clock()


def test_a_failing_job_is_logged_and_does_not_stop_the_others(db, calls, caplog):
    clock = Clock()
    jobs = [BAD, BROKEN, GOOD]
    enter_jobs(jobs=jobs, now=clock())
    clock.move_on(minutes=1)
    with caplog.at_level(logging.ERROR, logger="clock"):
        assert run_due(clock, jobs) == [False, False, True]
    assert "the books are wrong" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "no such luck" in ScheduledRun.objects.get(name="broken").output
    found = troubled_jobs(standings(jobs, clock()), clock())
    assert [one.job for one in found] == [BAD, BROKEN]


def test_nights_that_were_missed_are_caught_up_once(db, calls):
    clock = Clock()
    enter_jobs(jobs=[NIGHTLY], now=clock())
    clock.move_on(days=9)
    assert run_due(clock, [NIGHTLY]) == [True]
    assert run_due(clock, [NIGHTLY]) == []
    clock.move_on(days=1)
    assert run_due(clock, [NIGHTLY]) == [True]


def test_a_failed_night_is_tried_thrice(db, calls):
    clock = Clock()
    job = Job("bad", Daily(2))
    enter_jobs(jobs=[job], now=clock())
    clock.move_on(days=1)
    for _ in range(10):
        run_due(clock, [job])
        clock.move_on(minutes=10)
    assert calls == ["bad"] * 3


def test_a_run_whose_machine_died_is_taken_over_and_its_late_end_is_ignored(db, calls):
    clock = Clock()
    enter_jobs(jobs=[NIGHTLY], now=clock())
    begun = clock.move_on(days=1)
    assert claim_run(job=NIGHTLY, now=begun, host="dead")
    clock.move_on(hours=1)
    assert run_due(clock, [NIGHTLY]) == []
    clock.move_on(hours=3)
    assert run_due(clock, [NIGHTLY], host="alive") == [True]
    end_run(job=NIGHTLY, started_at=begun, now=clock(), is_good=False, output="late")
    run = ScheduledRun.objects.get()
    assert (run.state, run.host, run.tries) == ("done", "alive", 2)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_many_machines_one_runs_the_job():
    enter_jobs(jobs=[NIGHTLY], now=NOW)
    machines = 12
    gate = threading.Barrier(machines)

    def claim(number):
        gate.wait()
        try:
            return claim_run(job=NIGHTLY, now=NOW + timedelta(days=1), host=f"m{number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(machines) as pool:
        assert sum(pool.map(claim, range(machines))) == 1


def test_a_job_that_nobody_ran_is_called_overdue(db):
    enter_jobs(jobs=[GOOD, NIGHTLY], now=NOW)
    later = NOW + timedelta(minutes=40)
    assert [one.job for one in troubled_jobs(standings([GOOD, NIGHTLY], later), later)] == [GOOD]


def test_the_schedule_is_shown_and_checked(db, capsys):
    call_command("schedule")
    listed = capsys.readouterr().out
    assert all(job.name in listed for job in TABLE)
    enter_jobs(jobs=TABLE, now=NOW - timedelta(days=30))
    with pytest.raises(CommandError, match="verify_books"):
        call_command("schedule", "--check")


def test_what_a_job_said_is_shown(db, calls, capsys):
    clock = Clock()
    enter_jobs(jobs=[GOOD], now=clock())
    clock.move_on(minutes=1)
    run_due(clock, [GOOD])
    call_command("schedule", "good --well")
    assert "good did it" in capsys.readouterr().out
    with pytest.raises(CommandError, match="no job"):
        call_command("schedule", "nonsense")


def test_one_look_does_everything_that_is_due(db, calls):
    call_command("run_schedule", "--once")
    assert calls == []
    ScheduledRun.objects.update(slot=NOW - timedelta(days=30))
    call_command("run_schedule", "--once")
    assert calls == [job.name for job in TABLE]
