"""What the pieces of a return are worth: to the papers, to their buyer, to who paid an offer."""

from django.db.models import Sum

from odop_store.kernel.money import round_half_up
from orders.models import ReturnRequest
from orders.reads.worth import Worth, pieces_worth
from orders.rules import gst
from orders.rules.offers import part_of_discount
from orders.rules.returns import ReturnState


def full_refund(request: ReturnRequest) -> int:
    """Return what the buyer paid for the pieces of a return. Two queries."""
    return _worth(request).paid_paise


def given_back(request: ReturnRequest, amount: int) -> tuple[gst.Taxed, int]:
    """Return the credit note's row for a refund, and what of it goes back to the shop.

    A part of the money takes the same part of what the shop paid by an offer.
    """
    whole = gst.part_of(_line_row(request), _gone_before(request), request.quantity)
    worth = _worth(request)
    if amount == worth.paid_paise:
        return whole, worth.shop_paise
    shop = round_half_up(worth.shop_paise * amount, worth.paid_paise)
    part = gst.Sold(whole.position, whole.hsn_code, whole.quantity, amount + shop, whole.bps)
    return gst.take_apart(part, whole.bps, crosses=bool(whole.igst_paise)), shop


def own_discount(request: ReturnRequest, amount: int, full: int) -> int:
    """Return what the maker's own offer took off the pieces for which `amount` is given back."""
    line = request.line
    own = part_of_discount(
        line.maker_discount_paise, line.quantity, _gone_before(request), request.quantity
    )
    return own if amount == full else round_half_up(own * amount, full)


def _line_row(request: ReturnRequest) -> gst.Taxed:
    sold = gst.from_json(request.line.consignment.terms.assessment)
    return next(row for row in sold.lines if row.position == request.line.position)


def _gone_before(request: ReturnRequest) -> int:
    """Return how many pieces of the line were cancelled or refunded earlier. One query."""
    line = request.line
    earlier = line.returns.filter(state=ReturnState.REFUNDED).aggregate(sum=Sum("quantity"))["sum"]
    return line.cancelled_count + (earlier or 0)


def _worth(request: ReturnRequest) -> Worth:
    return pieces_worth(request.line, _line_row(request), _gone_before(request), request.quantity)
