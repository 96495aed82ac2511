"""Amounts of rupees in words, English and Hindi, in lakh and crore. Pure."""

from odop_store.kernel.number_words import HINDI, ONES, TENS

ENGLISH = tuple(
    ONES[n] if n < 20 else TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for n in range(100)
)
STEPS = ((1_00_00_000, "crore", "करोड़"), (1_00_000, "lakh", "लाख"), (1_000, "thousand", "हज़ार"),
         (100, "hundred", "सौ"))  # fmt: skip


def spell(number: int, language: str) -> str:
    """Return a whole number in words.

    Raises: ValueError for a negative one.
    """
    if number < 0:
        raise ValueError("a paper states no negative amount")
    words: list[str] = []
    for size, english, hindi in STEPS:
        count, number = divmod(number, size)
        if count:
            words += [spell(count, language), hindi if language == "hi" else english]
    if number or not words:
        words.append(HINDI[number] if language == "hi" else ENGLISH[number])
    return " ".join(words)


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
