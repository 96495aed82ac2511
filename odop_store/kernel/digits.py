"""Read what people type as numbers: Devanagari digits, separators and number words. Pure."""

import re

from odop_store.kernel.number_words import HINDI, ONES, TENS

_DEVANAGARI = {ord("०") + n: str(n) for n in range(10)}
_MARKS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\u00a0 -.,()/"), None)

_SCALES = {
    "सौ": 100, "hundred": 100, "sau": 100,
    "हज़ार": 1000, "thousand": 1000, "hazar": 1000, "hazaar": 1000,
    "लाख": 100_000, "lakh": 100_000, "lac": 100_000,
}  # fmt: skip
# In halves, because the words for one and a half and two and a half must stay whole numbers.
_HALVES = {"डेढ़": 3, "ढाई": 5, "अढ़ाई": 5}
_FILLERS = {
    "रुपए",
    "रुपये",
    "रुपया",
    "रु",
    "rupees",
    "rupee",
    "rs",
    "inr",
    "only",
    "मात्र",
    "और",
    "and",
    "₹",
}


def _plain(word: str) -> str:
    """Fold the spellings that people mix: nukta, chandrabindu."""
    return word.replace("\u093c", "").replace("ँ", "ं").replace("ये", "ए")


_WORDS = {_plain(w): n for n, w in enumerate(HINDI)} | {w: n for n, w in enumerate(ONES)}
_WORDS |= {w: n * 10 for n, w in enumerate(TENS)} | {"छः": 6, "छै": 6, "पंचानवे": 95}
_BIG = {_plain(w): n for w, n in _SCALES.items()}
_HALF = {_plain(w): n for w, n in _HALVES.items()}
_SKIPPED = {_plain(w) for w in _FILLERS}


def latin(text: str) -> str:
    """Return the text with Devanagari digits as Latin ones."""
    return text.translate(_DEVANAGARI)


def only_digits(text: str) -> str:
    """Return a typed number without the marks people put between its digits."""
    return latin(text).translate(_MARKS)


def whole_number(text: str) -> int | None:
    """Read 1200, १,२००, "₹ 1,200/-", "बारह सौ", "डेढ़ हज़ार" or "twelve hundred"; None if unclear."""
    plain = latin(text).strip().lower()
    if plain.startswith(("-", "−")):
        return None
    bare = re.sub(r"^(₹|rs\.?|रु\.?|inr)\s*", "", plain)
    bare = re.sub(r"\s*(/-|रुपए|रुपये|रु\.?|rupees|rs\.?)$", "", bare)
    figure = re.fullmatch(r"([0-9][0-9, ]*)(?:\.0{1,2})?", bare)
    if figure:
        return int(re.sub(r"[, ]", "", figure[1]))
    return _spoken(re.split(r"[\s-]+", plain.replace(",", " ")))


def _spoken(words: list[str]) -> int | None:
    total = halves = 0
    seen = False
    for word in map(_plain, words):
        if word in _SKIPPED or not word:
            continue
        if word.isascii() and word.isdigit():
            halves += 2 * int(word)
        elif word in _HALF:
            halves += _HALF[word]
        elif word in _WORDS:
            halves += 2 * _WORDS[word]
        elif word in _BIG:
            scale = _BIG[word]
            halves = (halves or 2) * scale
            if scale > 100:
                total, halves = total + halves, 0
        else:
            return None
        seen = True
    whole, rest = divmod(total + halves, 2)
    return whole if seen and not rest else None
