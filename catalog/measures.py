"""Sizes and weights as people read them, a number never parted from its unit by a line's end."""

from collections.abc import Sequence

from django.utils.translation import gettext

NO_BREAK = "\N{NO-BREAK SPACE}"


def size_words(sides_mm: Sequence[int | None]) -> str:
    """Return sides in mm as "24 × 12 × 8 cm", or in metres, leaving out what is not given."""
    given = [side for side in sides_mm if side]
    if not given:
        return ""
    per_unit, unit = (1000, gettext("m")) if max(given) >= 2000 else (10, gettext("cm"))
    return " × ".join(f"{side / per_unit:g}" for side in given) + NO_BREAK + unit


def weight_words(grams: int) -> str:
    """Return a weight as "400 g" or "1.5 kg"."""
    number, unit = (f"{grams / 1000:g}", gettext("kg")) if grams >= 1000 else (grams, gettext("g"))
    return f"{number}{NO_BREAK}{unit}"
