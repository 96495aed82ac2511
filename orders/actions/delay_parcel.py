"""Give a maker more days for a parcel, and tell the buyer, who may cancel."""

from django.db import transaction
from django.utils import timezone, translation
from django.utils.formats import date_format

from accounts.models import User
from artisans.models import Artisan
from orders import locks
from orders.actions.log_parcel import log_parcel
from orders.errors import ChoiceMissingError, DelayRefusedError
from orders.models import Consignment
from orders.notify import tell_buyer
from orders.reads.packing_words import delay_words
from orders.rules.packing import DAYS_OFFERED, Days, Delay, later, may_delay


def delay_parcel(*, consignment_id: int, days: int, reason: str, user: User) -> Consignment:
    """Move the promised days of a parcel that is not packed yet; a paused shop gets none.

    Locks: the order, the consignment. Raises: ChoiceMissingError, DelayRefusedError.
    """
    if days not in DAYS_OFFERED or reason not in set(Delay):
        raise ChoiceMissingError
    with transaction.atomic():
        parcel = locks.lock_consignment(consignment_id)
        is_paused = parcel.artisan.state == Artisan.State.SUSPENDED
        if is_paused or not may_delay(parcel.state, parcel.delay_count):
            raise DelayRefusedError
        before = parcel.dispatch_by
        promised = Days(parcel.dispatch_by, parcel.deliver_from, parcel.deliver_by)
        moved = later(promised, days, timezone.localdate())
        parcel.dispatch_by, parcel.deliver_from = moved.dispatch_by, moved.deliver_from
        parcel.deliver_by = moved.deliver_by
        parcel.delay_count += 1
        parcel.save(update_fields=["dispatch_by", "deliver_from", "deliver_by", "delay_count"])
        facts = {"reason": reason, "was": str(before), "until": str(moved.dispatch_by)}
        log_parcel(consignment=parcel, kind="delayed", user=user, facts={**facts})
        _tell(parcel, reason)
    return parcel


def _tell(parcel: Consignment, reason: str) -> None:
    order, artisan = parcel.order, parcel.artisan
    with translation.override(order.language):
        tell_buyer(
            order,
            "parcel_delayed",
            maker=artisan.name_hi if order.language == "hi" else artisan.name_en,
            day=date_format(parcel.deliver_by, "j F"),
            why=delay_words(reason),
        )
