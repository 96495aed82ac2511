"""Fixtures of the workshop's tests."""

from collections.abc import Iterator

import pytest
from django.test import Client

from artisans.models import Membership
from orders.models import Consignment
from orders.reads.books import breaches
from tests.cast import Cast
from tests.money.conftest import confirmed, stage_with_rates
from tests.orders.conftest import Buyer, only
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


@pytest.fixture
def market(cast: Cast) -> Iterator[Cast]:
    """The cast with rates and places to deliver to; the books must balance afterwards."""
    yield stage_with_rates(cast)
    assert breaches() == []


@pytest.fixture
def buyer() -> Buyer:
    return Buyer(Client())


@pytest.fixture
def parcel(market: Cast, owner: Membership, buyer: Buyer) -> Consignment:
    """Two pots of Meena's, ordered, confirmed, cash on delivery."""
    order = confirmed(buyer, only(market.pot), quantity=2)
    return Consignment.objects.select_related("order").get(order=order)
