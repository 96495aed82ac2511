"""Tell the catalogue how many pieces of each listing were delivered of late."""

from datetime import datetime, timedelta

from django.db.models import F, Q, Sum

from catalog.actions.count_sales import add_sales, renew_sales
from orders.models import Consignment, OrderLine
from orders.rules.returns import ReturnState

SALES_WINDOW = timedelta(days=90)


def count_delivered(*, consignment: Consignment) -> None:
    """Add a parcel that was just delivered, in the transaction that says so.

    Locks: the listings' search rows.
    """
    units: dict[int, int] = {}
    for line in consignment.lines.all():
        kept = line.quantity - line.cancelled_count
        units[line.listing_id] = units.get(line.listing_id, 0) + kept
    add_sales(units={listing_id: n for listing_id, n in units.items() if n})


def recount_sales(*, now: datetime) -> int:
    """Count the window anew: old sales fall out, and so does what came back.

    Safe to run twice. Returns how many listings had another count before.
    """
    lines = OrderLine.objects.filter(consignment__delivered_at__gt=now - SALES_WINDOW)
    sold = lines.values_list("listing_id").annotate(n=Sum(F("quantity") - F("cancelled_count")))
    refunded = Q(returns__state=ReturnState.REFUNDED)
    back = lines.filter(refunded).values_list("listing_id").annotate(n=Sum("returns__quantity"))
    returned = dict(back)
    kept = {listing_id: n - returned.get(listing_id, 0) for listing_id, n in sold}
    return renew_sales(units={listing_id: n for listing_id, n in kept.items() if n > 0})
