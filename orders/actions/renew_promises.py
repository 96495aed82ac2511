"""Promise new days for an order that comes back after its time."""

from datetime import date

from orders.models import Consignment, Order
from orders.reads.quoting import load_basis, waiting_counts, working_of
from orders.rules.delivery import dispatch_day


def renew_promises(*, order: Order, today: date) -> None:
    """Move the days of a revived order's parcels, as if it had been ordered today.

    Call it inside the reviving transaction, before the parcels count as waiting. The days on the
    way stay as they were promised.
    """
    parcels = list(
        order.consignments.select_related("artisan__working_days").prefetch_related("lines")
    )
    holidays = load_basis().terms.holidays
    waiting = waiting_counts([parcel.artisan_id for parcel in parcels])
    for parcel in parcels:
        leaves = dispatch_day(
            today,
            working_of(parcel.artisan),
            holidays,
            making_days=max((line.making_days for line in parcel.lines.all()), default=0),
            waiting_count=waiting.get(parcel.artisan_id, 0),
        )
        by = leaves - parcel.dispatch_by
        parcel.dispatch_by += by
        parcel.deliver_from += by
        parcel.deliver_by += by
    Consignment.objects.bulk_update(parcels, ["dispatch_by", "deliver_from", "deliver_by"])
