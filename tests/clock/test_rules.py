"""When regular work is due: every so many minutes, daily, weekly, caught up once, tried again."""

from datetime import datetime, timedelta, timezone

import pytest

from clock.rules import MOST_TRIES, RETRY_AFTER, Daily, Every, Job, LastRun, is_due, next_start

IST = timezone(timedelta(hours=5, minutes=30))


def at(text):
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=IST)


NIGHTLY = Job("verify_books", Daily(2, 10))
OFTEN = Job("expire_reservations", Every(minutes=15))


@pytest.mark.parametrize(
    ("when", "now", "slot", "after"),
    [
        (Every(1), "24 10:00:59", "24 10:00", "24 10:01"),
        (Every(15), "24 10:14:00", "24 10:00", "24 10:15"),
        (Daily(2, 10), "24 02:10", "24 02:10", "25 02:10"),
        (Daily(2, 10), "24 02:09", "23 02:10", "24 02:10"),
        (Daily(4, weekday=6), "24 10:00", "22 04:00", "29 04:00"),
        (Daily(4, weekday=6), "22 03:59", "15 04:00", "22 04:00"),
    ],
)
def test_the_latest_slot_and_the_next(when, now, slot, after):
    assert when.slot(at(now)) == at(slot)
    assert when.after(at(slot)) == at(after)


def test_a_new_slot_is_due_and_a_done_one_is_not():
    assert is_due(NIGHTLY, LastRun(at("23 02:10")), at("24 02:10"))
    assert not is_due(NIGHTLY, LastRun(at("24 02:10"), tries=1), at("24 23:00"))


def test_a_week_of_missed_nights_is_due_once():
    now = at("24 10:00")
    assert is_due(NIGHTLY, LastRun(at("17 02:10")), now)
    assert not is_due(NIGHTLY, LastRun(NIGHTLY.when.slot(now), tries=1), now)


def test_what_is_running_is_not_started_again_until_it_must_have_died():
    begun = at("24 02:10")
    last = LastRun(begun, is_running=True, tries=1, started_at=begun)
    assert not is_due(NIGHTLY, last, begun + timedelta(hours=2))
    assert is_due(NIGHTLY, last, begun + timedelta(hours=4))


def test_a_failure_is_tried_again_after_a_rest_and_then_waits_for_its_next_time():
    ended = at("24 02:11")
    last = LastRun(at("24 02:10"), has_failed=True, tries=1, started_at=ended, ended_at=ended)
    assert not is_due(NIGHTLY, last, ended + RETRY_AFTER / 2)
    assert next_start(NIGHTLY, last, ended) == ended + RETRY_AFTER
    assert is_due(NIGHTLY, last, ended + RETRY_AFTER)
    spent = LastRun(at("24 02:10"), has_failed=True, tries=MOST_TRIES, ended_at=ended)
    assert not is_due(NIGHTLY, spent, ended + RETRY_AFTER)
    assert next_start(NIGHTLY, spent, ended) == at("25 02:10")


def test_what_is_due_starts_now():
    now = at("24 10:20")
    assert next_start(OFTEN, LastRun(at("24 10:00"), tries=1), now) == now
    assert next_start(OFTEN, LastRun(at("24 10:15"), tries=1), now) == at("24 10:30")
