"""Each order's pay slip: what it was sold for, what was taken, what comes and when."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from orders.models import Consignment, Earning, Payout
from orders.reads.my_earnings import holds_of, owed_for, when_words


@dataclass(frozen=True)
class SlipLine:
    """One line of a slip; what is taken away is negative."""

    label: Promise
    amount_paise: int
    hint: Promise | str = ""


@dataclass(frozen=True)
class SlipPart:
    """What one delivery brought, or one return took back."""

    title: Promise
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
        SlipLine(_("Price of the pieces"), row.goods_paise + own_goods),
        SlipLine(_("Delivery charge of the buyer"), charge),
        SlipLine(_("Your own offer: you bear it"), -row.maker_discount_paise),
        SlipLine(_("Rounded by"), rounding),
        SlipLine(_("Delivery, to the courier"), -charge),
        SlipLine(_("Commission of the shop"), -row.fee_paise),
        SlipLine(_("GST on the commission"), -row.fee_gst_paise),
        SlipLine(_("TCS"), -row.tcs_paise, _("GST collected for you: claim it in GST portal")),
        SlipLine(
            _("TDS"),
            -row.tds_paise,
            _("Income tax paid for you: it counts in your return"),
        ),
    )
    return SlipPart(
        title=_("Sold") if row.value_paise >= 0 else _("Came back"),
        day=row.earned_on,
        lines=tuple(line for line in lines if line.amount_paise),
        net_paise=row.net_paise,
        shop_bears_paise=row.shop_discount_paise,
    )
