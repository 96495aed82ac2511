"""Read what a maker answers in the steps of adding a piece: pure, plain values in and out."""

import re
from collections.abc import Callable, Mapping

from catalog import errors
from odop_store.kernel.digits import latin, whole_number

STEPS = ("photos", "what", "price", "size", "line", "preview")
PRICE_RANGE = (10, 10_00_000)
LINE_LENGTH = 80
MOST_STOCK = 9_999
MOST_DAYS = 180
MOST_MM = 20_000
MOST_GRAMS = 200_000

Answers = dict[str, object]


def read_what(raw: Mapping[str, str]) -> Answers:
    """Return the kind of thing and its craft's id; the craft's owner is checked by the action."""
    form, craft = raw.get("form", ""), raw.get("craft", "")
    if not re.fullmatch(r"[a-z0-9-]{1,40}", form) or not craft.isdecimal():
        raise errors.ChoiceMissingError
    return {"form": form, "craft_id": int(craft)}


def read_price(raw: Mapping[str, str]) -> Answers:
    """Return the price in paise from digits of either script or from words.

    Raises: PriceUnclearError, PriceOutOfRangeError.
    """
    rupees = whole_number(raw.get("price", "")[:80])
    if rupees is None:
        raise errors.PriceUnclearError
    low, high = PRICE_RANGE
    if not low <= rupees <= high:
        raise errors.PriceOutOfRangeError(low=low, high=high)
    return {"price_paise": rupees * 100}


def read_size(raw: Mapping[str, str]) -> Answers:
    """Return size, weight and stock; a typed value wins over the chip beside it.

    Raises: NumberUnclearError, WeightMissingError, StockMissingError.
    """
    sides = sides_mm(raw)
    grams = number_of(raw, "weight_other", MOST_GRAMS) or number_of(raw, "weight", MOST_GRAMS)
    if not grams:
        raise errors.WeightMissingError
    length, width, height = sides
    return {
        "length_mm": length,
        "width_mm": width,
        "height_mm": height,
        "weight_grams": grams,
        **stock_answer(raw),
    }


def sides_mm(raw: Mapping[str, str]) -> tuple[int | None, int | None, int | None]:
    """Return length, width, height from typed centimetres, or from the chip's "300x200x80"."""
    typed = [number_of(raw, f"{side}_cm", MOST_MM // 10) for side in ("length", "width", "height")]
    if any(typed):
        length, width, height = (cm * 10 if cm else None for cm in typed)
        return length, width, height
    chip = raw.get("size", "")
    if not re.fullmatch(r"[0-9]{0,5}x[0-9]{0,5}x[0-9]{0,5}", chip):
        return None, None, None
    length, width, height = (int(part) or None if part else None for part in chip.split("x"))
    return length, width, height


def stock_answer(raw: Mapping[str, str]) -> Answers:
    """Return kind of stock with its number, from "ready:5", "made:7" or "one"."""
    kind, _, number = raw.get("stock", "").partition(":")
    if kind == "one":
        return {"stock_kind": "one_of_a_kind", "on_hand": 1, "making_days": None}
    if kind == "ready":
        pieces = number_of(raw, "on_hand_other", MOST_STOCK) or bounded(number, MOST_STOCK)
        if pieces:
            return {"stock_kind": "ready", "on_hand": pieces, "making_days": None}
    if kind == "made":
        days = number_of(raw, "days_other", MOST_DAYS) or bounded(number, MOST_DAYS)
        if days:
            return {"stock_kind": "made_to_order", "on_hand": None, "making_days": days}
    raise errors.StockMissingError


def read_line(raw: Mapping[str, str]) -> Answers:
    """Return the one line, on one line."""
    return {"line": " ".join(raw.get("line", "").split())[:LINE_LENGTH]}


def number_of(raw: Mapping[str, str], name: str, most: int) -> int | None:
    """Return a typed whole number within its bounds, or None where nothing was typed.

    Raises: NumberUnclearError.
    """
    text = raw.get(name, "").strip()
    return bounded(text, most) if text else None


def bounded(text: str, most: int) -> int:
    number = whole_number(latin(text)[:40])
    if number is None or not 0 < number <= most:
        raise errors.NumberUnclearError(typed=text[:20], most=most)
    return number


READERS: Mapping[str, Callable[[Mapping[str, str]], Answers]] = {
    "what": read_what,
    "price": read_price,
    "size": read_size,
    "line": read_line,
}
