"""Give back the money of a parcel that nobody took."""

from datetime import datetime

from orders.actions.give_back import give_back
from orders.actions.issue_paper import Gone, issue_credit_note
from orders.actions.post_entries import post_entries
from orders.models import Consignment, Order
from orders.reads.worth import goods_left
from orders.rules import ledger


def book_undelivered(*, consignment: Consignment, now: datetime) -> None:
    """Give a parcel's money back that nobody took, with a credit note for all of it."""
    order = consignment.order
    amount = goods_left(consignment).paid_paise + consignment.delivery_due_paise
    key = f"undelivered-{consignment.pk}"
    post_entries(
        key=key,
        kind="undelivered",
        entries=ledger.come_back(
            amount=amount,
            delivery=consignment.delivery_paise,
            is_cod=order.method == Order.Method.COD,
        ),
        order=order,
        consignment=consignment,
        at=now,
    )
    gone = {
        line.position: Gone(line.cancelled_count, line.quantity - line.cancelled_count)
        for line in consignment.lines.all()
    }
    issue_credit_note(consignment=consignment, gone=gone, with_delivery=True, key=key, now=now)
    give_back(order=order, amount_paise=amount, reason="undelivered", key=key)
