"""Read a query: cut it into known terms and take price, place and other facets out of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from catalog.search.gathering import PARTICLES, Phrase
from catalog.search.lexicon import Lexicon, Match, surest
from catalog.search.meanings import Kind, Meaning
from catalog.search.price import PriceSpan, find_price
from odop_store.kernel.folding import is_devanagari, tokens

MOST_CHARACTERS = 200
MOST_WORDS = 16
# A term must be this sure to narrow the list by itself; less sure ones only rank it.
SURE = 0.82
_MOST_WORDS_A_TERM = 6
_UNKNOWN_VALUE = 0.05
_FILLER_VALUE = 0.9
_PHRASE_BONUS = 0.2
# Two words run together are a less likely reading than one word that is nearly as sure.
_JOIN_COST = 0.07
# A correction is offered in the script that was typed, even if slightly less sure.
_SCRIPT_LEEWAY = 0.12
_FACETS = {
    Kind.DISTRICT: "districts",
    Kind.MATERIAL: "materials",
    Kind.COLOUR: "colours",
    Kind.STOCK: "stock",
    Kind.MAKER: "makers",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of the query and what it was understood as. `quality` 1 is written the same."""

    typed: str
    matches: tuple[Match, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    known_as: str = ""
    quality: float = 0.0
    is_filler: bool = False
    parts: tuple["Term", ...] = ()

    def targets(self, kind: Kind, *, least: float = 0.0) -> dict[str, float]:
        """Return the targets this term names of one kind, each with its weight."""
        found: dict[str, float] = {}
        for meaning in self.meanings:
            if meaning.kind is kind and meaning.weight >= least:
                found[meaning.target] = max(meaning.weight, found.get(meaning.target, 0.0))
        return found


@dataclass(frozen=True, slots=True)
class Facets:
    """What of the query narrows the list, as slugs; every field may be empty."""

    districts: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    stock: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    wants_gi: bool = False
    sort: str = ""


@dataclass(frozen=True)
class Understood:
    """A query after reading: its terms, its price and its facets.

    `hints` are names of crafts that overlap the cut: "black clay" in "black | clay pot".
    """

    typed: str
    terms: tuple[Term, ...] = ()
    price: PriceSpan | None = None
    price_words: str = ""
    facets: Facets = field(default_factory=Facets)
    hints: tuple[Term, ...] = ()

    @property
    def content(self) -> tuple[Term, ...]:
        """Return the terms that say what is wanted, without courtesy and shop talk."""
        return tuple(term for term in self.terms if not term.is_filler)

    @cached_property
    def corrected(self) -> str | None:
        """Return the query as it was probably meant, if a word had to be corrected."""
        if all(_reads_as_typed(term) for term in self.terms):
            return None
        return " ".join(term.known_as or term.typed for term in self.terms)


def understand(
    typed: str, lexicon: Lexicon, found_words: Mapping[str, tuple[Match, ...]] | None = None
) -> Understood:
    """Return the best reading of `typed`; any text at all is an answerable query.

    `found_words` are matches from the listings' own words for words the lexicon does not know.
    """
    price = find_price(typed[:MOST_CHARACTERS])
    words = tuple(tokens(price.rest))[:MOST_WORDS]
    reader = _Reader(words, lexicon, found_words or {})
    terms = tuple(reader.best_terms())
    hints = tuple(reader.overlapping_names(terms))
    return Understood(typed, terms, price.span, price.words, _facets_of(terms, hints), hints)


def _reads_as_typed(term: Term) -> bool:
    return term.is_filler or not term.known_as or term.quality >= 0.9 or _is_half_typed(term)


def _is_half_typed(term: Term) -> bool:
    return bool(term.matches) and term.matches[0].word.startswith(term.typed)


def likeliest(typed: str, matches: Sequence[Match]) -> Match:
    """Return the surest match, in the script that was typed if one is nearly as sure."""
    least = matches[0].quality - _SCRIPT_LEEWAY
    same = (m for m in matches if is_devanagari(m.word) == is_devanagari(typed))
    return next((match for match in same if match.quality >= least), matches[0])


class _Reader:
    """Finds the cut of the words into terms whose terms are the surest together."""

    def __init__(
        self, words: Phrase, lexicon: Lexicon, found_words: Mapping[str, tuple[Match, ...]]
    ) -> None:
        self._lexicon = lexicon
        self._found_words = found_words
        self._typed = words
        self._matches = [self._matches_at(place) for place in range(len(words))]
        self._words = tuple(map(self._likeliest, range(len(words))))

    def _matches_at(self, place: int) -> tuple[Match, ...]:
        word = self._typed[place]
        if self._is_talk(place):
            return (Match(word, 1.0),)
        is_last = place == len(self._typed) - 1
        matches = self._lexicon.matches(word, is_unfinished=is_last)[:8]
        if word not in self._lexicon:
            matches = surest([*matches, *self._found_words.get(word, ())])[:8]
        return tuple(matches)

    def _is_talk(self, place: int) -> bool:
        """Tell whether a word says nothing here: "kala" does as "art", not before a thing."""
        word = self._typed[place]
        if word in PARTICLES:
            return True
        meanings = self._lexicon.meanings.get((word,), ())
        is_before = place < len(self._typed) - 1
        is_colour = is_before and any(meaning.kind is Kind.COLOUR for meaning in meanings)
        return self._lexicon.is_filler((word,)) and not is_colour

    def _likeliest(self, place: int) -> str:
        """Return the word as typed if it is known, else the known word it stands for."""
        word, matches = self._typed[place], self._matches[place]
        is_known = word in self._lexicon or bool(matches and matches[0].quality >= 1)
        if not matches or is_known or matches[0].word.startswith(word):
            return word
        return likeliest(word, matches).word

    def best_terms(self) -> list[Term]:
        """Return the terms of the best cut, from left to right."""
        best: list[tuple[float, list[Term]]] = [(0.0, [])]
        for end in range(1, len(self._words) + 1):
            options = []
            for start in range(max(0, end - _MOST_WORDS_A_TERM), end):
                for term, value in self._terms_between(start, end):
                    score, terms = best[start]
                    options.append((score + value, [*terms, term]))
            best.append(max(options, key=lambda option: option[0]))
        return best[-1][1]

    def overlapping_names(self, terms: Iterable[Term]) -> Iterator[Term]:
        """Yield names of crafts across the borders of the terms that the best cut missed."""
        chosen = {term.typed for term in terms}
        for start in range(len(self._words)):
            for end in range(start + 2, min(start + 4, len(self._words)) + 1):
                for term, _ in self._phrases(start, end):
                    is_inside = any(term.typed in typed for typed in chosen)
                    if not is_inside and term.targets(Kind.CRAFT, least=0.9):
                        yield term

    def _terms_between(self, start: int, end: int) -> Iterator[tuple[Term, float]]:
        if end - start == 1:
            yield self._single(start)
            if (split := self._split(start)) is not None:
                yield split
        else:
            yield from self._phrases(start, end)

    def _single(self, place: int) -> tuple[Term, float]:
        word, matches = self._typed[place], self._matches[place]
        if self._is_talk(place):
            return Term(word, is_filler=True, quality=1.0), _FILLER_VALUE
        if not matches:
            return Term(word), _UNKNOWN_VALUE
        return self._term(word, matches, likeliest(word, matches).word), matches[0].quality

    def _term(self, typed: str, matches: tuple[Match, ...], known_as: str) -> Term:
        meanings = tuple(_meanings_of(matches, self._lexicon))
        filler = not meanings and self._lexicon.is_filler((matches[0].word,))
        return Term(typed, matches, meanings, known_as, matches[0].quality, is_filler=filler)

    def _split(self, place: int) -> tuple[Term, float] | None:
        """Return the reading of one word as two run together, when the word is not known."""
        matches = self._matches[place]
        if matches and matches[0].quality >= 0.9:
            return None
        found = self._lexicon.split(self._typed[place])
        if found is None:
            return None
        words, quality = found
        known = self._lexicon.phrase(words)
        parts = tuple(self._term(word, (Match(word, quality),), word) for word in words)
        term = self._phrase_term(self._typed[place], known, quality, parts, " ".join(words))
        return term, quality - _JOIN_COST

    def _phrases(self, start: int, end: int) -> Iterator[tuple[Term, float]]:
        typed = " ".join(self._typed[start:end])
        certainty = min(self._certainty(place) for place in range(start, end))
        words = tuple(word for word in self._words[start:end] if word not in PARTICLES)
        if _is_cut_cleanly(self._words[start:end]) and len(words) > 1:
            found, certainty = self._known_phrase(start, end, words, certainty)
            if found:
                quality = found[1] * certainty
                parts = tuple(self._single(place)[0] for place in range(start, end))
                term = self._phrase_term(typed, found, quality, parts, " ".join(found[0]))
                joining = (end - start - len(words)) * _FILLER_VALUE
                yield term, len(words) * (quality + _PHRASE_BONUS) + joining
        is_pair = end - start == 2 and not PARTICLES & set(self._typed[start:end])
        joined = self._lexicon.joined(self._typed[start:end]) if is_pair else None
        if joined:
            yield self._joined_term(typed, joined, start, end), 2 * joined.quality + _PHRASE_BONUS

    def _known_phrase(
        self, start: int, end: int, words: Phrase, certainty: float
    ) -> tuple[tuple[Phrase, float] | None, float]:
        """Return the known term of these words, and how sure the words themselves are.

        As written or sounded, else half typed, else with one word misspelt.
        """
        if found := self._lexicon.phrase(words):
            return found, certainty
        typed = tuple(word for word in self._typed[start:end] if word not in PARTICLES)
        if end == len(self._typed) and (found := self._lexicon.completed(typed)):
            return found, 1.0
        is_known = all(word in self._lexicon for word in typed)
        return (None if is_known else self._lexicon.repaired(typed)), 1.0

    def _joined_term(self, typed: str, joined: Match, start: int, end: int) -> Term:
        term = self._term(typed, (joined,), joined.word)
        parts = tuple(self._single(place)[0] for place in range(start, end))
        return Term(typed, term.matches, term.meanings, joined.word, joined.quality, parts=parts)

    def _certainty(self, place: int) -> float:
        """Return how sure it is that the likeliest word was meant here."""
        if self._words[place] == self._typed[place]:
            return 1.0
        return self._matches[place][0].quality

    def _phrase_term(
        self,
        typed: str,
        known: tuple[Phrase, float] | None,
        quality: float,
        parts: tuple[Term, ...],
        known_as: str,
    ) -> Term:
        meanings = self._lexicon.meanings[known[0]] if known else ()
        scaled = tuple(Meaning(m.kind, m.target, m.weight * quality) for m in meanings)
        filler = bool(known) and self._lexicon.is_filler(known[0]) if known else False
        return Term(typed, (), scaled, known_as, quality, is_filler=filler, parts=parts)


def _is_cut_cleanly(words: Phrase) -> bool:
    """Tell whether a stretch begins and ends with a word of its own, not a joining word."""
    return words[0] not in PARTICLES and words[-1] not in PARTICLES


def _meanings_of(matches: Iterable[Match], lexicon: Lexicon) -> Iterator[Meaning]:
    """Yield what the matches mean; next to a sure one, a merely similar word means nothing."""
    meant = [
        (match, meaning)
        for match in matches
        for meaning in lexicon.meanings.get((match.word,), ())
        if meaning.kind is not Kind.FILLER
    ]
    best = max((match.quality for match, _ in meant), default=0.0)
    least = 0.95 if best >= 0.97 else best - 0.15
    for match, meaning in meant:
        if match.quality >= least:
            yield Meaning(meaning.kind, meaning.target, meaning.weight * match.quality)


def _facets_of(terms: Iterable[Term], hints: Iterable[Term]) -> Facets:
    """Return the facets that the terms name surely; a term that names a craft colours nothing."""
    found: dict[str, dict[str, None]] = {name: {} for name in _FACETS.values()}
    hinted = {word for hint in hints for word in hint.typed.split()}
    wants_gi, sort = False, ""
    for term in terms:
        for kind, name in _FACETS.items():
            is_craft = _names_a_craft(term) or term.typed in hinted
            if not (kind in {Kind.MATERIAL, Kind.COLOUR} and is_craft):
                found[name].update(dict.fromkeys(term.targets(kind, least=SURE)))
        wants_gi = wants_gi or bool(term.targets(Kind.GI, least=SURE))
        sort = next(iter(term.targets(Kind.SORT, least=SURE)), sort)
    slugs = {name: tuple(targets) for name, targets in found.items()}
    return Facets(**slugs, wants_gi=wants_gi, sort=sort)


def _names_a_craft(term: Term) -> bool:
    """Tell whether several words together name a craft ("gulabi meenakari", "black pottery")."""
    return bool(term.parts) and bool(term.targets(Kind.CRAFT, least=SURE))
