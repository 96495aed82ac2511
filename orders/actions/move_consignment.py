"""Move a consignment along its way: packed, shipped, out for delivery, delivered, come back."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from odop_store.kernel.money import rupees
from odop_store.kernel.transitions import check_move
from orders import locks
from orders.actions.book_undelivered import book_undelivered
from orders.actions.count_sales import count_delivered
from orders.actions.end_order import settle_order_state
from orders.actions.issue_paper import issue_invoice
from orders.actions.keep_books import book_delivered
from orders.actions.note_event import note_event
from orders.errors import BalanceDueError
from orders.models import Consignment
from orders.notify import tell_buyer
from orders.reads.balance import balance_due
from orders.rules.states import CONSIGNMENT_MOVES, ConsignmentState

MESSAGES = {
    ConsignmentState.PACKED: "parcel_packed",
    ConsignmentState.SHIPPED: "parcel_shipped",
    ConsignmentState.OUT_FOR_DELIVERY: "parcel_out",
    ConsignmentState.DELIVERED: "parcel_delivered",
    ConsignmentState.RETURNED: "parcel_returned",
}
BOOKS: dict[ConsignmentState, Callable[..., object]] = {
    ConsignmentState.PACKED: issue_invoice,
    ConsignmentState.DELIVERED: book_delivered,
    ConsignmentState.RETURNED: book_undelivered,
}
UNTIL_PAID = (ConsignmentState.PACKED, ConsignmentState.SHIPPED)
STAMPS = {
    ConsignmentState.PACKED: "packed_at",
    ConsignmentState.SHIPPED: "shipped_at",
    ConsignmentState.DELIVERED: "delivered_at",
    ConsignmentState.RETURNED: "ended_at",
}


def move_consignment(
    *,
    consignment_id: int,
    to: ConsignmentState,
    actor: str,
    user: User | None = None,
    courier: str = "",
    tracking_number: str = "",
    reason: str = "",
) -> Consignment:
    """Move one consignment, note the event and tell the buyer.

    Nothing leaves before its balance is paid; packing it reminds the buyer.
    Locks: the order, the consignment. Raises: MoveRefusedError, BalanceDueError.
    """
    now = timezone.now()
    with transaction.atomic():
        consignment = locks.lock_consignment(consignment_id)
        check_move(CONSIGNMENT_MOVES, ConsignmentState(consignment.state), to)
        due = balance_due(consignment.order) if to in UNTIL_PAID else 0
        if due and to is ConsignmentState.SHIPPED:
            raise BalanceDueError(amount=rupees(due))
        _write(consignment, to, now, courier, tracking_number)
        note_event(
            order=consignment.order, consignment=consignment, kind=to.value, actor=actor, user=user,
            reason=reason,
        )  # fmt: skip
        tell_buyer(
            consignment.order,
            MESSAGES[to],
            maker=_maker_name(consignment),
            courier=consignment.courier,
            number=consignment.tracking_number,
        )
        if due:
            tell_buyer(consignment.order, "balance_due", amount=rupees(due))
        if keep := BOOKS.get(to):
            keep(consignment=consignment, now=now)
        if to is ConsignmentState.DELIVERED:
            count_delivered(consignment=consignment)
        settle_order_state(order=consignment.order, now=now)
    return consignment


def _maker_name(consignment: Consignment) -> str:
    artisan = consignment.artisan
    return artisan.name_hi if consignment.order.language == "hi" else artisan.name_en


def _write(
    consignment: Consignment, to: ConsignmentState, now: datetime, courier: str, number: str
) -> None:
    consignment.state = to
    if stamp := STAMPS.get(to):
        setattr(consignment, stamp, now)
    if to is ConsignmentState.SHIPPED and courier:
        consignment.courier, consignment.tracking_number = courier[:60], number[:40]
    consignment.save(
        update_fields=["state", "courier", "tracking_number", "packed_at", "shipped_at",
                       "delivered_at", "ended_at"]
    )  # fmt: skip
