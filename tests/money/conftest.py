"""Every test of money ends with a look at the books."""

from typing import Any

import pytest
from django.test import Client

from orders.actions.move_consignment import move_consignment
from orders.models import Order
from orders.rules.states import ConsignmentState
from tests.orders.conftest import (  # noqa: F401
    Buyer,
    market,
    open_market,
    stage_with_rates,
)


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
