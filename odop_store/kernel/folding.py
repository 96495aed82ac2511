"""Fold text so that one word, however it was typed, is one string.

The same fold is applied when text is indexed and when it is asked for. Pure functions only.
"""

import re
import unicodedata
from functools import lru_cache

NUKTA = "\u093c"
CHANDRABINDU = "\u0901"
ANUSVARA = "\u0902"
VIRAMA = "\u094d"

_DEVANAGARI_ZERO = 0x0966
_DIGITS = {_DEVANAGARI_ZERO + n: str(n) for n in range(10)}
_MARKS = {ord(NUKTA): None, ord(CHANDRABINDU): ANUSVARA}
_DEVANAGARI = re.compile("[\u0900-\u097f]")
_WORD = re.compile(r"[a-z0-9\u0900-\u0963\u0966-\u097f]+")
# Possessives go before the apostrophe is lost: "women's" is a form of "women", not "women s".
_POSSESSIVE = re.compile(r"(?<=[a-z])['\u2019\u02bc]s?\b")
_PLACE_OF_NASAL = {"ङ": "क-घ", "ञ": "च-झ", "ण": "ट-ढ", "न": "त-ध", "म": "प-भ"}
_HOMORGANIC = re.compile(
    "|".join(f"{nasal}{VIRAMA}(?=[{stops}])" for nasal, stops in _PLACE_OF_NASAL.items())
)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` in one lower-case spelling without accents, joiners or nukta.

    Chandrabindu and the nasals written before a stop of their own place (`न्द`, `म्ब`)
    become anusvara, Devanagari digits become Latin ones and look-alike forms are composed.
    """
    plain = unicodedata.normalize("NFKD", text).translate(_DIGITS).translate(_MARKS)
    kept = (character for character in plain if not _is_dropped(character))
    folded = unicodedata.normalize("NFC", "".join(kept)).casefold()
    return _HOMORGANIC.sub(ANUSVARA, folded.translate(_MARKS))


def _is_dropped(character: str) -> bool:
    """Tell whether a decomposed character is an accent, a joiner or another unseen mark."""
    category = unicodedata.category(character)
    if category in {"Cf", "Cc", "Cs", "Co"}:
        return character not in "\t\n\r"
    return category == "Mn" and not "\u0900" <= character <= "\u097f"


def tokens(text: str) -> list[str]:
    """Return the folded words of `text` in order: letters and digits, nothing else."""
    return _WORD.findall(_POSSESSIVE.sub("", fold(text)))


def is_devanagari(word: str) -> bool:
    """Tell whether a word holds any Devanagari letter."""
    return _DEVANAGARI.search(word) is not None
