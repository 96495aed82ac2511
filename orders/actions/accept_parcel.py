"""Say that a maker will make and send what was ordered."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from orders import locks
from orders.actions.log_parcel import log_parcel, tell_second, was_done_by
from orders.models import Consignment
from orders.rules.packing import may_accept


def accept_parcel(*, consignment_id: int, user: User) -> Consignment:
    """Accept a confirmed parcel; a second tap of the same person is quiet.

    Locks: the order, the consignment. Raises: AlreadyDoneError, MovedOnError.
    """
    with transaction.atomic():
        parcel = locks.lock_consignment(consignment_id)
        if was_done_by(parcel, "accepted", user):
            return parcel
        if not may_accept(parcel.state, is_accepted=parcel.accepted_at is not None):
            tell_second(parcel, user)
        parcel.accepted_at = timezone.now()
        parcel.save(update_fields=["accepted_at"])
        log_parcel(consignment=parcel, kind="accepted", user=user)
    return parcel
