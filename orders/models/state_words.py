"""The states of the bargain in words for staff; what buyers read is said by each page."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

STATE_WORDS: dict[str, Promise] = {
    "placed": _("Placed"),
    "confirmed": _("Confirmed"),
    "packed": _("Packed"),
    "shipped": _("Shipped"),
    "out_for_delivery": _("Out for delivery"),
    "delivered": _("Delivered"),
    "cancelled": _("Cancelled"),
    "returned": _("Came back"),
    "lapsed": _("Lapsed unpaid"),
    "created": _("Begun"),
    "authorised": _("Authorised"),
    "failed": _("Failed"),
    "captured": _("Money received"),
    "surplus": _("Surplus, goes back"),
    "due": _("Due"),
    "sent": _("On its way"),
    "done": _("Done"),
    "held": _("Held"),
    "sold": _("Sold"),
    "released": _("Let go"),
    "expired": _("Ran out"),
    "asked": _("Asked for"),
    "approved": _("Agreed"),
    "received": _("Arrived"),
    "refunded": _("Money given back"),
    "replaced": _("Replaced"),
    "refused": _("Refused"),
    "scheduled": _("Scheduled"),
    "exported": _("In the bank file"),
    "paid": _("Paid"),
    "bounced": _("Bounced"),
    "buyer": _("Buyer"),
    "gateway": _("Payment service"),
    "bank": _("Bank"),
    "maker": _("Artisan"),
    "platform_fee": _("Commission of the shop"),
    "gst_on_fee": _("GST on the commission"),
    "tcs": _("GST collected at source (s. 52)"),
    "tds": _("Income tax deducted at source"),
    "courier": _("Courier"),
    "cod_due": _("Cash with the courier"),
    "refunds": _("Refunds"),
    "payouts_due": _("Payouts due"),
    "offers": _("Offers"),
    "losses": _("Losses"),
    "rounding": _("Rounding"),
}


def state_choices(states: type[StrEnum]) -> list[tuple[str, str | Promise]]:
    """Return the choices of a field that keeps one of these states; an unnamed one keeps its key."""
    return [(one.value, STATE_WORDS.get(one.value, one.value)) for one in states]
