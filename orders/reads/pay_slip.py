"""Each order's pay slip: what it was sold for, what was taken, what comes and when."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext

from orders.models import Consignment, Earning, Payout
from orders.reads.my_earnings import holds_of, owed_for, when_words


@dataclass(frozen=True)
class SlipLine:
    """One line of a slip; what is taken away is negative."""

    label: str
    amount_paise: int
    hint: str = ""


@dataclass(frozen=True)
class SlipPart:
    """What one delivery brought, or one return took back."""

    title: str
    day: date
    lines: tuple[SlipLine, ...]
    net_paise: int
    shop_bears_paise: int


@dataclass(frozen=True)
class PaySlip:
    """An order's pay slip."""

    key: str
    titles: tuple[str, ...]
    parts: tuple[SlipPart, ...]
    tax_paise: int
    net_paise: int
    when: str
    payouts: tuple[Payout, ...]


def pay_slip(parcel: Consignment) -> PaySlip:
    """Return the slip of a parcel loaded by `earned_parcels`. Two queries."""
    owed = owed_for(parcel, holds_of(parcel.artisan))
    papers = parcel.papers.values("original").annotate(
        tax=Sum("cgst_paise") + Sum("sgst_paise") + Sum("igst_paise")
    )
    tax = sum(row["tax"] if row["original"] is None else -row["tax"] for row in papers)
    own = parcel.delivery_discount_paise - parcel.shop_delivery_discount_paise
    return PaySlip(
        key=owed.key,
        titles=tuple(
            f"{line.title} × {line.quantity - line.cancelled_count}" for line in parcel.lines.all()
        ),
        parts=tuple(
            slip_part(row, own if row.value_paise > 0 else 0) for row in parcel.earnings.all()
        ),
        tax_paise=tax,
        net_paise=sum(row.net_paise for row in parcel.earnings.all()),
        when=when_words(parcel, owed),
        payouts=tuple(line.payout for line in parcel.payout_lines.all()),
    )


def slip_part(row: Earning, own_delivery: int) -> SlipPart:
    """Return a part whose lines sum to what the maker gets.

    `own_delivery` is what a maker's own offer took off the delivery charge.
    """
    charge = row.delivery_paise
    own_goods = row.maker_discount_paise - own_delivery
    rounding = row.value_paise - row.goods_paise - charge + own_delivery
    lines = (
        SlipLine(gettext("Price of the pieces"), row.goods_paise + own_goods),
        SlipLine(gettext("Delivery charge of the buyer"), charge),
        SlipLine(gettext("Your own offer: you bear it"), -row.maker_discount_paise),
        SlipLine(gettext("Rounded by"), rounding),
        SlipLine(gettext("Delivery, to the courier"), -charge),
        SlipLine(gettext("Commission of the shop"), -row.fee_paise),
        SlipLine(gettext("GST on the commission"), -row.fee_gst_paise),
        SlipLine(
            gettext("TCS"), -row.tcs_paise, gettext("GST collected for you: claim it in GST portal")
        ),
        SlipLine(
            gettext("TDS"),
            -row.tds_paise,
            gettext("Income tax paid for you: it counts in your return"),
        ),
    )
    return SlipPart(
        title=gettext("Sold") if row.value_paise >= 0 else gettext("Came back"),
        day=row.earned_on,
        lines=tuple(line for line in lines if line.amount_paise),
        net_paise=row.net_paise,
        shop_bears_paise=row.shop_discount_paise,
    )
