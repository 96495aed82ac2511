"""Killing what works for the buyers: every one gets an answer, nothing is lost or doubled.

The full size (500 checkouts) is `bench/run siege`; here it is small enough for every run.
"""

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from tests.orders.siege import besiege, besieged_shop, faults

pytestmark = pytest.mark.race
BUYERS, LEFT = 60, 45


@pytest.fixture(scope="module")
def besieged(django_db_setup):
    """A shop like the one under test, in a folder that PostgreSQL's own user may enter."""
    with tempfile.TemporaryDirectory(prefix="odop-siege-") as folder:
        parts = urlsplit(os.environ["DATABASE_URL"])
        model = urlunsplit(parts._replace(path=f"/{connection.settings_dict['NAME']}"))
        with besieged_shop(Path(folder), like=model) as shop:
            yield shop


def test_web_workers_are_killed_while_buyers_insist(besieged):
    tickets = besieged.deal(BUYERS, LEFT)
    outcome = besiege(besieged, tickets, besieged.kill_a_worker, pause=0.7, most=12)
    assert besieged.kills >= 2
    assert len(outcome.placed) == LEFT
    assert len(outcome.refused) == BUYERS - LEFT
    assert faults(besieged, outcome, LEFT) == []


def test_the_database_is_killed_five_times_while_buyers_insist(besieged):
    tickets = besieged.deal(BUYERS, LEFT)
    outcome = besiege(besieged, tickets, besieged.kill_the_database, pause=1, most=5)
    assert besieged.kills >= 1
    assert len(outcome.placed) == LEFT
    assert len(outcome.refused) == BUYERS - LEFT
    assert faults(besieged, outcome, LEFT) == []
