"""An order's pay slip as the typesetter wants it, every line in both languages."""

from typing import Any

from django.utils import translation

from odop_store.kernel.money import rupees_exact
from orders.models import Consignment
from orders.reads.paper_sheet import day_words, head, two
from orders.reads.pay_slip import PaySlip, SlipPart, pay_slip

NOTE = (
    "This slip shows how an order was settled. It is not a tax invoice.",
    "इस पर्ची में ऑर्डर का हिसाब है। यह टैक्स इनवॉइस नहीं है।",
)


def pay_slip_sheet(parcel: Consignment, language: str) -> dict[str, Any]:
    """Return the slip of a parcel loaded by `earned_parcels`. Two queries."""
    with translation.override(language):
        slip = pay_slip(parcel)
    return {
        **head("Pay slip", "कमाई की पर्ची", slip.key, language),
        "qr_text": slip.key,
        "maker": parcel.seller_legal_name,
        "maker_lines": [line for line in (parcel.seller_place, _gstin(parcel)) if line],
        "titles": list(slip.titles),
        "parts": [_part(part, language) for part in slip.parts],
        "tax": rupees_exact(slip.tax_paise) if slip.tax_paise else "",
        "net": rupees_exact(slip.net_paise),
        "when": slip.when,
        "payouts": _payouts(slip),
        "note": two(*NOTE),
    }


def _gstin(parcel: Consignment) -> str:
    return f"GSTIN {parcel.seller_gstin}" if parcel.seller_gstin else ""


def _part(part: SlipPart, language: str) -> dict[str, Any]:
    borne = part.shop_bears_paise
    return _both(
        part.title,
        day=day_words(part.day, language),
        rows=[
            _both(line.label, hint=_both(line.hint), amount=rupees_exact(line.amount_paise))
            for line in part.lines
        ],
        net=rupees_exact(part.net_paise),
        shop_bears=rupees_exact(borne) if borne > 0 else "",
    )


def _both(words: object, **more: Any) -> dict[str, Any]:
    """Return lazy words in both languages."""
    with translation.override("en"):
        english = str(words)
    with translation.override("hi"):
        return two(english, str(words), **more)


def _payouts(slip: PaySlip) -> list[str]:
    return [" · ".join(filter(None, (row.code, row.reference))) for row in slip.payouts]
