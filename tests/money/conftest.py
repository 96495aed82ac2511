"""Every test of money ends with a look at the books."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from orders.actions.move_consignment import move_consignment
from orders.models import Order, TaxRate
from orders.reads.books import breaches
from orders.rules.states import ConsignmentState
from tests.cast import Cast
from tests.orders.conftest import Buyer, stage

FIRST = import_module("orders.migrations.0004_guard_books_and_first_rates")
NO_PAN = import_module("orders.migrations.0010_tds_without_pan")


def stage_with_rates(cast: Cast | None = None) -> Cast:
    """Put the market on stage, with rates and levies even where a test emptied the tables."""
    if not TaxRate.objects.exists():
        FIRST.write_rates(apps, None)
        NO_PAN.write_rule(apps, None)
    return stage(cast)


@pytest.fixture
def market(db: None) -> Iterator[Cast]:
    yield stage_with_rates()
    assert breaches() == []


@pytest.fixture
def open_market(transactional_db: None) -> Iterator[Cast]:
    """The market for tests with threads or real commits."""
    yield stage_with_rates()
    assert breaches() == []


@pytest.fixture
def buyer() -> Buyer:
    return Buyer(Client())


WAY = [
    ConsignmentState.PACKED,
    ConsignmentState.SHIPPED,
    ConsignmentState.OUT_FOR_DELIVERY,
    ConsignmentState.DELIVERED,
]


def send_on(order: Order, *, to: ConsignmentState = ConsignmentState.DELIVERED) -> None:
    """Move every consignment of an order along the way."""
    for consignment in order.consignments.exclude(state="cancelled"):
        for step in WAY[: WAY.index(to) + 1] if to in WAY else [*WAY[:2], to]:
            move_consignment(consignment_id=consignment.pk, to=step, actor="staff")


def confirmed(buyer: Buyer, *variants: Any, quantity: int = 1) -> Order:
    """Buy, cash on delivery, and confirm."""
    for variant in variants[1:]:
        buyer.puts_in_cart(variant, quantity)
    order = buyer.buys(variants[0], quantity=quantity)
    assert buyer.confirms(order).status_code == 303
    order.refresh_from_db()
    return order


def register(maker: Any, gstin: str = "09ABCDE1234F1Z5", status: str = "regular") -> None:
    """Give a maker a GST status for sales from now on."""
    maker.tax_status, maker.gstin = status, gstin
    maker.save()
