"""Paying through the practice gateway."""

from typing import Any

from orders.models import Order
from tests.orders.conftest import Buyer, link


def pay_online(buyer: Buyer, *variants: Any, quantity: int = 1) -> Order:
    """Buy and pay with the practice bank."""
    for variant in variants[1:]:
        buyer.puts_in_cart(variant, quantity)
    order = buyer.buys(variants[0], method="online", quantity=quantity)
    buyer.get(f"/orders/{link(order)}/pay/")
    bank_order = order.payments.get().gateway_order_id
    back = buyer.post(f"/practice/{bank_order}/", outcome="paid")
    buyer.get(back.headers["Location"])
    order.refresh_from_db()
    assert order.state == "confirmed"
    return order
