"""Compare spellings: edit distance, shared trigrams and light stems."""

import re

_ENGLISH_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"),
    ("ings", ""), ("ing", ""), ("ers", "er"), ("ed", ""), ("es", "e"), ("s", ""),
)  # fmt: skip
_HINDI_ENDINGS = re.compile("(?:ियों|ियां|ाओं|ुओं|ओं|ों|ें|ीं|ाएं|एं|े|ी|ा|ि)$")
_GENDERS = "aei"
_NOT_PLURAL = ("ss", "us", "is")


def stem(word: str) -> str:
    """Return a light stem: English plurals and -ing/-ed, Hindi case and number endings."""
    if word.isascii():
        return _english_stem(word)
    shorter = _HINDI_ENDINGS.sub("", word)
    return shorter if len(shorter) >= 2 else word


def _english_stem(word: str) -> str:
    if word.endswith(_NOT_PLURAL):
        return word
    for ending, replacement in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + replacement
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def is_other_gender(word: str, other: str) -> bool:
    """Tell whether two Roman words differ in the Hindi ending of gender or number alone."""
    return (
        len(word) == len(other) >= 5
        and word[:-1] == other[:-1]
        and word[-1] in _GENDERS
        and other[-1] in _GENDERS
    )


def trigrams(word: str) -> set[str]:
    """Return the trigrams of a word, its ends marked so that beginnings weigh more."""
    padded = f"  {word} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def edit_distance(word: str, other: str, *, limit: int) -> int:
    """Return the number of letters changed, added, left out or swapped, or `limit` + 1."""
    if abs(len(word) - len(other)) > limit:
        return limit + 1
    earlier: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(word, 1):
        fresh = [place]
        for column, opposite in enumerate(other, 1):
            cost = min(row[column] + 1, fresh[-1] + 1, row[column - 1] + (letter != opposite))
            if _is_swap(word, other, place, column):
                cost = min(cost, earlier[column - 2] + 1)
            fresh.append(cost)
        if min(fresh) > limit:
            return limit + 1
        earlier, row = row, fresh
    return row[-1]


def _is_swap(word: str, other: str, place: int, column: int) -> bool:
    """Tell whether two neighbouring letters changed places here."""
    if place < 2 or column < 2:
        return False
    return word[place - 1] == other[column - 2] and word[place - 2] == other[column - 1]


def allowed_edits(word: str) -> int:
    """Return how many wrong letters a word of this length may have and still be known."""
    if len(word) < 4:
        return 0
    return 1 if len(word) < 7 else 2 if len(word) < 11 else 3
