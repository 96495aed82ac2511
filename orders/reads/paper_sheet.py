"""A paper as the typesetter wants it: every word and figure ready to print, in both languages."""

from datetime import date
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format

from districts.models import State
from odop_store.kernel.contact import spoken_mobile
from odop_store.kernel.money import amount_in_column, group_indian, percent, rupees, rupees_exact
from orders.models import Consignment, Invoice, Order, Payment
from orders.reads.worth import goods_left
from orders.rules.amount_words import amount_in_words
from orders.rules.states import PaymentState

TITLES = {
    "tax_invoice": ("Tax invoice", "टैक्स इनवॉइस"),
    "bill_of_supply": ("Bill of supply", "बिल ऑफ़ सप्लाई"),
    "bill": ("Bill", "बिल"),
    "credit_note": ("Credit note", "क्रेडिट नोट"),
}
STATUS_NOTES = {
    "composition": (
        "Composition taxable person, not eligible to collect tax on supplies.",
        "कंपोज़िशन करदाता, सप्लाई पर टैक्स लेने का अधिकार नहीं।",
    ),
    "enrolled": (
        "The seller is not registered under GST; no GST is charged.",
        "विक्रेता GST में पंजीकृत नहीं है; GST नहीं लिया गया।",
    ),
}
SIGNED = (
    "Issued electronically under the Information Technology Act 2000; needs no signature.",
    "सूचना प्रौद्योगिकी अधिनियम 2000 के तहत इलेक्ट्रॉनिक रूप से जारी; हस्ताक्षर ज़रूरी नहीं।",
)
REVERSE_CHARGE = ("Tax payable on reverse charge: no", "रिवर्स चार्ज पर टैक्स: नहीं")


def two(english: str, hindi: str, **more: Any) -> dict[str, Any]:
    return {"en": english, "hi": hindi, **more}


def day_words(day: date, language: str) -> str:
    with translation.override(language):
        return date_format(day, "j F Y")


def head(english: str, hindi: str, number: str, language: str) -> dict[str, Any]:
    """Return how each of the shop's own papers begins."""
    return {
        "title_en": english,
        "title_hi": hindi,
        "number": number,
        "language": language,
        "shop": str(settings.SHOP["legal_name"]),
        "is_demo": bool(settings.SHOP["is_demo"]),
    }


def invoice_sheet(invoice: Invoice) -> dict[str, Any]:
    """Return everything an invoice, bill or credit note prints, from its frozen facts alone."""
    facts = invoice.facts
    kind, language = invoice.kind, facts["language"]
    english, hindi = TITLES[kind]
    has_tax = bool(invoice.cgst_paise or invoice.sgst_paise or invoice.igst_paise)
    seller, buyer = facts["seller"], facts["buyer"]
    return {
        "title_en": english,
        "title_hi": hindi,
        "number": invoice.number,
        "language": language,
        "shop": facts["shop"]["name"],
        "is_demo": facts["is_demo"],
        "qr_text": _qr_text(invoice),
        "footer": f"{facts['shop']['name']}, {facts['shop']['address']}",
        "marks": _marks(invoice),
        "parties": [
            two(
                "Seller",
                "विक्रेता",
                name=seller["name"],
                lines=[
                    seller["place"],
                    _state_line(seller["state"], language),
                    *_gstin_line(seller),
                ],
            ),
            two(
                "Buyer, and place of delivery",
                "ख़रीदार और डिलीवरी की जगह",
                name=buyer["name"],
                lines=[
                    *buyer["lines"],
                    _state_line(buyer["state"], language),
                    *_gstin_line(buyer),
                ],
            ),
        ],
        "columns": _columns(has_tax, facts["crosses_state"]),
        "rows": [_row(number, row, facts, has_tax) for number, row in enumerate(facts["rows"], 1)],
        "sums": _sums(invoice, has_tax),
        "words_en": amount_in_words(invoice.total_paise, "en"),
        "words_hi": amount_in_words(invoice.total_paise, "hi"),
        "notes": [two(*pair) for pair in _notes(seller["tax_status"], has_tax)],
    }


def _gstin_line(party: dict[str, Any]) -> list[str]:
    return [f"GSTIN {party['gstin']}"] if party.get("gstin") else []


def _qr_text(invoice: Invoice) -> str:
    seller = invoice.facts["seller"]
    parts = (
        invoice.number,
        str(invoice.issued_on),
        seller["gstin"] or seller["name"],
        f"INR {invoice.total_paise // 100}.{invoice.total_paise % 100:02d}",
        f"{settings.SITE_URL}/orders/",
    )
    return "\n".join(parts)


def _marks(invoice: Invoice) -> list[dict[str, Any]]:
    facts = invoice.facts
    language = facts["language"]
    supply = facts["place_of_supply"]
    marks = [
        two("Number", "नंबर", value=invoice.number),
        two("Date", "तारीख़", value=day_words(invoice.issued_on, language)),
        two("Order", "ऑर्डर", value=facts["consignment"]),
        two("Place of supply", "सप्लाई की जगह", value=_state_line(supply, language)),
    ]
    if facts["original"]:
        day = day_words(date.fromisoformat(facts["original"]["issued_on"]), language)
        value = f"{facts['original']['number']}, {day}"
        marks.append(two("Against invoice", "किस बिल के बदले", value=value))
    return marks


def _state_line(state: dict[str, str], language: str) -> str:
    return f"{state[language] or state['code']} ({state['code']})"


def _columns(has_tax: bool, crosses: bool) -> list[dict[str, Any]]:
    head = [two("No.", "क्र."), two("Piece", "सामान"), two("HSN", "HSN"), two("Quantity", "मात्रा")]
    tail = [two("Amount ₹", "राशि ₹")]
    if not has_tax:
        return head + tail
    taxes = (
        [two("IGST ₹", "IGST ₹")] if crosses else [two("CGST ₹", "CGST ₹"), two("SGST ₹", "SGST ₹")]
    )
    return [*head, two("Rate", "दर"), two("Taxable ₹", "टैक्स योग्य ₹"), *taxes, *tail]


def _row(number: int, row: dict[str, Any], facts: dict[str, Any], has_tax: bool) -> dict[str, Any]:
    line = facts["lines"].get(str(row["position"]))
    title = two("Delivery charge", "डिलीवरी चार्ज")
    detail, quantity = "", ""
    if line:
        title = two(line["title_en"], line["title_hi"])
        detail = line["label_hi" if facts["language"] == "hi" else "label_en"]
        # A box of 750 g is 750 grams of the unit that the law counts in.
        quantity = f"{group_indian(row['quantity'] * line.get('net', 1))} {line['unit']}"
    cells = [row["hsn_code"], quantity]
    if has_tax:
        taxes = ["igst"] if facts["crosses_state"] else ["cgst", "sgst"]
        cells += [f"{percent(row['bps'])} %", amount_in_column(row["taxable_paise"])]
        cells += [amount_in_column(row[f"{tax}_paise"]) for tax in taxes]
    return {
        "number": str(number),
        "title": title,
        "detail": detail,
        "cells": [*cells, amount_in_column(row["gross_paise"])],
    }


def _sums(invoice: Invoice, has_tax: bool) -> list[dict[str, Any]]:
    def line(english: str, hindi: str, paise: int, *, strong: bool = False) -> dict[str, Any]:
        return two(english, hindi, amount=rupees_exact(paise), strong=strong)

    lines = []
    if has_tax:
        lines.append(line("Taxable value", "टैक्स योग्य मूल्य", invoice.taxable_paise))
        for name in ("cgst", "sgst", "igst"):
            if amount := getattr(invoice, f"{name}_paise"):
                lines.append(line(name.upper(), name.upper(), amount))
    if invoice.round_off_paise:
        lines.append(line("Rounded by", "राउंड ऑफ़", invoice.round_off_paise))
    lines.append(line("Total", "कुल", invoice.total_paise, strong=True))
    offered = invoice.facts.get("offered_paise", 0)
    if not offered:
        return lines
    kept = invoice.total_paise - invoice.round_off_paise - offered
    if invoice.kind == "credit_note":
        return [
            *lines,
            line("Goes back to the shop for its offer", "दुकान के ऑफ़र का हिस्सा", -offered),
            line("Goes back to the buyer", "ख़रीदार को वापस", kept),
        ]
    return [
        *lines,
        line("Paid by the shop for its offer", "दुकान ने अपने ऑफ़र का दिया", -offered),
        line("The buyer's part", "ख़रीदार का हिस्सा", kept),
    ]


def _notes(tax_status: str, has_tax: bool) -> list[tuple[str, str]]:
    status = "enrolled" if tax_status == "below_threshold" else tax_status
    notes = [STATUS_NOTES[status]] if status in STATUS_NOTES else []
    return [*notes, *([REVERSE_CHARGE] if has_tax else []), SIGNED]


def parcel_sheet(consignment: Consignment) -> dict[str, Any]:
    """Return what a packing slip and a label print, in the maker's language. Five queries."""
    order, artisan = consignment.order, consignment.artisan
    language = "en" if artisan.languages and "hi" not in artisan.languages else "hi"
    rows = [
        {
            "title": two(line.title_en, line.title_hi),
            "detail": line.label_hi if language == "hi" else line.label_en,
            "sku": line.sku,
            "count": str(line.quantity - line.cancelled_count),
        }
        for line in consignment.lines.all()
        if line.quantity > line.cancelled_count
    ]
    return {
        **head("Parcel", "पार्सल", str(consignment), language),
        "qr_text": str(consignment),
        "send_by": day_words(consignment.dispatch_by, language),
        "rows": rows,
        "to": {
            "name": order.full_name,
            "lines": _door_lines(order, language),
            "pin": order.pin,
            "mobile": spoken_mobile(order.mobile),
        },
        "from": {"name": consignment.seller_legal_name, "place": consignment.seller_place},
        "weight": f"{consignment.grams / 1000:g} kg",
        "collect": collect_words(order, consignment),
        "note": order.note,
    }


def _door_lines(order: Order, language: str) -> list[str]:
    """Return the address above the PIN, the state last, for parcels that leave it."""
    state = State.objects.filter(gst_code=order.state_code).first()
    name = (state.name_hi if language == "hi" else state.name_en) if state else ""
    town = ", ".join(filter(None, (order.district, name)))
    return [line for line in (order.house, order.area, order.landmark, town) if line]


def collect_words(order: Order, consignment: Consignment) -> str:
    """Return what the courier takes at the door for this parcel, or nothing where it is paid."""
    is_open = Payment.objects.filter(
        order=order, gateway="cod", state=PaymentState.CREATED
    ).exists()
    due = goods_left(consignment).paid_paise + consignment.delivery_due_paise
    return rupees(due) if is_open else ""
