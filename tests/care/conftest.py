"""Complaints for tests, and people who write them."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from care.actions.open_ticket import Complaint, open_ticket
from care.notify import token_of
from tests.desk.staff import make_staff

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
FORM = {"kind": "piece", "words": "The pot came broken.", "contact": "98765 43210"}


def make_ticket(now=NOW, photos=(), **facts):
    facts = {"kind": "piece", "words": "It came broken.", "raised_by": "visitor",
             "language": "en", "mobile": "+919876543210"} | facts  # fmt: skip
    return open_ticket(complaint=Complaint(**facts), address="10.0.0.7", now=now, photos=photos)


def send(client, path, **fields):
    return client.post(path, fields, headers={"Sec-Fetch-Site": "same-origin"})


def page_of(ticket):
    return f"/complaints/{token_of(ticket)}/"


@pytest.fixture
def ticket(cast):
    """A buyer's complaint about Meena's pot."""
    return make_ticket(artisan=cast.meena, raised_by="buyer")


@pytest.fixture
def asha(cast):
    return make_staff("support", full_name="Asha Verma")


@pytest.fixture
def visitor(db):
    return Client()
