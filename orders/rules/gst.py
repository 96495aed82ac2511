"""GST on a consignment: rates by date and value, place of supply, exact sums. Pure.

Prices include GST, so the tax is taken out of the price and the two always add up to it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from odop_store.kernel.money import round_half_up, split_by_weight

WHOLE = 10_000
RUPEE = 100


class Paper(StrEnum):
    """What a seller may hand out for a sale."""

    TAX_INVOICE = "tax_invoice"
    BILL_OF_SUPPLY = "bill_of_supply"
    BILL = "bill"


@dataclass(frozen=True)
class Rate:
    """A row of the rate table.

    `up_to_paise` bounds the value of one piece before tax; None is the rest of the band.
    """

    hsn_prefix: str
    bps: int
    valid_from: date
    valid_to: date | None = None
    up_to_paise: int | None = None

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Seller:
    """A maker as the tax office sees it: GST status and state."""

    tax_status: str
    state_code: str

    @property
    def charges_tax(self) -> bool:
        return self.tax_status == "regular"


@dataclass(frozen=True)
class Sold:
    """A line to be assessed. `amount_paise` includes GST, after the seller's own discount."""

    position: int
    hsn_code: str
    quantity: int
    amount_paise: int
    listed_bps: int


@dataclass(frozen=True)
class Taxed:
    """An amount taken apart: taxable + cgst + sgst + igst is the gross, to the paisa."""

    position: int
    hsn_code: str
    quantity: int
    bps: int
    gross_paise: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int

    @property
    def tax_paise(self) -> int:
        return self.cgst_paise + self.sgst_paise + self.igst_paise


@dataclass(frozen=True)
class Assessment:
    """GST of one consignment; `delivery` has a row a rate, with position 0."""

    paper: Paper
    place_of_supply: str
    crosses_state: bool
    lines: tuple[Taxed, ...]
    delivery: tuple[Taxed, ...]

    @property
    def rows(self) -> tuple[Taxed, ...]:
        return self.lines + self.delivery


def crosses_state(seller: Seller, ship_to: str) -> bool:
    """Say whether goods leave the seller's state.

    Source: IGST Act s.10(1)(a): the place of supply is where delivery ends.
    """
    return seller.state_code != ship_to


def rate_for(rates: Iterable[Rate], sold: Sold, day: date) -> int:
    """Return the rate of a line on a day: the longest HSN prefix wins, then the value band.

    A band compares the value of one piece before tax, after the seller's discount, for that is
    the value of the supply. Without a row the listing's own rate holds.
    Source: notification 9/2025-CT(Rate) (bands); CGST Act s.15(3) (discounts).
    """
    valid = [r for r in rates if r.holds_on(day) and sold.hsn_code.startswith(r.hsn_prefix)]
    longest = max((len(r.hsn_prefix) for r in valid), default=0)
    bands = sorted(
        (r for r in valid if len(r.hsn_prefix) == longest),
        key=lambda r: (r.up_to_paise is None, r.up_to_paise or 0),
    )
    return next((r.bps for r in bands if _is_within(r, sold)), sold.listed_bps)


def _is_within(rate: Rate, sold: Sold) -> bool:
    """Compare in whole numbers, so that no rounding decides a band."""
    if rate.up_to_paise is None:
        return True
    limit = rate.up_to_paise * sold.quantity * (WHOLE + rate.bps)
    return sold.amount_paise * WHOLE <= limit


def take_apart(sold: Sold, bps: int, *, crosses: bool) -> Taxed:
    """Take the tax out of a gross amount, each tax rounded to the paisa."""
    gross = sold.amount_paise
    igst = round_half_up(gross * bps, WHOLE + bps) if crosses else 0
    half = 0 if crosses else round_half_up(gross * bps, 2 * (WHOLE + bps))
    return Taxed(
        position=sold.position,
        hsn_code=sold.hsn_code,
        quantity=sold.quantity,
        bps=bps,
        gross_paise=gross,
        taxable_paise=gross - igst - 2 * half,
        cgst_paise=half,
        sgst_paise=half,
        igst_paise=igst,
    )


def assess(
    seller: Seller,
    ship_to: str,
    sold: Sequence[Sold],
    delivery_paise: int,
    rates: Sequence[Rate],
    day: date,
) -> Assessment:
    """Return the GST of one consignment.

    Delivery goes with the goods it brings: it is spread over them by value and takes their rate.
    Source: CGST Act s.2(30), s.8(a) (composite supply).
    """
    crosses = crosses_state(seller, ship_to)
    bps = {line.position: rate_for(rates, line, day) if seller.charges_tax else 0 for line in sold}
    lines = tuple(take_apart(line, bps[line.position], crosses=crosses) for line in sold)
    return Assessment(
        paper=paper_of(seller, lines),
        place_of_supply=ship_to,
        crosses_state=crosses,
        lines=lines,
        delivery=_delivery(lines, delivery_paise, crosses=crosses),
    )


def _delivery(lines: Sequence[Taxed], delivery_paise: int, *, crosses: bool) -> tuple[Taxed, ...]:
    if delivery_paise == 0:
        return ()
    weights = [line.gross_paise for line in lines]
    if not any(weights):
        weights = [1] * len(lines)
    shares: dict[int, int] = {}
    principal: dict[int, Taxed] = {}
    for line, share in zip(lines, split_by_weight(delivery_paise, weights), strict=True):
        shares[line.bps] = shares.get(line.bps, 0) + share
        if line.gross_paise > getattr(principal.get(line.bps), "gross_paise", -1):
            principal[line.bps] = line
    return tuple(
        take_apart(Sold(0, principal[bps].hsn_code, 1, share, bps), bps, crosses=crosses)
        for bps, share in shares.items()
        if share
    )


def paper_of(seller: Seller, lines: Iterable[Taxed]) -> Paper:
    """Return what the seller hands out.

    Source: CGST Act s.31(3)(c): exempt goods and composition dealers, a bill of supply.
    """
    if seller.tax_status == "composition":
        return Paper.BILL_OF_SUPPLY
    if not seller.charges_tax:
        return Paper.BILL
    return Paper.TAX_INVOICE if any(line.bps for line in lines) else Paper.BILL_OF_SUPPLY


def part_of(row: Taxed, before: int, count: int) -> Taxed:
    """Return what `count` pieces carry when `before` pieces have been taken already.

    Differences of running sums: however a line is split, its parts sum to the line.
    """

    def between(amount: int) -> int:
        def up_to(pieces: int) -> int:
            return -(-amount * pieces // row.quantity)

        return up_to(before + count) - up_to(before)

    gross, cgst, igst = (
        between(amount) for amount in (row.gross_paise, row.cgst_paise, row.igst_paise)
    )
    return Taxed(
        position=row.position,
        hsn_code=row.hsn_code,
        quantity=count,
        bps=row.bps,
        gross_paise=gross,
        taxable_paise=gross - 2 * cgst - igst,
        cgst_paise=cgst,
        sgst_paise=cgst,
        igst_paise=igst,
    )


def round_off(gross_paise: int) -> int:
    """Return what brings an invoice to the whole rupee, between −50 and +50 paise.

    Source: CGST Act s.170.
    """
    return round_half_up(gross_paise, RUPEE) * RUPEE - gross_paise


def as_bytes(found: Assessment) -> bytes:
    """Return an assessment as bytes that are equal exactly when it is."""
    return json.dumps(asdict(found), sort_keys=True, indent=1).encode()


def from_json(stored: dict[str, object]) -> Assessment:
    """Return a stored assessment as it was."""
    rows = {name: tuple(Taxed(**row) for row in stored[name]) for name in ("lines", "delivery")}  # type: ignore[attr-defined]
    return Assessment(
        paper=Paper(str(stored["paper"])),
        place_of_supply=str(stored["place_of_supply"]),
        crosses_state=bool(stored["crosses_state"]),
        **rows,
    )
