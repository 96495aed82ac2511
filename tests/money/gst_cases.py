"""The cases of GST that the golden files hold; run this file to write them anew."""

import json
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from orders.rules.gst import Rate, Seller, Sold, as_bytes, assess, part_of, round_off
from orders.rules.offers import Offered, OfferKind, Piece, part_of_discount, work_out

GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 11, 24)
UP, DELHI = "09", "07"
REFORM = date(2025, 9, 22)
BEFORE = date(2025, 9, 21)
RATES = [
    Rate("62", 500, date(2017, 7, 1), BEFORE, 1_000_00),
    Rate("62", 1200, date(2017, 7, 1), BEFORE, None),
    Rate("62", 500, REFORM, None, 2_500_00),
    Rate("62", 1800, REFORM, None, None),
]
REGULAR = Seller("regular", UP)


def pot(position: int = 1, quantity: int = 1, amount: int = 850_00) -> Sold:
    return Sold(position, "6912", quantity, amount * quantity, 500)


def kurta(position: int = 1, quantity: int = 1, amount: int = 2_700_00) -> Sold:
    return Sold(position, "6211", quantity, amount * quantity, 500)


def reduced(lines: list[Sold], maker_bps: int, off: int) -> list[Sold]:
    """Return lines as an amount off leaves them to the tax: less the maker's part alone."""
    offer = Offered(
        1, "DIYA", "Diya", OfferKind.AMOUNT, datetime(2026, 11, 1, tzinfo=UTC),
        amount_paise=off, maker_bps=maker_bps,
    )  # fmt: skip
    pieces = [Piece(ln.position, ln.amount_paise, 1, ln.position, 1, 1) for ln in lines]
    found = work_out(offer, pieces, {})
    own = {p.key: found.of_line(p.key).paise - found.of_line(p.key).shop_paise for p in pieces}
    return [replace(ln, amount_paise=ln.amount_paise - own[ln.position]) for ln in lines]


def coupon_cases() -> dict[str, Any]:
    """Return the cases in which a coupon takes something off, by who bears it."""
    cart = [pot(1), kurta(2), pot(3, 2)]
    three = assess(REGULAR, UP, reduced([pot(quantity=3)], 40_00, 100_01), 50_00, RATES, DAY)
    return {
        "band_crossed_by_the_makers_coupon": assess(
            REGULAR, UP, reduced([kurta()], 100_00, 100_00), 0, RATES, DAY
        ),
        "band_kept_by_the_shops_coupon": assess(
            REGULAR, UP, reduced([kurta()], 0, 100_00), 0, RATES, DAY
        ),
        "band_kept_by_a_shared_coupon": assess(
            REGULAR, UP, reduced([kurta()], 50_00, 100_00), 0, RATES, DAY
        ),
        "mixed_cart_with_a_coupon": assess(
            REGULAR, DELHI, reduced(cart, 100_00, 333_33), 99_00, RATES, DAY
        ),
        "composition_with_a_coupon": assess(
            Seller("composition", UP), UP, reduced([pot()], 100_00, 85_05), 40_00, RATES, DAY
        ),
        "return_of_one_of_three_with_a_shared_coupon": {
            "lines": [asdict(part_of(three.lines[0], n, 1)) for n in range(3)],
            "shop": [part_of_discount(60_01, 3, n, 1) for n in range(3)],
        },
    }


def cases() -> dict[str, Any]:
    """Return every case by name."""
    return plain_cases() | coupon_cases()


def plain_cases() -> dict[str, Any]:
    three = assess(REGULAR, UP, [pot(quantity=3, amount=333_33)], 50_00, RATES, DAY)
    return {
        "in_state": assess(REGULAR, UP, [pot(quantity=2)], 40_00, RATES, DAY),
        "across": assess(REGULAR, DELHI, [pot(quantity=2)], 80_00, RATES, DAY),
        "composition": assess(Seller("composition", UP), UP, [pot()], 40_00, RATES, DAY),
        "enrolled": assess(Seller("enrolled", UP), UP, [pot()], 40_00, RATES, DAY),
        "below_threshold": assess(Seller("below_threshold", UP), UP, [pot()], 0, RATES, DAY),
        "value_band_above": assess(REGULAR, UP, [kurta()], 0, RATES, DAY),
        "value_band_crossed_by_a_coupon": assess(
            REGULAR, UP, [kurta(amount=2_700_00 - 100_00)], 0, RATES, DAY
        ),
        "mixed_cart": assess(REGULAR, DELHI, [pot(1), kurta(2), pot(3, 2)], 99_00, RATES, DAY),
        "before_the_reform": assess(REGULAR, UP, [kurta()], 0, RATES, date(2025, 9, 20)),
        "three_pots": three,
        "return_of_one_of_three": {
            "first": asdict(part_of(three.lines[0], 0, 1)),
            "second": asdict(part_of(three.lines[0], 1, 1)),
            "third": asdict(part_of(three.lines[0], 2, 1)),
            "round_off": round_off(part_of(three.lines[0], 0, 1).gross_paise),
        },
    }


def rendered(case: Any) -> bytes:
    if isinstance(case, dict):
        return json.dumps(case, sort_keys=True, indent=1).encode()
    return as_bytes(case)


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, case in cases().items():
        (GOLDEN / f"{name}.json").write_bytes(rendered(case) + b"\n")
