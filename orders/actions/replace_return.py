"""Send a buyer the same piece again in place of the money."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from odop_store.kernel.transitions import check_move
from orders import locks
from orders.actions.note_event import note_event
from orders.actions.take_return import locked_return
from orders.errors import OutOfStockError
from orders.models import OrderEvent, ReturnRequest
from orders.notify import tell_buyer
from orders.rules.returns import RETURN_MOVES, ReturnState


def replace_return(
    *, request_id: int, user: User, courier: str = "", tracking_number: str = ""
) -> ReturnRequest:
    """Answer a return with the same piece again, taken from the shelf.

    No money and no tax moves: it is the supply of the invoice, put right. The buyer may send the
    new piece back too, within the same days. Locks: the order, then the stock.
    Raises: MoveRefusedError, OutOfStockError.
    """
    now = timezone.now()
    with transaction.atomic():
        request = locked_return(request_id)
        check_move(RETURN_MOVES, ReturnState(request.state), ReturnState.REPLACED)
        request.state, request.ended_at = ReturnState.REPLACED, now
        request.courier, request.tracking_number = courier[:60], tracking_number[:40]
        request.save(update_fields=["state", "ended_at", "courier", "tracking_number"])
        note_event(
            order=request.line.consignment.order,
            consignment=request.line.consignment,
            kind="return_replaced",
            actor=OrderEvent.Actor.STAFF,
            user=user,
            facts={"return_code": request.code},
            line_ids=[request.line_id],
        )
        tell_buyer(request.line.consignment.order, "return_replaced", number=request.code)
        is_made_anew = request.line.stock_kind == "made_to_order"
        stock = request.line.variant.stock
        if not is_made_anew and not locks.send_again(stock.pk, request.quantity, now):
            raise OutOfStockError()
    return request
