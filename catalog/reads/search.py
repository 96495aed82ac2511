"""The shop's page: browse and search in one read."""

from collections.abc import Sequence
from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext

from catalog.reads.browse import BrowseQuery, Chip, Correction, Results
from catalog.reads.facets import band_label, chips_of, facets_of, rounded, sorts_of, value_label
from catalog.reads.finding import ENOUGH, Answer, Reading, answer, read_query
from catalog.reads.lexicon import KnownRegister
from catalog.reads.paging import page_of
from catalog.search.meanings import Kind
from catalog.search.understanding import SURE, Term, Understood


def shop_page(query: BrowseQuery, notes: Sequence[str]) -> Results:
    """Return one page of the shop. Eight queries for most pages, more to rescue a lost one."""
    reading = read_query(query)
    found = answer(reading)
    sort = query.sort or reading.understood.facets.sort or "best"
    shown, after = page_of(found, query, sort)
    return Results(
        cards=shown,
        total=found.counts.total if found.counts.is_exact else rounded(found.counts.total),
        total_is_exact=found.counts.is_exact,
        facets=facets_of(query, found.counts, reading.known),
        chips=tuple(_read_chips(reading, found) + chips_of(query, reading.known)),
        sorts=sorts_of(query, sort),
        notes=(*notes, *_notes(found, reading)),
        more_url=replace(query, after=after).url() if after else None,
        clear_url=reverse("catalog:shop"),
        query=query.text,
        corrected=_correction(reading),
        suggestions=_nearest(reading, found),
        may_ask=bool(query.text) and ("words" in found.left_out or not found.counts.total),
    )


def _correction(reading: Reading) -> Correction | None:
    corrected = reading.understood.corrected
    if not corrected:
        return None
    text = " ".join(filter(None, (corrected, reading.understood.price_words)))
    return Correction(text, reading.query.asking(text).url())


def _read_chips(reading: Reading, found: Answer) -> list[Chip]:
    """Return a chip for each facet read out of the words; its link takes those words out."""
    understood, query = reading.understood, reading.query
    chips = []
    if understood.price and "price" not in query.facets and "price" not in found.left_out:
        label = band_label(understood.price.low_paise, understood.price.high_paise)
        chips.append(Chip(label, query.asking(_text_without(understood, None)).url()))
    for term in understood.content:
        if label := _facet_label(term, reading.known):
            chips.append(Chip(label, query.asking(_text_without(understood, term)).url()))
    return chips


def _facet_label(term: Term, known: KnownRegister) -> str:
    keys = {
        Kind.DISTRICT: "district", Kind.MATERIAL: "material", Kind.COLOUR: "colour",
        Kind.STOCK: "stock", Kind.MAKER: "kind", Kind.GI: "gi",
    }  # fmt: skip
    if term.parts and term.targets(Kind.CRAFT, least=SURE):
        return ""
    for kind, key in keys.items():
        targets = term.targets(kind, least=SURE)
        if len(targets) == 1:
            return value_label(key, next(iter(targets)), known)
    return ""


def _text_without(understood: Understood, term: Term | None) -> str:
    """Return the query without one term, or without its price when no term is given."""
    words = [other.typed for other in understood.terms if other is not term]
    return " ".join([*words, understood.price_words] if term else words).strip()


def _notes(found: Answer, reading: Reading) -> list[str]:
    """Say in words what was left out to find anything."""
    if not found.counts.total:
        return []
    if "all" in found.left_out:
        return [gettext("Nothing found for these words; this is what makers show today.")]
    said = {
        "words": gettext("Nothing has all of these words; these pieces come nearest."),
        "price": gettext("Nothing in this price range; these pieces cost something else."),
        "district": gettext("Nothing like this from there yet; these pieces come from elsewhere."),
    }
    notes = [text for key, text in said.items() if key in found.left_out]
    if not notes and found.left_out:
        notes.append(gettext("Nothing has all of these properties; these pieces come nearest."))
    return notes


def _nearest(reading: Reading, found: Answer) -> tuple[Chip, ...]:
    """Return links to the nearest crafts where little was found."""
    if not reading.query.text or (found.counts.total >= ENOUGH and not found.left_out):
        return ()
    return tuple(
        Chip(
            value_label("craft", craft.slug, reading.known),
            reverse("districts:craft", args=[craft.slug]),
        )
        for craft in reading.crafts[:4]
    )
