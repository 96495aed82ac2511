"""Gather what a lexicon is built from: terms with their meanings, and the words of each craft."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import filterfalse

from catalog.search.meanings import CraftText, Kind, Meaning, Named, Sources
from catalog.search.stopwords import ALL as STOP_WORDS
from odop_store.kernel.folding import tokens

Phrase = tuple[str, ...]

# Joining words carry no meaning inside a name: "mitti ka bartan" is "mitti bartan".
PARTICLES = frozenset(
    [
        "ka",
        "ki",
        "ke",
        "ko",
        "of",
        "the",
        "an",
        "aur",
        "and",
        "or",
        "wala",
        "wali",
        "wale",
        "se",
        "me",
        "mein",
        "main",
        "for",
        "in",
        "with",
        "from",
        "का",
        "की",
        "के",
        "को",
        "से",
        "में",
        "और",
        "एवं",
        "तथा",
        "वाला",
        "वाली",
        "वाले",
    ]
)
IN_NAME = 0.8
_FIELD_WEIGHTS = {
    "names": IN_NAME,
    "gi_name": 0.75,
    "materials": 0.45,
    "technique": 0.25,
    "story": 0.3,
}
_PART_OF_NAME = 0.5
_COMMON_NAME_PARTS = frozenset(tokens("nagar nagri city dehat rural nagar नगर नगरी देहात"))

# A kind of thing that a family makes says less than a word for the craft itself.
_FORM_WEIGHT = 0.8


def phrase_of(text: str) -> Phrase:
    """Return the words of a term that carry meaning."""
    found = tokens(text)
    return tuple(word for word in found if word not in PARTICLES) or tuple(found)


def collect_meanings(sources: Sources) -> dict[Phrase, tuple[Meaning, ...]]:
    collected: dict[Phrase, dict[tuple[Kind, str], Meaning]] = defaultdict(dict)
    for phrase, meaning in _all_meanings(sources):
        key = (meaning.kind, meaning.target)
        known = collected[phrase].get(key)
        if phrase and (known is None or known.weight < meaning.weight):
            collected[phrase][key] = meaning
    return {phrase: tuple(meanings.values()) for phrase, meanings in collected.items() if phrase}


def meanings_of_parts(
    meanings: Mapping[Phrase, tuple[Meaning, ...]],
) -> dict[Phrase, tuple[Meaning, ...]]:
    """Return what words mean that are known only as parts of names: "montessori" hints at toys."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    uses: Counter[str] = Counter()
    for phrase, meant in meanings.items():
        crafts = {meaning.target for meaning in meant if meaning.kind is Kind.CRAFT}
        for word in set(phrase) if len(phrase) > 1 and crafts else ():
            if (word,) not in meanings and word not in PARTICLES:
                counts[word].update(crafts)
                uses[word] += 1
    return {
        (word,): tuple(
            Meaning(Kind.RELATED, slug, count / uses[word]) for slug, count in crafts.most_common(8)
        )
        for word, crafts in counts.items()
    }


def _all_meanings(sources: Sources) -> Iterator[tuple[Phrase, Meaning]]:
    for craft in sources.crafts:
        for name in (*craft.names, craft.gi_name):
            yield phrase_of(name), Meaning(Kind.CRAFT, craft.slug)
    for kind, group in (
        (Kind.DISTRICT, sources.districts),
        (Kind.FAMILY, sources.families),
        (Kind.MATERIAL, sources.materials),
        (Kind.COLOUR, sources.colours),
    ):
        for named in group:
            yield from _name_meanings(kind, named)
    for thing in sources.things:
        for name in thing.names:
            for family in thing.families:
                yield phrase_of(name), Meaning(Kind.FAMILY, family, _FORM_WEIGHT)
    for synonym in sources.synonyms:
        for meaning in synonym.meanings():
            yield phrase_of(synonym.term), meaning


def _name_meanings(kind: Kind, named: Named) -> Iterator[tuple[Phrase, Meaning]]:
    for name in named.names:
        phrase = phrase_of(name)
        yield phrase, Meaning(kind, named.slug)
        if kind is Kind.DISTRICT and len(phrase) > 1:
            for part in phrase:
                if part not in _COMMON_NAME_PARTS and len(part) > 2:
                    yield (part,), Meaning(kind, named.slug, _PART_OF_NAME)


def collect_postings(crafts: Iterable[CraftText]) -> dict[str, dict[str, float]]:
    crafts = tuple(crafts)
    postings: dict[str, dict[str, float]] = defaultdict(dict)
    for craft in crafts:
        for field, weight in _FIELD_WEIGHTS.items():
            value = getattr(craft, field)
            text = " ".join(value) if isinstance(value, tuple) else value
            for word in filterfalse(STOP_WORDS.__contains__, tokens(text)):
                postings[word][craft.slug] = max(weight, postings[word].get(craft.slug, 0.0))
    most = max(3, len(crafts) // 3)
    return {word: found for word, found in postings.items() if len(found) <= most}
