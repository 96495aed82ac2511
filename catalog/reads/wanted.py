"""Turn an address and an understood query into a hunt over the search rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from catalog.reads.browse import BrowseQuery, price_range
from catalog.reads.lexicon import KnownRegister
from catalog.search.crafts import Ranked, term_weight
from catalog.search.hunt import Clause, Hunt, TextTerm
from catalog.search.meanings import Kind
from catalog.search.price import PriceSpan
from catalog.search.tables import WELL_RATED
from catalog.search.understanding import SURE, Term, Understood

_FACET_KINDS = (
    Kind.DISTRICT, Kind.MATERIAL, Kind.COLOUR, Kind.STOCK, Kind.MAKER, Kind.GI, Kind.SORT,
)  # fmt: skip
_TEXT_KINDS = (Kind.CRAFT, Kind.RELATED, Kind.FAMILY, Kind.OCCASION)
_LEAST_QUALITY = 0.75
_MOST_WORDS = 12


@dataclass(frozen=True)
class Wanted:
    """A hunt, and which of its facets were read out of the words rather than chosen."""

    hunt: Hunt
    read_facets: tuple[str, ...] = ()


def wanted(
    query: BrowseQuery, understood: Understood, crafts: Sequence[Ranked], known: KnownRegister
) -> Wanted:
    """Return what to look for. A facet chosen in the address wins over one read in the words."""
    chosen = {
        key: clause
        for key, values in query.facets.items()
        if (clause := facet_clause(key, values, known)) is not None
    }
    read = {
        key: clause for key, clause in _read_clauses(understood, known).items() if key not in chosen
    }
    best = crafts[0].score if crafts else 1.0
    strengths = {
        known.crafts.by_slug[craft.slug].pk: round(min(1.0, craft.score / best), 4)
        for craft in crafts[:40]
        if craft.slug in known.crafts.by_slug
    }
    hunt = Hunt(
        facets={**chosen, **read},
        terms=tuple(text_terms(understood, known)),
        strengths=strengths if understood.content else {},
    )
    return Wanted(hunt, tuple(read))


def facet_clause(key: str, values: Sequence[str], known: KnownRegister) -> Clause | None:
    """Return the condition of one facet: any of its values."""
    if key == "price":
        return _price_clause([limits for band in values if (limits := price_range(band))])
    if key == "gi":
        return "e.has_gi", []
    if key == "rating":
        return ("e.is_well_rated" if str(WELL_RATED) in values else "false"), []
    if key == "stock":
        return "e.stock_kind = ANY(%s)", [list(values)]
    if key == "kind":
        women = "e.is_women_led OR " if "women" in values else ""
        return f"{women}e.maker_kind = ANY(%s)", [list(values)]
    return _keyed_clause(key, values, known)


def _keyed_clause(key: str, values: Sequence[str], known: KnownRegister) -> Clause:
    if key == "family":
        crafts = [craft.pk for craft in known.crafts.by_slug.values() if craft.group in values]
        return "e.craft_id = ANY(%s)", [crafts]
    if key in {"district", "craft"}:
        labels = known.districts if key == "district" else known.crafts
        return f"e.{key}_id = ANY(%s)", [labels.keys(values)]
    labels = known.materials if key == "material" else known.colours
    return f"e.{key}s && %s::bigint[]", [labels.keys(values)]


def _price_clause(limits: Iterable[tuple[int, int | None]]) -> Clause:
    parts, values = [], []
    for low, high in limits:
        parts.append("e.price_paise >= %s" + (" AND e.price_paise < %s" if high else ""))
        values += [low, high] if high else [low]
    return " OR ".join(f"({part})" for part in parts) or "true", values


def _read_clauses(understood: Understood, known: KnownRegister) -> dict[str, Clause]:
    """Return the conditions that the words name: place, price, colour and the like."""
    facets = understood.facets
    slugs: Mapping[str, Sequence[str]] = {
        "district": facets.districts,
        "material": _plain_materials(understood),
        "colour": _plain_colours(understood),
        "stock": facets.stock,
        "kind": facets.makers,
        "gi": ("yes",) if facets.wants_gi else (),
    }
    clauses = {
        key: clause
        for key, values in slugs.items()
        if values and (clause := facet_clause(key, values, known)) is not None
    }
    if understood.price:
        clauses["price"] = _span_clause(understood.price)
    return clauses


def _span_clause(span: PriceSpan) -> Clause:
    """Return the condition of a price in words: "under 500" takes 500 in."""
    low, high = span.low_paise or 0, span.high_paise
    if high is None:
        return "e.price_paise >= %s", [low]
    return "e.price_paise BETWEEN %s AND %s", [low, high]


def _plain_materials(understood: Understood) -> tuple[str, ...]:
    """Return materials whose word says nothing more: "brass" is also crafts, found by words."""
    return _only(understood, Kind.MATERIAL, understood.facets.materials)


def _plain_colours(understood: Understood) -> tuple[str, ...]:
    return _only(understood, Kind.COLOUR, understood.facets.colours)


def _only(understood: Understood, kind: Kind, slugs: Sequence[str]) -> tuple[str, ...]:
    found = {
        target: None
        for term in understood.content
        if is_only_facet(term) and not _is_hinted(term, understood)
        for target in term.targets(kind, least=SURE)
        if target in slugs
    }
    return tuple(found)


def is_only_facet(term: Term) -> bool:
    """Tell whether a term narrows the list and asks for nothing more.

    "Silver" is a colour and a material: which one is meant is left to the words.
    """
    kinds = {m.kind for m in term.meanings if m.weight >= SURE}
    if kinds & set(_TEXT_KINDS) or {Kind.MATERIAL, Kind.COLOUR} <= kinds:
        return False
    return bool(kinds & set(_FACET_KINDS))


def text_terms(understood: Understood, known: KnownRegister) -> Iterable[TextTerm]:
    """Yield the terms that must be found in a listing's words."""
    for term in understood.content:
        if not is_only_facet(term) or _is_hinted(term, understood):
            yield replace(text_term(term, known), weight=term_weight(term, known.lexicon))


def _is_hinted(term: Term, understood: Understood) -> bool:
    """Tell whether a colour or material is part of a craft's name across the cut."""
    return any(term.typed in hint.typed.split() for hint in understood.hints)


def text_term(term: Term, known: KnownRegister) -> TextTerm:
    """Return one term as the words and crafts that answer it."""
    best = term.matches[0].quality if term.matches else 0.0
    least = 0.95 if best >= 1 else max(_LEAST_QUALITY, best - 0.1)
    words = [match.word for match in term.matches if match.quality >= least]
    words += [word for word, weight in term.targets(Kind.WORD).items() if weight >= least]
    if not words and not term.parts:
        words = [term.matches[0].word if term.matches else term.typed]
    crafts = [
        known.crafts.by_slug[slug].pk
        for slug, weight in term.targets(Kind.CRAFT).items()
        if weight >= _LEAST_QUALITY and slug in known.crafts.by_slug
    ]
    parts = tuple(text_term(part, known) for part in term.parts if not part.is_filler)
    return TextTerm(tuple(dict.fromkeys(words))[:_MOST_WORDS], tuple(crafts), parts)


_SOFT = ("colour", "stock", "material", "kind", "gi")


def easier(wanted_: Wanted) -> Iterable[tuple[Hunt, tuple[str, ...]]]:
    """Yield hunts that ask for less and less, each with what it leaves out.

    First the same words anywhere in the text; then without what the words implied, the price or
    the place; then any of the words; then the nearest crafts by themselves; at last everything.
    """
    hunt, read = wanted_.hunt, wanted_.read_facets
    if hunt.terms:
        yield replace(hunt, has_body=True), ()
    soft = [key for key in _SOFT if key in read]
    steps = [soft, [*soft, "price"], [*soft, "district"], [*soft, "price", "district"]]
    tried: list[list[str]] = [[]]
    for step in steps:
        gone = [key for key in step if key in read]
        if gone not in tried:
            tried.append(gone)
            yield replace(hunt, facets=_without(hunt.facets, gone)), tuple(gone)
    if len(hunt.terms) > 1:
        facets = _without(hunt.facets, soft)
        yield replace(hunt, has_body=True, is_any_term=True, facets=facets), (*soft, "words")
    if hunt.strengths:
        yield _nearest(hunt, read), (*read, "words")
    if hunt.terms or read:
        yield replace(hunt, terms=(), facets=_without(hunt.facets, read)), (*read, "words", "all")


def _nearest(hunt: Hunt, read_facets: Sequence[str]) -> Hunt:
    near = sorted(hunt.strengths, key=lambda pk: -hunt.strengths[pk])[:3]
    facets: dict[str, Any] = dict(_without(hunt.facets, read_facets))
    facets.setdefault("craft", ("e.craft_id = ANY(%s)", [near]))
    return replace(hunt, terms=(), facets=facets)


def _without(facets: Mapping[str, Clause], keys: Iterable[str]) -> dict[str, Clause]:
    gone = set(keys)
    return {key: clause for key, clause in facets.items() if key not in gone}
