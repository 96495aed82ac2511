"""Amounts of rupees in words, English and Hindi. Pure."""

from odop_store.kernel.number_words import spell


def amount_in_words(paise: int, language: str) -> str:
    """Return 1,05,050 paise as "One thousand fifty rupees and fifty paise only"."""
    rupees, rest = divmod(paise, 100)
    if language == "hi":
        tail = f" {spell(rest, 'hi')} पैसे" if rest else ""
        return f"{spell(rupees, 'hi')} रुपये{tail} मात्र"
    tail = f" and {spell(rest, 'en')} paise" if rest else ""
    unit = "rupee" if rupees == 1 else "rupees"
    said = f"{spell(rupees, 'en')} {unit}{tail} only"
    return said[0].upper() + said[1:]
