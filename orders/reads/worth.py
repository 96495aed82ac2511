"""What is left of a parcel in money."""

from orders.models import Consignment
from orders.rules import gst


def goods_left(consignment: Consignment) -> int:
    """Return what the buyer pays for the pieces that were not cancelled."""
    sold = gst.from_json(consignment.terms.assessment)
    counts = {ln.position: (ln.cancelled_count, ln.quantity) for ln in consignment.lines.all()}
    return sum(
        gst.part_of(row, counts[row.position][0], counts[row.position][1] - counts[row.position][0])
        .gross_paise
        for row in sold.lines
    )  # fmt: skip
