"""Money is a whole number of paise; this is the one place that rounds, splits and prints it."""

from collections.abc import Sequence

# The sign of a sum that is taken away, as wide as a plus; machines get a hyphen (see `in_rupees`).
MINUS = "−"


def group_indian(number: int) -> str:
    """Return 1234567 as 12,34,567."""
    sign, digits = ("-", str(-number)) if number < 0 else ("", str(number))
    head, tail = digits[:-3], digits[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return sign + ",".join([*pairs, tail])


def rupees(paise: int) -> str:
    """Return paise as ₹1,23,456, with two decimals only where paise are not zero."""
    sign = MINUS if paise < 0 else ""
    whole, rest = divmod(abs(paise), 100)
    return f"{sign}₹{group_indian(whole)}" + (f".{rest:02d}" if rest else "")


def rupees_exact(paise: int) -> str:
    """Return paise as −₹1,234.50: a paper's sum, always with two decimals."""
    sign = MINUS if paise < 0 else ""
    return f"{sign}₹{amount_in_column(abs(paise))}"


def amount_in_column(paise: int) -> str:
    """Return paise as −1,234.50, for a column whose head names the rupee."""
    sign = MINUS if paise < 0 else ""
    whole, rest = divmod(abs(paise), 100)
    return f"{sign}{group_indian(whole)}.{rest:02d}"


def percent(bps: int) -> str:
    """Return a rate in 1/100 of a percent as people read it: 500 as 5, 250 as 2.5."""
    return f"{bps / 100:g}"


def round_half_up(numerator: int, denominator: int) -> int:
    """Return numerator/denominator to the nearest whole number, halves away from zero."""
    quotient = (2 * abs(numerator) + denominator) // (2 * denominator)
    return quotient if numerator >= 0 else -quotient


def split_by_weight(total_paise: int, weights: Sequence[int]) -> list[int]:
    """Split a total over weights by largest remainder; the parts always sum to the total.

    Raises: ValueError without weights, or when all of them are zero.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("weights must be non-negative and not all zero")
    sign = -1 if total_paise < 0 else 1
    parts = [abs(total_paise) * weight // whole for weight in weights]
    remainders = [abs(total_paise) * weight % whole for weight in weights]
    order = sorted(range(len(parts)), key=lambda i: (-remainders[i], i))
    for index in order[: abs(total_paise) - sum(parts)]:
        parts[index] += 1
    return [sign * part for part in parts]
