"""Statements: the bank's file, the maker's month, GSTR-8 and TDS; rows for CSV and paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Sum
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from artisans.models import Artisan
from odop_store.kernel.money import amount_in_column, rupees, rupees_exact
from orders.models import Earning, Payout
from orders.reads.paper_sheet import day_words, head, two
from orders.rules.payouts import PayoutState

Table = list[list[str]]


def in_rupees(paise: int) -> str:
    """Return paise as a plain decimal for a machine: 1234.50."""
    sign = "-" if paise < 0 else ""
    return f"{sign}{abs(paise) // 100}.{abs(paise) % 100:02d}"


def month_of(first: date) -> tuple[date, date]:
    """Return the first day of a month and of the next one."""
    begin = first.replace(day=1)
    return begin, date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)


def bank_file(payouts: Iterable[Payout]) -> Table:
    """Return the bank's upload: one row a transfer."""
    head = ["Reference", "Beneficiary", "Account", "IFSC", "UPI", "Amount", "Narration"]
    rows = [
        [p.code, p.holder, p.account_number, p.ifsc, p.upi_id, in_rupees(p.amount_paise),
         f"ODOP {p.code}"]
        for p in payouts
    ]  # fmt: skip
    return [head, *rows]


@dataclass(frozen=True)
class Month:
    """One maker's month: what was sold and taken, and what reached the bank."""

    artisan: Artisan
    begin: date
    earnings: tuple[Earning, ...]
    payouts: tuple[Payout, ...]

    @property
    def is_empty(self) -> bool:
        return not self.earnings and not self.payouts

    def total(self, name: str) -> int:
        return sum(getattr(earning, name) for earning in self.earnings)

    @property
    def paid_paise(self) -> int:
        return sum(p.amount_paise for p in self.payouts if p.state == PayoutState.PAID)


def month_from(words: str) -> date | None:
    """Return the first day of a month written as 2026-11, or nothing."""
    try:
        return date.fromisoformat(f"{words}-01")
    except ValueError:
        return None


def month_statement(artisan: Artisan, day: date) -> Month:
    """Return a maker's month. Two queries."""
    begin, end = month_of(day)
    earnings = Earning.objects.filter(artisan=artisan, earned_on__gte=begin, earned_on__lt=end)
    payouts = Payout.objects.filter(
        artisan=artisan, scheduled_at__date__gte=begin, scheduled_at__date__lt=end
    )
    return Month(
        artisan, begin, tuple(earnings.select_related("consignment__order")), tuple(payouts)
    )


TAKEN = ("value_paise", "delivery_paise", "fee_paise", "fee_gst_paise", "tcs_paise", "tds_paise",
         "net_paise")  # fmt: skip
GIVEN = ("shop_discount_paise", "maker_discount_paise")


def month_csv(month: Month) -> Table:
    head = [_("Order"), _("Date"), _("Sold for"), _("Delivery"), _("Commission"),
            _("GST on the commission"), _("TCS"), _("TDS"), _("You get"),
            _("Discount the shop paid"), _("Discount you gave")]  # fmt: skip
    rows = [
        [
            str(e.consignment),
            str(e.earned_on),
            *(in_rupees(getattr(e, name)) for name in TAKEN + GIVEN),
        ]
        for e in month.earnings
    ]
    return [head, *rows]


def month_sheet(month: Month, language: str) -> dict[str, Any]:
    """Return a maker's month for the typesetter."""
    return {
        **head("Statement of earnings", "कमाई का हिसाब", f"{month.begin:%Y-%m}", language),
        "qr_text": f"{month.artisan.slug} {month.begin:%Y-%m}",
        "maker": month.artisan.name_hi if language == "hi" else month.artisan.name_en,
        "month": day_words(month.begin, language).split(" ", 1)[1],
        "rows": [
            [str(e.consignment), day_words(e.earned_on, language),
             *(amount_in_column(getattr(e, name)) for name in TAKEN)]
            for e in month.earnings
        ],
        "sums": [amount_in_column(month.total(name)) for name in TAKEN],
        "given": _given(month),
        "paid": rupees(month.paid_paise),
        "payouts": [
            [
                p.code,
                day_words(timezone.localdate(p.scheduled_at), language),
                _state(p, language),
                rupees(p.amount_paise),
            ]
            for p in month.payouts
        ],
    }  # fmt: skip


def _state(payout: Payout, language: str) -> str:
    with translation.override(language):
        return payout.get_state_display()


def _given(month: Month) -> list[dict[str, Any]]:
    """Return who bore the discounts of the month; nothing where there was none."""
    shop, own = (month.total(name) for name in GIVEN)
    lines = [
        (shop, "Discounts the shop paid to you on top of what buyers paid",
         "छूट जो दुकान ने दी: यह आपकी बिक्री में पूरी जुड़ी है"),
        (own, "Discounts by your own offers, already off the prices above",
         "छूट जो आपके अपने ऑफ़र से हुई: ऊपर की बिक्री में से कम है"),
    ]  # fmt: skip
    return [two(en, hi, amount=rupees_exact(sum_)) for sum_, en, hi in lines if sum_]


GSTR8_HEAD = [
    "GSTIN of supplier", "Gross value of supplies", "Value of supplies returned",
    "Net amount liable", "Integrated tax", "Central tax", "State tax",
]  # fmt: skip


def gstr8(day: date) -> Table:
    """Return a month's tax collected at source by seller, in the shape of GSTR-8 table 3.

    Source: CGST Act s.52(3); notification 15/2024-CT. One query.
    """
    begin, end = month_of(day)
    sums: dict[str, dict[str, int]] = {}
    for earning in Earning.objects.filter(
        earned_on__gte=begin,
        earned_on__lt=end,
        consignment__seller_tax_status__in=["regular", "composition"],
    ).select_related("consignment__terms"):
        row = sums.setdefault(earning.consignment.seller_gstin, dict.fromkeys(GSTR8_HEAD[1:], 0))
        base, tcs = earning.taxable_paise, earning.tcs_paise
        row[GSTR8_HEAD[1] if base > 0 else GSTR8_HEAD[2]] += abs(base)
        row["Net amount liable"] += base
        if earning.consignment.terms.assessment["crosses_state"]:
            row["Integrated tax"] += tcs
        else:
            row["Central tax"] += tcs // 2
            row["State tax"] += tcs - tcs // 2
    rows = [
        [gstin, *(in_rupees(amount) for amount in row.values())]
        for gstin, row in sorted(sums.items())
    ]
    return [GSTR8_HEAD, *rows]


def tds(begin: date, end: date) -> Table:
    """Return the income tax held back from each maker in a period, last day excluded.

    A registered maker's PAN is part of the GSTIN. One query.
    Source: Income-tax Act 2025 s.393(1), Table S.No. 8(v).
    """
    rows = (
        Earning.objects.filter(earned_on__gte=begin, earned_on__lt=end)
        .values("consignment__seller_legal_name", "consignment__seller_gstin")
        .annotate(gross=Sum("taxable_paise"), tax=Sum("tds_paise"))
        .order_by("consignment__seller_legal_name")
    )
    head = ["Seller", "PAN", "Gross sales", "Tax deducted"]
    return [
        head,
        *(
            [row["consignment__seller_legal_name"], row["consignment__seller_gstin"][2:12],
             in_rupees(row["gross"]), in_rupees(row["tax"])]
            for row in rows
        ),
    ]  # fmt: skip
