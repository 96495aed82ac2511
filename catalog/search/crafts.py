"""Rank crafts and districts for an understood query.

A craft's score is the mean, over the query's terms, of how strongly the craft answers each
term, weighted by how few crafts do; being in a district that was named counts on top.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from catalog.search.gathering import IN_NAME
from catalog.search.lexicon import Lexicon
from catalog.search.meanings import Kind
from catalog.search.understanding import Term, Understood

_KIND_WEIGHTS = {Kind.CRAFT: 1.0, Kind.RELATED: 0.55, Kind.OCCASION: 0.5, Kind.FAMILY: 0.45}
# Colour words occur in stories by chance; they say little about the craft.
_QUIET_KINDS = (Kind.COLOUR, Kind.STOCK, Kind.GI, Kind.MAKER, Kind.SORT)
_QUIET_WEIGHT = 0.12
_ELSEWHERE = 0.5
_PLACE_ALONE = 0.15
_PART_WEIGHT = 0.5
_LAST_TERM_BONUS = 1.15
# Several words that together name a craft ("black clay") tell more than one word does.
_NAME_BONUS = 1.35
# "for the living room", "bachchon ke liye": says where or for whom, not what.
_CONTEXT_WEIGHT = 0.4
_BEFORE_CONTEXT = frozenset({"for"})
_AFTER_CONTEXT = frozenset({"ke liye", "liye", "के लिए", "लिए"})
_WORTH_SHOWING = 0.06


@dataclass(frozen=True, slots=True)
class Ranked:
    """A slug and its score between 0 and about 1."""

    slug: str
    score: float


def rank_crafts(query: Understood, lexicon: Lexicon) -> list[Ranked]:
    """Return the crafts that answer the query, best first."""
    places = _named_districts(query)
    wanted = [*query.hints, *(term for term in query.content if _says_what(term, lexicon))]
    scores = _score_terms(wanted, _contexts(query.terms), lexicon)
    for craft in lexicon.crafts.values():
        place = places.get(craft.district, 0.0)
        score = scores.get(craft.slug, 0.0)
        if places:
            score *= _ELSEWHERE + (1 - _ELSEWHERE) * place
            score += place * (_PLACE_ALONE if wanted else 1.0) * (1.05 - 0.1 * min(craft.rank, 9))
        if query.facets.wants_gi and craft.gi_name:
            score = score * 1.2 + (0 if wanted else 0.3)
        scores[craft.slug] = score + (0.002 * (10 - min(craft.rank, 9)) if score else 0.0)
    return _best_first(scores)


def rank_districts(query: Understood, crafts: Iterable[Ranked], lexicon: Lexicon) -> list[Ranked]:
    """Return districts: those named first, then those of the best crafts."""
    scores: dict[str, float] = defaultdict(float)
    for slug, weight in _named_districts(query).items():
        scores[slug] = 2.0 * weight
    for craft in crafts:
        district = lexicon.crafts[craft.slug].district
        scores[district] = max(scores[district], craft.score)
    return _best_first(scores)


def _best_first(scores: Mapping[str, float]) -> list[Ranked]:
    least = max(scores.values(), default=0.0) * _WORTH_SHOWING
    ranked = [Ranked(slug, round(score, 4)) for slug, score in scores.items() if score > least]
    return sorted(ranked, key=lambda found: (-found.score, found.slug))


def _named_districts(query: Understood) -> dict[str, float]:
    found: dict[str, float] = {}
    for term in query.content:
        for slug, weight in term.targets(Kind.DISTRICT).items():
            found[slug] = max(weight, found.get(slug, 0.0))
    return {slug: weight for slug, weight in found.items() if weight >= 0.3}


def _says_what(term: Term, lexicon: Lexicon) -> bool:
    """Tell whether a term asks for something beside a place."""
    if not term.targets(Kind.DISTRICT):
        return True
    return bool(_strength(term, lexicon, is_place=True))


def _contexts(terms: tuple[Term, ...]) -> set[int]:
    """Return the places of terms that a "for" or "ke liye" makes the purpose."""
    found = set()
    for place in range(len(terms)):
        before = terms[place - 1].typed if place else ""
        after = terms[place + 1].typed if place + 1 < len(terms) else ""
        if before in _BEFORE_CONTEXT or after in _AFTER_CONTEXT:
            found.add(place)
    return {id(terms[place]) for place in found if not terms[place].is_filler}


def _score_terms(wanted: list[Term], contexts: set[int], lexicon: Lexicon) -> dict[str, float]:
    """Return each craft's mean strength over the terms, rarer and surer terms weighing more."""
    total, scores = 0.0, dict[str, float]()
    for place, term in enumerate(wanted):
        strengths = _strength(term, lexicon)
        weight = _weight(term, strengths, lexicon)
        weight *= _LAST_TERM_BONUS if place == len(wanted) - 1 else 1.0
        weight *= _CONTEXT_WEIGHT if id(term) in contexts else 1.0
        total += weight
        for slug, strength in strengths.items():
            scores[slug] = scores.get(slug, 0.0) + weight * strength
    return {slug: score / total for slug, score in scores.items()} if total else {}


def term_weight(term: Term, lexicon: Lexicon) -> float:
    """Return how much a term counts among others: rare and sure terms count for more."""
    return _weight(term, _strength(term, lexicon), lexicon)


def _weight(term: Term, strengths: Mapping[str, float], lexicon: Lexicon) -> float:
    """Return a term's weight; a word that only stands in some story says little."""
    strongest = max(strengths.values(), default=1.0)
    return _rarity(strengths, len(lexicon.crafts)) * _standing(term, lexicon) * sqrt(strongest)


def _is_in_names(term: Term, lexicon: Lexicon) -> bool:
    """Tell whether a word is how crafts are called ("zardozi"), not a thing they make ("bag")."""
    strengths = lexicon.postings.get(term.known_as, {})
    return any(strengths.get(slug, 0.0) >= IN_NAME for slug in term.targets(Kind.CRAFT))


def _standing(term: Term, lexicon: Lexicon) -> float:
    """Return how much a term counts by its kind and by how surely it was read."""
    kinds = {meaning.kind for meaning in term.meanings}
    if not kinds & {Kind.CRAFT, Kind.RELATED}:
        if kinds & set(_QUIET_KINDS):
            return _QUIET_WEIGHT
        if Kind.OCCASION in kinds:
            return _CONTEXT_WEIGHT
    is_name = Kind.CRAFT in kinds and (bool(term.parts) or _is_in_names(term, lexicon))
    return max(term.quality, 0.2) ** 2 * (_NAME_BONUS if is_name else 1.0)


def _rarity(strengths: Mapping[str, float], craft_count: int) -> float:
    """Return how much a term tells: the fewer crafts answer it, the more."""
    return log(1 + craft_count / (1 + sum(strengths.values())))


def _strength(term: Term, lexicon: Lexicon, *, is_place: bool = False) -> dict[str, float]:
    """Return how strongly each craft answers a term, 0 to 1."""
    found: dict[str, float] = defaultdict(float)
    for meaning in term.meanings:
        weight = meaning.weight * _KIND_WEIGHTS.get(meaning.kind, 0.0)
        for slug in _crafts_meant(meaning.kind, meaning.target, lexicon):
            found[slug] = max(found[slug], weight)
    if not is_place:
        for word, weight in _words_of(term):
            for slug, strength in lexicon.postings.get(word, {}).items():
                found[slug] = max(found[slug], weight * strength)
        for slug, strength in _parts_strength(term, lexicon).items():
            found[slug] = max(found[slug], _PART_WEIGHT * strength)
    return {slug: strength for slug, strength in found.items() if strength > 0}


def _crafts_meant(kind: Kind, target: str, lexicon: Lexicon) -> Iterable[str]:
    if kind is Kind.FAMILY:
        return [craft.slug for craft in lexicon.crafts.values() if craft.family == target]
    return [target] if target in lexicon.crafts else []


def _words_of(term: Term) -> Iterable[tuple[str, float]]:
    for match in term.matches:
        yield match.word, match.quality
    for target, weight in term.targets(Kind.WORD).items():
        yield target, weight * 0.9


def _parts_strength(term: Term, lexicon: Lexicon) -> dict[str, float]:
    """Return the mean strength of the words inside a term of several words."""
    parts = [part for part in term.parts if not part.is_filler]
    total: dict[str, float] = defaultdict(float)
    for part in parts:
        for slug, strength in _strength(part, lexicon).items():
            total[slug] += strength / len(parts)
    return total
