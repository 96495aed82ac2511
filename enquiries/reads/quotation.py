"""A quotation in numbers, with the GST that it contains."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone

from enquiries.models import Enquiry, Quote
from enquiries.rules import is_valid_on
from orders.reads.rates import tax_rates
from orders.rules.gst import Assessment, Seller, Sold, assess


@dataclass(frozen=True)
class QuotedPiece:
    """A line of the quotation. Units: paise including GST."""

    title: str
    url: str
    words: str
    quantity: int
    price_paise: int
    line_paise: int


@dataclass(frozen=True)
class QuotePage:
    """The offer that counts. Units: paise.

    `taxes` are (name, sum) of the GST inside the total: by today's rates, for the order's own
    day decides; empty where the maker charges none or the pieces go abroad.
    """

    number: int
    maker_name: str
    lines: tuple[QuotedPiece, ...]
    goods_paise: int
    delivery_paise: int
    total_paise: int
    advance_paise: int
    balance_paise: int
    taxes: tuple[tuple[str, int], ...]
    days: int
    valid_until: date
    words: str
    is_valid: bool


def newest(enquiry: Enquiry) -> Quote | None:
    """Return the offer that counts, with its lines. Two queries."""
    rows = enquiry.quotes.select_related("artisan__district", "artisan__working_days", "order")
    return rows.prefetch_related("lines__variant__listing__craft").order_by("-number").first()


def quote_page(quote: Quote, enquiry: Enquiry) -> QuotePage:
    """Return the offer as everyone reads it. One query beyond the offer."""
    lines = tuple(
        QuotedPiece(
            title=line.variant.listing.title,
            url=line.variant.listing.get_absolute_url(),
            words=line.words or line.variant.label,
            quantity=line.quantity,
            price_paise=line.price_paise,
            line_paise=line.line_paise,
        )
        for line in quote.lines.all()
    )
    total, advance = quote.total_paise, quote.advance_paise
    return QuotePage(
        number=quote.number,
        maker_name=quote.artisan.name,
        lines=lines,
        goods_paise=total - quote.delivery_paise,
        delivery_paise=quote.delivery_paise,
        total_paise=total,
        advance_paise=advance,
        balance_paise=total - advance if advance else 0,
        taxes=taxes_of(quote, enquiry),
        days=quote.days,
        valid_until=quote.valid_until,
        words=quote.words,
        is_valid=is_valid_on(quote.valid_until, timezone.localdate()),
    )


def taxes_of(quote: Quote, enquiry: Enquiry) -> tuple[tuple[str, int], ...]:
    """Return the GST inside a quotation for India, by today's rates. One query."""
    if enquiry.is_abroad:
        return ()
    found = assessed(quote, enquiry)
    sums = (
        ("CGST", sum(row.cgst_paise for row in found.rows)),
        ("SGST", sum(row.sgst_paise for row in found.rows)),
        ("IGST", sum(row.igst_paise for row in found.rows)),
    )
    return tuple((name, amount) for name, amount in sums if amount)


def assessed(quote: Quote, enquiry: Enquiry) -> Assessment:
    """Ask the rules of the bargain for the GST of the offer, as its order will."""
    artisan = quote.artisan
    home = artisan.gstin[:2] or str(settings.SHOP["state_gst_code"])
    sold = [
        Sold(
            position=line.position,
            hsn_code=line.variant.listing.hsn_code,
            quantity=line.quantity,
            amount_paise=line.line_paise,
            listed_bps=line.variant.listing.gst_bps,
        )
        for line in quote.lines.all()
    ]
    return assess(
        Seller(artisan.tax_status, home),
        enquiry.state_code,
        sold,
        quote.delivery_paise,
        tax_rates(),
        timezone.localdate(),
    )
