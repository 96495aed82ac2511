"""What the pieces of a return are worth: to their buyer, to the papers, to who bore the offer."""

from dataclasses import dataclass

from django.db.models import Sum

from odop_store.kernel.money import round_half_up
from orders.models import ReturnRequest
from orders.reads.worth import Worth, pieces_worth
from orders.rules import gst
from orders.rules.offers import part_of_discount
from orders.rules.returns import ReturnState


@dataclass(frozen=True)
class GivenBack:
    """What a refund takes back: the credit note's row, the shop's and the maker's discount."""

    row: gst.Taxed
    shop_paise: int
    maker_paise: int


def full_refund(request: ReturnRequest) -> int:
    """Return what the buyer paid for the pieces of a return. Two queries."""
    return _worth(request, gone_before(request)).paid_paise


def gone_before(request: ReturnRequest) -> int:
    """Return how many pieces of the line were cancelled or refunded earlier. One query."""
    line = request.line
    earlier = line.returns.filter(state=ReturnState.REFUNDED).aggregate(sum=Sum("quantity"))["sum"]
    return line.cancelled_count + (earlier or 0)


def given_back(request: ReturnRequest, amount: int) -> GivenBack:
    """Return what goes back with a refund of `amount`. Two queries.

    A part of the money takes the same part of what shop and maker gave by an offer.
    """
    before = gone_before(request)
    worth, line = _worth(request, before), request.line
    whole = gst.part_of(_line_row(request), before, request.quantity)
    own = part_of_discount(line.maker_discount_paise, line.quantity, before, request.quantity)
    if amount == worth.paid_paise:
        return GivenBack(whole, worth.shop_paise, own)
    shop = round_half_up(worth.shop_paise * amount, worth.paid_paise)
    part = gst.Sold(whole.position, whole.hsn_code, whole.quantity, amount + shop, whole.bps)
    row = gst.take_apart(part, whole.bps, crosses=bool(whole.igst_paise))
    return GivenBack(row, shop, round_half_up(own * amount, worth.paid_paise))


def _worth(request: ReturnRequest, before: int) -> Worth:
    return pieces_worth(request.line, _line_row(request), before, request.quantity)


def _line_row(request: ReturnRequest) -> gst.Taxed:
    sold = gst.from_json(request.line.consignment.terms.assessment)
    return next(row for row in sold.lines if row.position == request.line.position)
