"""What pieces of a parcel are worth in money: to the papers, to the buyer, to the shop."""

from dataclasses import dataclass

from orders.models import Consignment, OrderLine
from orders.rules import gst
from orders.rules.gst import Taxed
from orders.rules.offers import part_of_discount


@dataclass(frozen=True)
class Worth:
    """`value_paise` is what the papers say, of which the shop pays `shop_paise` by an offer."""

    value_paise: int
    shop_paise: int

    @property
    def paid_paise(self) -> int:
        """Return the buyer's part."""
        return self.value_paise - self.shop_paise


def pieces_worth(line: OrderLine, row: Taxed, before: int, count: int) -> Worth:
    """Return what `count` pieces of a line are worth after `before` pieces went already."""
    value = gst.part_of(row, before, count).gross_paise
    return Worth(value, part_of_discount(line.shop_discount_paise, line.quantity, before, count))


def goods_left(consignment: Consignment) -> Worth:
    """Return what the pieces that were not cancelled are worth."""
    rows = {row.position: row for row in gst.from_json(consignment.terms.assessment).lines}
    left = [
        pieces_worth(
            line,
            rows[line.position],
            line.cancelled_count,
            line.quantity - line.cancelled_count,
        )
        for line in consignment.lines.all()
    ]
    return Worth(sum(w.value_paise for w in left), sum(w.shop_paise for w in left))
