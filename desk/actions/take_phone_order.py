"""Place an order for a buyer who calls, by the same action that the checkout uses."""

import uuid

from django.conf import settings
from django.db import transaction

from accounts.models import User
from odop_store.kernel.money import rupees
from orders.actions.note_event import note_event
from orders.actions.place_order import place_order
from orders.models import Cart, Order, OrderEvent
from orders.notify import OrderLink, tell_buyer
from orders.reads.balance import amount_to_pay
from orders.rules.paying import Method


@transaction.atomic
def take_phone_order(
    *,
    cart: Cart,
    taker: User,
    checkout_key: uuid.UUID,
    seen_digest: str,
    method: Method,
    language: str,
) -> Order:
    """Place the order and note who took it; the buyer gets the code or the link to pay by SMS.

    Coming again with the same key notes and sends nothing more.
    Locks and raises what `place_order` does.
    """
    order = place_order(
        cart=cart,
        user=None,
        checkout_key=checkout_key,
        seen_digest=seen_digest,
        method=method,
        language=language,
    )
    if order.events.filter(kind="phone").exists():
        return order
    note_event(
        order=order,
        kind="phone",
        actor=OrderEvent.Actor.STAFF,
        user=taker,
        facts={"total_paise": order.total_paise},
    )
    if method is Method.ONLINE:
        send_pay_link(order=order)
    return order


def send_pay_link(*, order: Order) -> None:
    """Send the buyer the signed address where this order is paid."""
    link = f"{settings.SITE_URL}{OrderLink(order).path}pay/"
    tell_buyer(order, "pay_link", link=link, amount=rupees(amount_to_pay(order)))
