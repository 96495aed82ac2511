"""Turn the postal department's list of post offices into one row a PIN code. Pure functions.

The list names a district and a state for each office; it has blanks ("Na", "Unknown"), old
spellings and a few offices filed under a far-off state. What cannot be told is left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

UNKNOWN = {"", "Na", "Unknown"}
OFFICES_KEPT = 12
OWN_STATE = "09"
OWN_PREFIX = "up:"
ANDAMAN = "35"
ANDAMAN_DISTRICTS = {"Nicobars", "North And Middle Andaman", "South Andamans"}
# A blank district is filled from its neighbours only when most of them agree.
LEAST_AGREEMENT = 0.6

# Pairs of states where one PIN truly serves both sides of the border.
BORDER_PAIRS = {
    frozenset(pair)
    for pair in (
        ("33", "34"), ("37", "34"), ("24", "26"), ("18", "17"), ("09", "05"), ("10", "20"),
        ("10", "09"), ("04", "03"), ("30", "27"),
    )
}  # fmt: skip

_RANK = {"HO": 0, "SO": 1, "BO": 2}
# The kind of office ends its name; what follows is the town it is told apart by.
_SUFFIX = re.compile(r"(?<=\S)[\s,.-]*\b(?:[BSHP]\.?\s?O|G\.?P\.?O)\b.*$", re.I)
_CENTRE = re.compile(r"\b(?:P?NDC|Nod[ae]l Delivery Cent(?:re|er)|eCOM)\b", re.I)
_BRACKET = re.compile(r"[(\[].*?(?:[)\]]|$)")
_ROMAN = re.compile(r"^[IVX]+$")


@dataclass(frozen=True)
class Office:
    """Hold one post office as listed, its state already as a GST code."""

    pin: str
    name: str
    kind: str
    delivers: bool
    district: str
    state: str
    division: str


@dataclass(frozen=True)
class PinRow:
    """Hold one PIN code as the shop keeps it: main district first, head offices first."""

    pin: str
    state_code: str
    districts: tuple[str, ...]
    offices: tuple[str, ...]


def offices(rows: Iterable[Mapping[str, str]], codes: Mapping[str, str]) -> Iterator[Office]:
    """Read the listed rows; `codes` gives the GST code of a state's name."""
    for row in rows:
        district = row["district"].strip()
        state = codes.get(state_key(row["state"]), "")
        yield Office(
            pin=row["pincode"].strip(),
            name=office_name(row["area"] or row["officename"]),
            kind=row["officetype"].strip(),
            delivers=row["delivery"] == "Delivery",
            district="" if district in UNKNOWN else district,
            state=ANDAMAN if district in ANDAMAN_DISTRICTS else state,
            division=row["division"].strip().lower(),
        )


def state_key(name: str) -> str:
    """Fold the ways a state's name is written."""
    return name.strip().lower().replace("&", "and")


def office_name(listed: str) -> str:
    """Clean a post office's name: no kind, no bracket, capitals only where names have them."""
    name = _CENTRE.sub(" ", _BRACKET.sub(" ", listed))
    name = " ".join(_SUFFIX.sub("", " ".join(name.split())).replace(";", " ").split()).strip(" .,-")
    shouted = name.isupper() or name.islower()
    return " ".join(_word(word, shouted) for word in name.split())


def _word(word: str, shouted: bool) -> str:
    if _ROMAN.match(word) or "." in word or not word[:1].isalpha():
        return word
    if shouted or (word.isupper() and len(word) > 4):
        return "-".join(part.capitalize() for part in word.split("-"))
    return word[0].upper() + word[1:]


def pin_rows(listed: Iterable[Office], names: Mapping[tuple[str, str], str]) -> list[PinRow]:
    """Make one row a PIN; `names` turns (state, listed district) into today's name or our slug."""
    by_pin: dict[str, list[Office]] = defaultdict(list)
    for office in listed:
        by_pin[office.pin].append(office)
    everyone = [office for group in by_pin.values() for office in group]
    guess = Neighbours(everyone)
    rows = []
    for pin, group in sorted(by_pin.items()):
        state = main_state(group) or guess.state(group[0])
        # A PIN without any district takes the one its neighbours agree on.
        found = _districts(group, state) or guess.district(group[0], state)
        rows.append(
            PinRow(
                pin,
                state,
                tuple(dict.fromkeys(names.get(key, key[1]) for key in found)),
                office_names(group, state),
            )
        )
    return rows


def main_state(group: Iterable[Office]) -> str:
    """Return the state most offices of a PIN lie in."""
    counts = Counter(office.state for office in group if office.state)
    return min(counts, key=lambda code: (-counts[code], code), default="")


def _districts(group: Iterable[Office], state: str) -> list[tuple[str, str]]:
    counts = Counter(
        (office.state, office.district)
        for office in group
        if office.district and _belongs(office, state)
    )
    return sorted(counts, key=lambda key: (key[0] != state, -counts[key], key))


def _belongs(office: Office, state: str) -> bool:
    return office.state == state or frozenset((office.state, state)) in BORDER_PAIRS


def office_names(group: Iterable[Office], state: str) -> tuple[str, ...]:
    """Return the names to offer for a PIN: head offices, sub-offices, then branches by name."""
    ours = [office for office in group if not office.state or _belongs(office, state)]
    ranked = sorted(ours, key=lambda o: (_RANK.get(o.kind, 3), not o.delivers, o.name))
    return tuple(dict.fromkeys(office.name for office in ranked if office.name))[:OFFICES_KEPT]


class Neighbours:
    """Answer for offices without a district or state from the offices around them."""

    def __init__(self, everyone: Iterable[Office]) -> None:
        self.states: dict[str, Counter[str]] = defaultdict(Counter)
        self.near: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
        for office in everyone:
            if not (office.state and office.district):
                continue
            self.states[office.pin[:3]][office.state] += 1
            for reach in (office.pin[:4], ""):
                self.near[office.division, reach][office.state, office.district] += 1

    def state(self, office: Office) -> str:
        """Return the commonest state of the sorting district, the first three digits."""
        return self.states[office.pin[:3]].most_common(1)[0][0]

    def district(self, office: Office, state: str) -> list[tuple[str, str]]:
        """Return the district most offices near it agree on, or nothing."""
        for reach in (office.pin[:4], ""):
            counts = self.near[office.division, reach]
            for key, count in counts.most_common(1):
                if key[0] == state and count >= LEAST_AGREEMENT * counts.total():
                    return [key]
        return []
