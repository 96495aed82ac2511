"""A whole unit of work is done again after what passes, and only then."""

import pytest
from django.db import OperationalError, connection
from psycopg import errors

from odop_store.kernel import again
from odop_store.kernel.again import MOST_TRIES, whole_again


@pytest.fixture(autouse=True)
def no_pauses_and_no_connection(monkeypatch):
    """The rule alone: whether there is a connection that could be lost depends on other tests."""
    monkeypatch.setattr(again.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(again.connection, "close_if_unusable_or_obsolete", lambda: None)


def failing(times, cause):
    """Return a work that fails some times before it answers, and its list of tries."""
    tries = []

    @whole_again
    def work(word):
        tries.append(word)
        if len(tries) <= times:
            raise OperationalError from cause
        return "done"

    return work, tries


@pytest.mark.parametrize(
    "cause",
    [
        errors.DeadlockDetected(),
        errors.SerializationFailure(),
        errors.LockNotAvailable(),
        errors.AdminShutdown(),
        errors.CannotConnectNow(),
        errors.ConnectionFailure(),
        None,
    ],
    ids=lambda cause: type(cause).__name__,
)
def test_what_passes_is_done_again(cause):
    work, tries = failing(MOST_TRIES - 1, cause)
    assert work("order") == "done"
    assert tries == ["order"] * MOST_TRIES


def test_in_the_end_the_fault_is_told():
    work, tries = failing(MOST_TRIES, errors.DeadlockDetected())
    with pytest.raises(OperationalError):
        work("order")
    assert len(tries) == MOST_TRIES


def test_what_took_too_long_is_not_made_longer():
    work, tries = failing(1, errors.QueryCanceled())
    with pytest.raises(OperationalError):
        work("order")
    assert len(tries) == 1


def test_inside_the_transaction_of_somebody_else_nothing_is_repeated(monkeypatch):
    monkeypatch.setattr(connection, "in_atomic_block", True)
    work, tries = failing(1, errors.DeadlockDetected())
    with pytest.raises(OperationalError):
        work("order")
    assert len(tries) == 1
