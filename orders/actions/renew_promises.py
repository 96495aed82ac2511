"""Promise new days for an order that comes back after its time."""

from datetime import date

from orders.models import Consignment, Order
from orders.reads.quoting import load_basis, waiting_counts, waiting_pieces, working_of
from orders.rules.delivery import DAYS_A_WEEK, dispatch_day, full_weeks


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
            making_days=max((line.making_days for line in parcel.lines.all()), default=0)
            + DAYS_A_WEEK * weeks_before(parcel),
            waiting_count=waiting.get(parcel.artisan_id, 0),
        )
        by = leaves - parcel.dispatch_by
        parcel.dispatch_by += by
        parcel.deliver_from += by
        parcel.deliver_by += by
    Consignment.objects.bulk_update(parcels, ["dispatch_by", "deliver_from", "deliver_by"])


def weeks_before(parcel: Consignment) -> int:
    """Return how many of the maker's weeks other orders fill first. At most one query."""
    asked = sum(
        line.quantity - line.cancelled_count
        for line in parcel.lines.all()
        if line.stock_kind == "made_to_order"
    )
    capacity = parcel.artisan.weekly_capacity
    if not asked or not capacity:
        return 0
    waiting = waiting_pieces(parcel.artisan_id, but_for=parcel.order)
    return full_weeks(waiting_pieces=waiting, asked_pieces=asked, weekly_capacity=capacity)
