"""A buyer whose order was delivered."""

import pytest
from django.test import Client

from orders.models import Order, OrderLine
from tests.money.conftest import confirmed, send_on, stage_with_rates
from tests.orders.conftest import Buyer, link, only


@pytest.fixture
def market(db):
    return stage_with_rates()


@pytest.fixture
def buyer():
    return Buyer(Client())


@pytest.fixture
def confirmed_order(market, buyer) -> Order:
    """An order of the pot on its way."""
    return confirmed(buyer, only(market.pot))


@pytest.fixture
def order(confirmed_order) -> Order:
    """The same order, delivered."""
    send_on(confirmed_order)
    return confirmed_order


@pytest.fixture
def line(order) -> OrderLine:
    return OrderLine.objects.get(consignment__order=order)


def address(line, prefix=""):
    order = line.consignment.order
    return f"{prefix}/orders/{link(order)}/review/{line.pk}/"
