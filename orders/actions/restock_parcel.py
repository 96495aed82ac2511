"""Put the pieces of a parcel that nobody took back on the shelf."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from orders import locks
from orders.actions.note_event import note_event
from orders.errors import TooLateError
from orders.models import Consignment
from orders.rules.states import ConsignmentState


def restock_parcel(
    *,
    consignment_id: int,
    sound: Mapping[int, int],
    user: User | None,
    actor: str,
    reason: str = "",
) -> Consignment:
    """Note that a returned parcel is back, and which pieces (line id to count) can be sold again.

    Once a parcel. What is broken, and what was made for this buyer alone, is not put back.
    Locks: the order, the consignment, then stock. Raises: TooLateError.
    """
    now = timezone.now()
    with transaction.atomic():
        parcel = locks.lock_consignment(consignment_id)
        if parcel.state != ConsignmentState.RETURNED or parcel.restocked_at is not None:
            raise TooLateError()
        parcel.restocked_at = now
        parcel.save(update_fields=["restocked_at"])
        lines = parcel.lines.select_related("variant__stock")
        counts = {
            line: min(max(0, sound.get(line.pk, 0)), line.quantity - line.cancelled_count)
            for line in lines
            if line.stock_kind != "made_to_order"
        }
        note_event(
            order=parcel.order,
            consignment=parcel,
            kind="restocked",
            actor=actor,
            user=user,
            reason=reason,
            facts={"sound_count": sum(counts.values())},
            line_ids=[line.pk for line in counts],
        )
        locks.put_back(
            {line.variant.stock.pk: count for line, count in counts.items() if count}, now
        )
    return parcel
