"""Fixtures of the workshop's tests."""

import pytest
from django.test import Client

from artisans.models import Membership
from tests.cast import Cast
from tests.workshop.makers import client_of, make_member


@pytest.fixture
def owner(cast: Cast) -> Membership:
    """Meena's own membership in her pottery."""
    return make_member(cast.meena)


@pytest.fixture
def meena(owner: Membership) -> Client:
    """A browser in which Meena is signed in."""
    return client_of(owner)


@pytest.fixture
def stranger(cast: Cast) -> Client:
    """A browser of the chikan group's owner: the wrong maker everywhere in Meena's workshop."""
    return client_of(make_member(cast.chikan_group))
