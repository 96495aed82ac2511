"""Read a query and find something for it, asking for less as long as nothing is found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from catalog.reads.browse import BrowseQuery, band_names
from catalog.reads.lexicon import KnownRegister, known_register, listing_words
from catalog.reads.wanted import Wanted, easier, wanted
from catalog.search import counting
from catalog.search.counting import Counts
from catalog.search.crafts import Ranked, rank_crafts
from catalog.search.hunt import Hunt
from catalog.search.understanding import Understood, understand

# Words in the description are looked at only when titles and names give fewer pieces than this.
ENOUGH = 12


@dataclass(frozen=True)
class Reading:
    """A query as understood, with the crafts it means."""

    query: BrowseQuery
    understood: Understood
    crafts: tuple[Ranked, ...]
    known: KnownRegister


@dataclass(frozen=True)
class Answer:
    """The hunt that found something, its counts, and what had to be left out for it."""

    hunt: Hunt
    counts: Counts
    left_out: tuple[str, ...] = ()

    @property
    def hits(self) -> Hunt:
        """Return the hunt for the same pieces, without looking them up anew where they are few."""
        return replace(self.hunt, known_keys=self.counts.keys)


def read_query(query: BrowseQuery) -> Reading:
    """Understand the words of an address."""
    known = known_register()
    if not query.text:
        return Reading(query, Understood(""), (), known)
    understood = understand(query.text, known.lexicon, listing_words(query.text, known.lexicon))
    crafts = tuple(rank_crafts(understood, known.lexicon))
    return Reading(query, understood, crafts, known)


def answer(reading: Reading) -> Answer:
    """Find pieces, asking for less as long as nothing is found."""
    asked = wanted(reading.query, reading.understood, reading.crafts, reading.known)
    is_trial = bool(asked.hunt.terms or asked.read_facets)
    counts = _count(asked.hunt, reading.query, is_trial=is_trial)
    if counts.total and (counts.total >= ENOUGH or not asked.hunt.terms):
        return Answer(asked.hunt, counts)
    first = Answer(asked.hunt, counts) if counts.total else None
    return _wider(asked, reading, first) or Answer(asked.hunt, counts)


def _wider(asked: Wanted, reading: Reading, first: Answer | None) -> Answer | None:
    """Return the first wider hunt that finds more, or what little was found before."""
    if not asked.hunt.terms and not asked.read_facets:
        return first
    for hunt, left_out in easier(asked):
        counts = _count(hunt, reading.query, is_trial=True)
        if first and (left_out or counts.total <= first.counts.total):
            return first
        if counts.total:
            return Answer(hunt, counts, left_out)
    return first


def _count(hunt: Hunt, query: BrowseQuery, *, is_trial: bool) -> Counts:
    """Count hits and facets: by the tallies where no words are asked for, else row by row."""
    plain = None if hunt.terms else _plain_values(query, hunt)
    if plain is None:
        return counting.count(hunt, is_trial=is_trial)
    tallied = counting.tally(plain)
    if counting.is_whole(plain) or not tallied.total:
        return tallied
    counted = counting.count(hunt, is_tallied=True)
    return replace(
        tallied,
        values={**counted.values, **tallied.values},
        about=counted.about - set(tallied.values),
        keys=counted.keys,
    )


def _plain_values(query: BrowseQuery, hunt: Hunt) -> dict[str, Sequence[Any]] | None:
    """Return the chosen values as the tallies store them, or None if these cannot say."""
    if set(hunt.facets) != set(query.facets):
        return None
    known, bands = known_register(), band_names()
    plain: dict[str, Sequence[Any]] = {}
    for key, values in query.facets.items():
        if key == "district":
            plain[key] = known.districts.keys(values)
        elif key == "craft":
            plain[key] = known.crafts.keys(values)
        elif key == "family":
            plain[key] = [c.pk for c in known.crafts.by_slug.values() if c.group in values]
        elif key == "gi":
            plain[key] = sorted(known.gi_crafts)
        elif key == "stock" or (key == "kind" and "women" not in values):
            plain[key] = list(values)
        elif key == "price" and set(values) <= set(bands):
            plain[key] = [bands.index(value) for value in values]
        else:
            return None
    return plain
