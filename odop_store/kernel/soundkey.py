"""Turn a word into the key of its sound, so that Devanagari and Roman spellings meet.

`phones` writes a word down as it is said, in one Roman notation. `sound_key` keeps of that only
what every spelling agrees on: the consonants, with aspirates, retroflexes, v/b/w, z/j, s/sh and
medial d/r made one, vowels dropped and plural endings cut. Two words that share a key are told
apart by `closeness`, which compares their phones. No word lists here: principles only.
"""

import re
from functools import lru_cache

from odop_store.kernel.folding import ANUSVARA, VIRAMA, fold, is_devanagari

_VOWELS = "aeiou"
_CONSONANTS = {
    **dict(zip("कखगघङ", ("k", "kh", "g", "gh", "n"), strict=True)),
    **dict(zip("चछजझञ", ("c", "ch", "j", "jh", "n"), strict=True)),
    **dict(zip("टठडढण", ("t", "th", "d", "dh", "n"), strict=True)),
    **dict(zip("तथदधन", ("t", "th", "d", "dh", "n"), strict=True)),
    **dict(zip("पफबभम", ("p", "ph", "b", "bh", "m"), strict=True)),
    **dict(zip("यरलवळ", ("y", "r", "l", "v", "l"), strict=True)),
    **dict(zip("शषसह", ("sh", "sh", "s", "h"), strict=True)),
}
_LETTER_VOWELS = dict(zip("अआइईउऊएऐओऔऑऍऋ", (*"aaiiuueeooo", "e", "ri"), strict=True))
_SIGN_VOWELS = dict(zip("ािीुूेैोौॉॅृ", (*"aiiuueeooo", "e", "ri"), strict=True))

_ROMAN = re.compile(
    r"^kn|^wr|gh(?=t)|cch|chh|tch|ch|ck|c(?=[eiy])|ph|sh|[aeiouy]+w(?![aeiouy])|[aeiouy]+|."
)
_ROMAN_SPELLINGS = {
    "kn": "n",
    "wr": "r",
    "gh": "",
    "cch": "c",
    "chh": "c",
    "tch": "c",
    "ch": "c",
    "ck": "k",
    "f": "ph",
    "q": "k",
    "x": "ks",
    "w": "v",
    "z": "j",
}
_DIPHTHONGS = (
    (re.compile(r"(?:^|(?<=[aeiou]))y(?=[aeiou])"), "y"),
    (re.compile(r"a[uw]|o[aw]?(?!o)|o[uw]$"), "o"),
    (re.compile(r"oo+|u+|ou|ew"), "u"),
    (re.compile(r"ee+|i+e?|ea|y"), "i"),
    (re.compile(r"ai|ay|ei|ey|ae|e"), "e"),
    (re.compile(r"a+"), "a"),
)
# Endings are cut only where two consonants remain: "diyon" may lose its ending, "on" may not.
_DEVANAGARI_PLURAL = re.compile("(?:[िी]?य(?:ां|ों)|ुओं|ओं|ों|ें|एं)$")
_ROMAN_PLURAL = re.compile(r"(?:i|ee)y(?:aa?|o)n?$")
_ROMAN_OBLIQUE = re.compile(r"(?:[uao]?on|oun|ein|en)$")
_ENGLISH_PLURAL = re.compile(r"(?<=[eibcdfgjklmnopqrtvwxyz])s$")
_ANY_S = re.compile(r"(?<=[^s])s$")
_TWICE = re.compile(r"([^aeiou])h?\1+|([aeiou])\2+")
_CONSONANT_RUN = re.compile(r"[^aeiouyh]+h?")


@lru_cache(maxsize=32768)
def phones(word: str) -> str:
    """Return how a folded word is said, in one Roman notation for both scripts."""
    said = _said_devanagari(word) if is_devanagari(word) else _said_roman(word)
    return _TWICE.sub(lambda match: match[1] or match[2], said)


def _said_devanagari(word: str) -> str:
    units = _syllables(word.replace("ज्ञ", "ग्य"))
    return "".join(_drop_schwas(units))


def _syllables(word: str) -> list[str]:
    """Return consonants and vowels one by one; the unwritten vowel is `ə`."""
    units: list[str] = []
    for place, letter in enumerate(word):
        following = word[place + 1 : place + 2]
        if letter in _CONSONANTS:
            units.append(_CONSONANTS[letter])
            if following != VIRAMA and following not in _SIGN_VOWELS:
                units.append("ə")
        elif letter == ANUSVARA:
            units.append("m" if following and following in "पफबभम" else "n")
        elif letter in _SIGN_VOWELS or letter in _LETTER_VOWELS:
            units.append(_SIGN_VOWELS.get(letter) or _LETTER_VOWELS[letter])
        elif letter.isascii():
            units.append(letter)
    return units


def _drop_schwas(units: list[str]) -> list[str]:
    """Leave out the unwritten vowels a Hindi speaker does not say: the last, and VC_CV."""
    if len(units) > 2 and units[-1] == "ə":
        units = units[:-1]
    for place in range(len(units) - 3, 1, -1):
        if units[place] != "ə":
            continue
        before, after = units[place - 2], units[place + 2 : place + 3]
        if _is_vowel(before) and not _is_vowel(units[place + 1]) and after and _is_vowel(after[0]):
            units = units[:place] + units[place + 1 :]
    return ["a" if unit == "ə" else unit for unit in units]


def _is_vowel(unit: str) -> bool:
    return unit[0] in "aeiouə" if unit else False


def _said_roman(word: str) -> str:
    return "".join(_roman_unit(match[0]) for match in _ROMAN.finditer(word))


def _roman_unit(spelt: str) -> str:
    if spelt in _ROMAN_SPELLINGS:
        return _ROMAN_SPELLINGS[spelt]
    if spelt[0] == "c":
        return "s" if spelt != "c" else "k"
    return _said_vowels(spelt) if spelt[0] in "aeiouy" else spelt


@lru_cache(maxsize=512)
def _said_vowels(spelt: str) -> str:
    """Return a run of vowel letters as one to three vowel phones."""
    said, place = "", 0
    while place < len(spelt):
        for pattern, phone in _DIPHTHONGS:
            match = pattern.match(spelt, place)
            if match and match.end() > place:
                said, place = said + phone, match.end()
                break
        else:
            place += 1
    return said


@lru_cache(maxsize=32768)
def singular_phones(word: str) -> str:
    """Return how a folded word is said without its plural ending, for `closeness`."""
    return phones(_without_plural(word))


def sound_key(word: str) -> str:
    """Return the one key under which every usual spelling of `word` meets."""
    return _key_of(singular_phones(fold(word).strip()))


@lru_cache(maxsize=32768)
def sound_keys(word: str) -> tuple[str, ...]:
    """Return the sound key of `word` and, after it, its keys with the ending kept or cut.

    "cotton" may end like a Hindi plural without being one, and "banaras" like an English one:
    both readings are kept, so that words meet when any of their keys is the same.
    """
    folded = fold(word).strip()
    readings = (
        _without_plural(folded),
        folded,
        _cut(_ANY_S, folded),
        folded.removesuffix(ANUSVARA) if is_devanagari(folded) else _cut(_ROMAN_OBLIQUE, folded),
    )
    keys = (_key_of(phones(reading)) for reading in dict.fromkeys(readings))
    return tuple(dict.fromkeys(filter(None, keys)))


def _without_plural(word: str) -> str:
    if is_devanagari(word):
        return _cut(_DEVANAGARI_PLURAL, word, least=3)
    shorter = _cut(_ROMAN_OBLIQUE, _cut(_ROMAN_PLURAL, word, leaving="i"), least=3)
    if shorter != word:
        return shorter
    return _cut(_ENGLISH_PLURAL, word, least=3 if word.endswith("ns") else 2)


def _cut(ending: re.Pattern[str], word: str, *, least: int = 2, leaving: str = "") -> str:
    """Return `word` without `ending` if enough of it is left to be told from other words."""
    shorter = ending.sub(leaving, word)
    if is_devanagari(word):
        return shorter if len(shorter) >= least - 1 else word
    return shorter if len(_CONSONANT_RUN.findall(shorter)) >= least else word


@lru_cache(maxsize=32768)
def _key_of(said: str) -> str:
    key = ""
    for place, phone in enumerate(said):
        if phone in _VOWELS:
            key += "A" if place == 0 else ""
        elif phone not in "hy" or place == 0:
            key += _consonant_class(said, place, key)
    return key


def _consonant_class(said: str, place: int, key: str) -> str:
    """Return the class letter of the consonant at `place`, given its neighbours."""
    phone, before, after = said[place], said[place - 1 : place], said[place + 1 : place + 2]
    if phone in "bv":
        is_glide = phone == "v" and (not after or before in {"n", "m"})
        return "" if is_glide and place else "B"
    if phone == "n" and after in {"b", "p"}:
        return "M"
    if phone == "d":
        return "D" if place == 0 or before in {"n", "r"} or after == "r" else "R"
    return phone.upper()


_CHEAP_PAIRS = {
    frozenset(pair): cost
    for pair, cost in (
        ("ae", 0.15), ("ei", 0.2), ("ou", 0.15), ("ai", 0.45), ("au", 0.3), ("ao", 0.3),
        ("iu", 0.45), ("eo", 0.45), ("eu", 0.45), ("io", 0.45),
        ("bv", 0.15), ("dr", 0.25), ("mn", 0.4), ("cs", 0.6), ("js", 0.6), ("iy", 0.1),
        ("td", 0.6), ("kg", 0.6), ("pb", 0.6), ("lr", 0.7),
    )
}  # fmt: skip
_CHEAP_LETTERS = {"a": 0.25, "h": 0.12, "y": 0.15, "e": 0.3, "i": 0.35, "o": 0.4, "u": 0.35}
_CHEAP_LETTERS |= {"n": 0.6, "m": 0.7}
# A vowel at the very end tells words apart ("mez", "maize") more than one inside does.
_LAST_LETTERS = _CHEAP_LETTERS | {"a": 0.4, "e": 0.5, "i": 0.5, "o": 0.5, "u": 0.5}


@lru_cache(maxsize=65536)
def closeness(said: str, other: str) -> float:
    """Return how alike two words sound by their phones: 1 the same, 0 nothing in common."""
    if said == other:
        return 1.0
    longest = max(len(said), len(other))
    if not longest:
        return 0.0
    return max(0.0, 1.0 - _sound_distance(said, other) / longest)


def _sound_distance(said: str, other: str) -> float:
    """Return the weighted edit distance: a wrong vowel costs little, a consonant costs one."""
    leaving, gaining = _letter_costs(said), _letter_costs(other)
    row = [0.0]
    for cost in gaining:
        row.append(row[-1] + cost)
    for letter, left in zip(said, leaving, strict=True):
        fresh = [row[0] + left]
        for place, opposite in enumerate(other):
            swapped = row[place] + _swap_cost(letter, opposite)
            fresh.append(min(swapped, fresh[place] + gaining[place], row[place + 1] + left))
        row = fresh
    return row[-1]


def _letter_costs(said: str) -> list[float]:
    """Return what leaving out each letter costs."""
    costs = [_CHEAP_LETTERS.get(letter, 1.0) for letter in said]
    costs[-1:] = [_LAST_LETTERS.get(letter, 1.0) for letter in said[-1:]]
    return costs


def _swap_cost(letter: str, opposite: str) -> float:
    if letter == opposite:
        return 0.0
    return _CHEAP_PAIRS.get(frozenset((letter, opposite)), 1.0)
