"""Note that a maker has handed a parcel to a courier."""

from django.db import transaction

from accounts.models import User
from orders import locks
from orders.actions.log_parcel import audit_parcel, tell_second, was_done_by
from orders.actions.move_consignment import move_consignment
from orders.actions.pack_parcel import pack_parcel
from orders.errors import TrackingRefusedError
from orders.models import Consignment, OrderEvent
from orders.rules.packing import COURIERS, NO_COURIER, is_tracking_number, tidy_tracking
from orders.rules.states import ConsignmentState


def send_parcel(*, consignment_id: int, courier: str, number: str, user: User) -> Consignment:
    """Ship a packed parcel with its courier's number; one not packed yet is packed on the way.

    Locks: the order, the consignment.
    Raises: TrackingRefusedError, AlreadyDoneError, MovedOnError.
    """
    tidy = tidy_tracking(number)
    if courier not in {*COURIERS, NO_COURIER} or not is_tracking_number(tidy, courier):
        raise TrackingRefusedError
    with transaction.atomic():
        parcel = locks.lock_consignment(consignment_id)
        if was_done_by(parcel, "shipped", user):
            return parcel
        if parcel.state == ConsignmentState.CONFIRMED:
            parcel = pack_parcel(consignment_id=consignment_id, user=user)
        if parcel.state != ConsignmentState.PACKED:
            tell_second(parcel, user)
        parcel = move_consignment(
            consignment_id=consignment_id,
            to=ConsignmentState.SHIPPED,
            actor=OrderEvent.Actor.MAKER,
            user=user,
            courier=courier_name(courier, parcel),
            tracking_number=tidy if courier != NO_COURIER else "",
        )
        audit_parcel(consignment=parcel, kind="shipped", user=user, facts={"courier": courier})
    return parcel


def courier_name(courier: str, parcel: Consignment) -> str:
    """Return what the buyer reads: the courier, or the maker who brings it in person."""
    if courier != NO_COURIER:
        return COURIERS[courier]
    artisan = parcel.artisan
    return artisan.name_hi if parcel.order.language == "hi" else artisan.name_en
