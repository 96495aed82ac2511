"""Note that a maker has packed a parcel."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from odop_store.kernel.transitions import may_move
from orders import locks
from orders.actions.log_parcel import audit_parcel, tell_second, was_done_by
from orders.actions.move_consignment import move_consignment
from orders.models import Consignment, OrderEvent
from orders.rules.states import CONSIGNMENT_MOVES, ConsignmentState


def pack_parcel(*, consignment_id: int, user: User) -> Consignment:
    """Pack a confirmed parcel, which also accepts it; a second tap is quiet.

    Locks: the order, the consignment. Raises: AlreadyDoneError, MovedOnError.
    """
    with transaction.atomic():
        parcel = locks.lock_consignment(consignment_id)
        if was_done_by(parcel, "packed", user):
            return parcel
        if not may_move(CONSIGNMENT_MOVES, ConsignmentState(parcel.state), ConsignmentState.PACKED):
            tell_second(parcel, user)
        if parcel.accepted_at is None:
            Consignment.objects.filter(pk=parcel.pk).update(accepted_at=timezone.now())
        parcel = move_consignment(
            consignment_id=parcel.pk,
            to=ConsignmentState.PACKED,
            actor=OrderEvent.Actor.MAKER,
            user=user,
        )
        audit_parcel(consignment=parcel, kind="packed", user=user)
    return parcel
