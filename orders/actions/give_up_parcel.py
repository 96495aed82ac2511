"""Say that a maker cannot make what was ordered; the buyer's money goes back."""

from django.db import transaction

from accounts.models import User
from catalog.actions.set_stock import set_stock
from orders import locks
from orders.actions.end_order import cancel_lines
from orders.actions.log_parcel import log_parcel, tell_second
from orders.errors import ChoiceMissingError
from orders.models import Consignment, OrderEvent, OrderLine
from orders.rules.packing import GONE, CannotMake, may_give_up


def give_up_parcel(*, consignment_id: int, reason: str, user: User) -> Consignment:
    """Cancel what is left of a parcel; pieces that broke or were sold leave the shelf too.

    Locks: the order, the consignment, then stock.
    Raises: ChoiceMissingError, AlreadyDoneError, MovedOnError.
    """
    if reason not in set(CannotMake):
        raise ChoiceMissingError
    with transaction.atomic():
        parcel = locks.lock_consignment(consignment_id)
        if not may_give_up(parcel.state):
            tell_second(parcel, user)
        lines = list(parcel.lines.select_related("variant__stock", "variant__listing"))
        log_parcel(consignment=parcel, kind="cannot_make", user=user, facts={"reason": reason})
        cancel_lines(
            order_id=parcel.order_id,
            counts={line.pk: line.quantity for line in lines},
            reason=reason,
            actor=OrderEvent.Actor.MAKER,
            user=user,
        )
        if reason in GONE:
            _take_off_shelf(lines, user)
        parcel.refresh_from_db()
    return parcel


def _take_off_shelf(lines: list[OrderLine], user: User) -> None:
    """Undo what the cancellation put back: these pieces do not exist any more."""
    for line in sorted(lines, key=lambda row: row.variant.stock.pk):
        count = line.quantity - line.cancelled_count
        if line.stock_kind == "made_to_order" or not count:
            continue
        stock = line.variant.stock
        stock.refresh_from_db()
        set_stock(
            variant=line.variant, on_hand=stock.on_hand - count, was=stock.on_hand, actor=user
        )
