"""What is printed on a paper, gathered once when it is written."""

from typing import Any

from django.conf import settings
from django.utils import translation

from districts.models import State
from orders.models import Consignment, Invoice, Order
from orders.rules.gst import Assessment

UNITS = {
    "piece": "PCS", "pair": "PRS", "set": "SET", "gram": "GMS", "millilitre": "MLT", "metre": "MTR",
}  # fmt: skip

SHOP_FACTS = (("name", "legal_name"), ("address", "address"))


def paper_facts(
    consignment: Consignment, sold: Assessment, original: Invoice | None
) -> dict[str, Any]:
    """Return the facts of rule 46 beside the sums. Two queries.

    Source: CGST Rules, rules 46, 49 and 53(1A).
    """
    order = consignment.order
    names = {
        state.gst_code: (state.name_en, state.name_hi)
        for state in State.objects.filter(
            gst_code__in=[order.state_code, consignment.seller_state_code]
        )
    }

    def state(code: str) -> dict[str, str]:
        english, hindi = names.get(code, ("", ""))
        return {"code": code, "en": english, "hi": hindi}

    return {
        "order": order.code,
        "consignment": str(consignment),
        "language": order.language,
        "seller": {
            "name": consignment.seller_legal_name,
            "place": consignment.seller_place,
            "gstin": consignment.seller_gstin,
            "tax_status": consignment.seller_tax_status,
            "state": state(consignment.seller_state_code),
        },
        "buyer": _buyer(order, state(order.state_code)),
        "place_of_supply": state(sold.place_of_supply),
        "crosses_state": sold.crosses_state,
        "lines": {
            str(line.position): {
                "title_en": line.title_en,
                "title_hi": line.title_hi,
                "label_en": line.label_en,
                "label_hi": line.label_hi,
                "sku": line.sku,
                "unit": UNITS.get(line.listing.net_unit, "PCS"),
                "net": line.listing.net_quantity,
            }
            for line in consignment.lines.select_related("listing")
        },
        "method": order.method,
        "shop": _shop(order.language),
        "is_demo": bool(settings.SHOP["is_demo"]),
        "original": {"number": original.number, "issued_on": str(original.issued_on)}
        if original
        else None,
    }


def _buyer(order: Order, state: dict[str, str]) -> dict[str, Any]:
    """Return the recipient; the person to whom the parcel goes stands below a business."""
    person = order.full_name if order.business_name else ""
    address = (person, order.house, order.area, order.landmark, f"{order.district} {order.pin}")
    return {
        "name": order.business_name or order.full_name,
        "lines": [line for line in address if line.strip()],
        "state": state,
    } | ({"gstin": order.gstin} if order.gstin else {})


def _shop(language: str) -> dict[str, str]:
    with translation.override(language):
        return {name: str(settings.SHOP[key]) for name, key in SHOP_FACTS}
