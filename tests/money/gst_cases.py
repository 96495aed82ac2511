"""The cases of GST that the golden files hold; run this file to write them anew."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from orders.rules.gst import Rate, Seller, Sold, as_bytes, assess, part_of, round_off

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


def cases() -> dict[str, Any]:
    """Return every case by name."""
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
