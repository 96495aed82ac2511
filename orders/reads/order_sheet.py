"""An order on one paper: what was agreed, for whom, and what it costs. Not a bill."""

from typing import Any

from django.conf import settings
from django.utils import timezone, translation

from odop_store.kernel.money import rupees
from orders.models import Consignment, Order, OrderLine
from orders.reads.order_page import address_lines
from orders.reads.paper_sheet import day_words, head, two

METHODS = {"online": ("Paid online", "ऑनलाइन पेमेंट"), "cod": ("Cash on delivery", "कैश ऑन डिलीवरी")}
NOTE = (
    "This is a summary of the order, not a bill. Each maker's bill comes with the parcel.",
    "यह ऑर्डर का सार है, बिल नहीं। हर कारीगर का बिल पार्सल के साथ आता है।",
)


def order_sheet(order: Order) -> dict[str, Any]:
    """Return an order for the typesetter, in its own language. Four queries."""
    language = order.language
    with translation.override(language):
        name, *lines = address_lines(order)
    parcels = order.consignments.select_related("artisan__district").prefetch_related("lines")
    return {
        **head("Order summary", "ऑर्डर का सार", order.code, language),
        "footer": f"{settings.SHOP['legal_name']}, {settings.SHOP['address']}",
        "qr_text": f"{order.code}\n{settings.SITE_URL}/orders/",
        "marks": [
            two("Order", "ऑर्डर", value=order.code),
            two("Date", "तारीख़", value=day_words(timezone.localdate(order.placed_at), language)),
            two("Payment", "पेमेंट", value=METHODS[order.method][language == "hi"]),
        ],
        "to": {"name": name, "lines": lines},
        "business": list(order.business_lines()),
        "parcels": [_parcel(row, language) for row in parcels],
        "sums": _sums(order),
        "note": two(*NOTE),
    }


def _parcel(row: Consignment, language: str) -> dict[str, Any]:
    artisan, district = row.artisan, row.artisan.district
    (first, last), (begin_hi, end_hi) = (
        [day_words(day, tongue) for day in (row.deliver_from, row.deliver_by)]
        for tongue in ("en", "hi")
    )
    return {
        "from": two(
            f"From {artisan.name_en}, {district.name_en}",
            f"{artisan.name_hi}, {district.name_hi} से",
        ),
        "when": two(f"Delivery {first} to {last}", f"डिलीवरी {begin_hi} से {end_hi}"),
        "rows": [_row(line, language) for line in row.lines.all()],
    }


def _row(line: OrderLine, language: str) -> dict[str, Any]:
    count = line.quantity - line.cancelled_count
    return {
        "title": two(line.title_en, line.title_hi),
        "detail": line.label_hi if language == "hi" else line.label_en,
        "count": f"× {line.quantity}"
        if count == line.quantity
        else f"× {line.quantity} (−{line.cancelled_count})",
        "price": rupees(line.price_paise),
        "amount": rupees(line.line_paise),
    }


def _sums(order: Order) -> list[dict[str, Any]]:
    used = getattr(order, "redemption", None)
    off = (used.title_en, used.title_hi) if used else ("Discount", "छूट")
    sums = [
        two("Pieces", "सामान", amount=rupees(order.goods_paise), strong=False),
        two("Delivery", "डिलीवरी", amount=rupees(order.delivery_paise), strong=False),
    ]
    if order.discount_paise:
        sums.append(two(*off, amount=rupees(-order.discount_paise), strong=False))
    return [
        *sums,
        two(
            "Total with all taxes",
            "सभी टैक्स के साथ कुल",
            amount=rupees(order.total_paise),
            strong=True,
        ),
    ]
