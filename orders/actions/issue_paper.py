"""Hand out an invoice when a parcel is packed, and credit notes for what comes back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import connection
from django.utils import timezone

from orders.models import Consignment, Invoice, OrderLine
from orders.reads.paper_facts import paper_facts
from orders.reads.worth import goods_left
from orders.rules import gst
from orders.rules.gst import Assessment, Taxed
from orders.rules.offers import part_of_discount
from orders.rules.papers import SERIES, financial_year, paper_number

NEXT_SERIAL = """
INSERT INTO orders_invoiceseries (artisan_id, kind, financial_year, last_serial)
VALUES (%s, %s, %s, 1)
ON CONFLICT (artisan_id, kind, financial_year)
DO UPDATE SET last_serial = orders_invoiceseries.last_serial + 1
RETURNING last_serial
"""


@dataclass(frozen=True)
class Gone:
    """Pieces of a line that go now, after `before` pieces went earlier."""

    before: int
    count: int


def next_serial(artisan_id: int, series: str, year: str) -> int:
    """Return the series' next number, ours alone until the transaction ends.

    A transaction that fails gives its number back, so the series has no gap.
    Locks: the series' row.
    """
    with connection.cursor() as cursor:
        cursor.execute(NEXT_SERIAL, [artisan_id, series, year])
        return int(cursor.fetchone()[0])


def issue_invoice(*, consignment: Consignment, now: datetime) -> Invoice:
    """Write the paper of a consignment that is packed, of the pieces that are still in it."""
    known = consignment.papers.filter(original__isnull=True).first()
    if known is not None:
        return known
    terms = consignment.terms
    sold = gst.from_json(terms.assessment)
    rows = [*_live_rows(sold, list(consignment.lines.all())), *sold.delivery]
    offered = goods_left(consignment).shop_paise + consignment.shop_delivery_discount_paise
    return _write(
        consignment, sold, sold.paper.value, rows, key=f"invoice-{consignment.pk}", now=now,
        offered=offered,
    )  # fmt: skip


def issue_credit_note(
    *,
    consignment: Consignment,
    gone: Mapping[int, Gone],
    with_delivery: bool,
    key: str,
    now: datetime,
) -> Invoice | None:
    """Write a credit note for pieces (line position to count), if an invoice went out.

    Once per key. Source: CGST Act s.34.
    """
    original = consignment.papers.filter(original__isnull=True).first()
    if original is None:
        return None
    known = Invoice.objects.filter(key=key).first()
    if known is not None:
        return known
    sold = gst.from_json(consignment.terms.assessment)
    rows = [
        gst.part_of(row, gone[row.position].before, gone[row.position].count)
        for row in sold.lines
        if row.position in gone and gone[row.position].count
    ]
    rows += sold.delivery if with_delivery else ()
    offered = consignment.shop_delivery_discount_paise if with_delivery else 0
    offered += sum(
        part_of_discount(line.shop_discount_paise, line.quantity, piece.before, piece.count)
        for line in consignment.lines.all()
        if (piece := gone.get(line.position))
    )
    return _write(
        consignment, sold, "credit_note", rows, key=key, now=now, original=original,
        offered=offered,
    )  # fmt: skip


def issue_return_note(
    *, consignment: Consignment, rows: Sequence[Taxed], key: str, now: datetime, offered: int = 0
) -> Invoice:
    """Write the credit note of a return for exactly these rows, once per key.

    `offered` of it goes back to the shop, which had paid it by an offer.
    """
    known = Invoice.objects.filter(key=key).first()
    if known is not None:
        return known
    original = consignment.papers.get(original__isnull=True)
    sold = gst.from_json(consignment.terms.assessment)
    return _write(
        consignment, sold, "credit_note", rows, key=key, now=now, original=original,
        offered=offered,
    )  # fmt: skip


def _live_rows(sold: Assessment, lines: list[OrderLine]) -> list[Taxed]:
    counts = {line.position: (line.cancelled_count, line.quantity) for line in lines}
    return [
        gst.part_of(row, cancelled, quantity - cancelled)
        for row in sold.lines
        for cancelled, quantity in [counts[row.position]]
        if quantity > cancelled
    ]


def _write(
    consignment: Consignment,
    sold: Assessment,
    kind: str,
    rows: Sequence[Taxed],
    *,
    key: str,
    now: datetime,
    original: Invoice | None = None,
    offered: int = 0,
) -> Invoice:
    day = timezone.localdate(now)
    series, year = SERIES[kind], financial_year(day)
    serial = next_serial(consignment.artisan_id, series, year)
    number = paper_number(series, year, serial)
    gross = sum(row.gross_paise for row in rows)
    rounding = gst.round_off(gross)
    return Invoice.objects.create(
        consignment=consignment,
        artisan_id=consignment.artisan_id,
        kind=kind,
        series=series,
        financial_year=year,
        serial=serial,
        number=number,
        key=key,
        original=original,
        issued_on=day,
        taxable_paise=sum(row.taxable_paise for row in rows),
        cgst_paise=sum(row.cgst_paise for row in rows),
        sgst_paise=sum(row.sgst_paise for row in rows),
        igst_paise=sum(row.igst_paise for row in rows),
        round_off_paise=rounding,
        total_paise=gross + rounding,
        facts=paper_facts(consignment, sold, original)
        | {"rows": [asdict(row) for row in rows], "number": number, "issued_on": str(day)}
        | ({"offered_paise": offered} if offered else {}),
    )
