"""Find a price in a query: "under 500", "500 से कम", "do hazaar ke andar", "₹1000-2000".

Amounts may be digits or number words in English, Hindi or Roman Hindi. Pure functions.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from catalog.search.price_words import (
    ABOUT_BEFORE,
    ABOUT_WORDS,
    CURRENCY,
    FRACTIONS,
    HIGH_BEFORE,
    HIGH_WORDS,
    LOW_BEFORE,
    LOW_WORDS,
    MEASURES,
    NUMERALS,
    SEPARATORS,
    UNITS,
    WALA_WORDS,
)
from odop_store.kernel.folding import fold

_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|>=|<=|[₹<>~+–—-]|[a-z]+|[\u0900-\u0963\u0970-\u097f]+|\S")
_MOST_RUPEES = 10_000_000
_LEAST_PLAIN_RANGE = 50


@dataclass(frozen=True, slots=True)
class PriceSpan:
    """A price range asked for, with its GST. Units: paise; None is open."""

    low_paise: int | None = None
    high_paise: int | None = None


@dataclass(frozen=True, slots=True)
class _Amount:
    rupees: Fraction
    end: int
    has_currency: bool
    has_unit: bool


@dataclass(frozen=True, slots=True)
class FoundPrice:
    """A price range, the words that named it, and the text without them."""

    span: PriceSpan | None
    words: str
    rest: str


def find_price(text: str) -> FoundPrice:
    """Return the first price range named in `text`, if any."""
    words = _TOKEN.findall(fold(text))
    for place in range(len(words)):
        found = _span_at(words, place)
        if found:
            span, start, end = found
            rest = " ".join([*words[:start], *words[end:]])
            return FoundPrice(span, " ".join(words[start:end]), rest)
    return FoundPrice(None, "", text)


def _span_at(words: Sequence[str], place: int) -> tuple[PriceSpan, int, int] | None:
    """Return the price range whose first amount begins at `place`, and the words it takes."""
    amount = _amount_at(words, place)
    if amount is None or amount.rupees > _MOST_RUPEES:
        return None
    return _range_at(words, place, amount) or _bound_at(words, place, amount)


def _range_at(
    words: Sequence[str], place: int, first: _Amount
) -> tuple[PriceSpan, int, int] | None:
    gap = _ending_at(words, first.end, SEPARATORS)
    second = _amount_at(words, gap) if gap else None
    if second is None or second.rupees > _MOST_RUPEES:
        return None
    low, high = first.rupees, second.rupees
    if second.has_unit and not first.has_unit and low * 100 < high:
        low *= 1000 if high >= 1000 else 100
    is_money = first.has_currency or second.has_currency or second.has_unit
    if not low < high or not (is_money or low >= _LEAST_PLAIN_RANGE):
        return None
    if _is_measured(words, second.end) and not is_money:
        return None
    named = _start_before(words, place, [("between",), ("from",)])
    start = place if named is None else named
    end = _ending_at(words, second.end, HIGH_WORDS) or _among(words, second.end)
    return PriceSpan(_paise(low), _paise(high)), start, end


def _among(words: Sequence[str], place: int) -> int:
    """Return the place after "ke beech" (between), if it stands here."""
    among = [("ke", "beech"), ("ke", "bich"), tuple(fold("के बीच").split())]
    return _ending_at(words, place, among) or place


def _bound_at(
    words: Sequence[str], place: int, amount: _Amount
) -> tuple[PriceSpan, int, int] | None:
    """Return an open range: the bound may be named before the amount or after it."""
    is_measured = _is_measured(words, amount.end) and not amount.has_currency
    if is_measured or amount.rupees < 1:
        return None
    for shape, before, after in _SHAPES:
        start = _start_before(words, place, before)
        if start is not None:
            return shape(amount.rupees), start, amount.end
        end = _ending_at(words, amount.end, after)
        if end and (amount.has_currency or amount.has_unit or amount.rupees >= 10):
            return shape(amount.rupees), place, end
    end = _ending_at(words, amount.end, WALA_WORDS)
    if amount.has_currency or (end and amount.rupees >= 10):
        return _at_most(amount.rupees), place, end or amount.end
    return None


def _at_most(rupees: Fraction) -> PriceSpan:
    return PriceSpan(high_paise=_paise(rupees))


def _at_least(rupees: Fraction) -> PriceSpan:
    return PriceSpan(low_paise=_paise(rupees))


def _about(rupees: Fraction) -> PriceSpan:
    return PriceSpan(_paise(rupees * 3 / 4), _paise(rupees * 5 / 4))


_SHAPES: tuple[
    tuple[Callable[[Fraction], PriceSpan], Sequence[tuple[str, ...]], Sequence[tuple[str, ...]]],
    ...,
] = (
    (_at_least, LOW_BEFORE, [*LOW_WORDS, ("+",)]),
    (_at_most, HIGH_BEFORE, HIGH_WORDS),
    (_about, ABOUT_BEFORE, ABOUT_WORDS),
)


def _is_measured(words: Sequence[str], place: int) -> bool:
    """Tell whether a number here counts kilos, inches or pieces rather than rupees."""
    return place < len(words) and words[place] in MEASURES


def _paise(rupees: Fraction) -> int:
    return int(rupees * 100)


def _amount_at(words: Sequence[str], place: int) -> _Amount | None:
    """Read one amount of rupees: currency signs and "/-" may stand on either side."""
    start = place
    while place < len(words) and (words[place] in CURRENCY or _is_dot_after_rs(words, place)):
        place += 1
    number = _number_at(words, place)
    if number is None:
        return None
    rupees, end, has_unit = number
    has_currency = place > start
    while end < len(words) and words[end] in CURRENCY:
        has_currency, end = True, end + 1
    if list(words[end : end + 2]) == ["/", "-"]:
        has_currency, end = True, end + 2
    return _Amount(rupees, end, has_currency, has_unit)


def _is_dot_after_rs(words: Sequence[str], place: int) -> bool:
    return words[place] == "." and place > 0 and words[place - 1] in CURRENCY


def _number_at(words: Sequence[str], place: int) -> tuple[Fraction, int, bool] | None:
    """Read digits or number words with their units: "do hazaar paanch sau" is 2500."""
    total, has_unit, end = Fraction(0), False, place
    while end < len(words):
        part = _value_of(words[end])
        following = UNITS.get(words[end + 1]) if end + 1 < len(words) else None
        if part is None and words[end] in UNITS and words[end] not in {"k", "so"}:
            part, following, end = Fraction(1), UNITS[words[end]], end - 1
        if part is None or (following is None and (has_unit or not words[end][0].isdigit())):
            break
        total += part * (following or 1)
        end += 2 if following else 1
        has_unit = has_unit or following is not None
        if following is None:
            break
    return (total, end, has_unit) if end > place else None


def _value_of(word: str) -> Fraction | None:
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    return FRACTIONS.get(word) or (Fraction(NUMERALS[word]) if word in NUMERALS else None)


def _ending_at(words: Sequence[str], place: int, phrases: Sequence[tuple[str, ...]]) -> int | None:
    """Return the place after the longest of `phrases` that stands at `place`."""
    ends = [place + len(p) for p in phrases if tuple(words[place : place + len(p)]) == p]
    return max(ends, default=None)


def _start_before(
    words: Sequence[str], place: int, phrases: Sequence[tuple[str, ...]]
) -> int | None:
    """Return the place where the longest of `phrases` ending just before `place` begins."""
    starts = [place - len(p) for p in phrases if tuple(words[max(0, place - len(p)) : place]) == p]
    return min(starts, default=None)
