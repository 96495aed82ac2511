"""The shop's page: browse and search in one read."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from catalog.reads.browse import PAGE_SIZE, BrowseQuery, Chip, Correction, Results, band_names
from catalog.reads.cards import ListingCard, cards_of_ids
from catalog.reads.facets import band_label, chips_of, facets_of, sorts_of, value_label
from catalog.reads.lexicon import KnownRegister, known_register, listing_words
from catalog.reads.reasons import reasons_of
from catalog.reads.wanted import Wanted, easier, wanted
from catalog.search import hunt as hunts
from catalog.search.crafts import Ranked, rank_crafts
from catalog.search.fairness import TURNS_A_PAGE, Candidate, Placed, arrange
from catalog.search.hunt import Counts, Hit, Hunt
from catalog.search.meanings import Kind
from catalog.search.understanding import SURE, Term, Understood, understand

# Words in the description are looked at only when titles and names give fewer pieces than this.
ENOUGH = 12
_WINDOW = hunts.WINDOW


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
    counts = _count(asked.hunt, reading.query)
    if counts.total and (counts.total >= ENOUGH or not asked.hunt.terms):
        return Answer(asked.hunt, counts)
    first = Answer(asked.hunt, counts) if counts.total else None
    return _wider(asked, reading, first) or Answer(asked.hunt, counts)


def _wider(asked: Wanted, reading: Reading, first: Answer | None) -> Answer | None:
    """Return the first wider hunt that finds more, or what little was found before."""
    if not asked.hunt.terms and not asked.read_facets:
        return first
    for hunt, left_out in easier(asked):
        counts = _count(hunt, reading.query)
        if first and (left_out or counts.total <= first.counts.total):
            return first
        if counts.total:
            return Answer(hunt, counts, left_out)
    return first


def _count(hunt: Hunt, query: BrowseQuery) -> Counts:
    """Count hits and facets: by the tallies where no words are asked for, else row by row."""
    plain = None if hunt.terms else _plain_values(query, hunt)
    if plain is None:
        return hunts.count(hunt)
    tallied = hunts.tally(plain)
    if hunts.is_whole(plain) or not tallied.total:
        return tallied
    return replace(tallied, values={**hunts.count(hunt).values, **tallied.values})


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


def shop_page(query: BrowseQuery, notes: Sequence[str]) -> Results:
    """Return one page of the shop. Eight queries for most pages, more to rescue a lost one."""
    reading = read_query(query)
    found = answer(reading)
    sort = query.sort or reading.understood.facets.sort or "best"
    shown, after = _page(found, query, sort)
    return Results(
        cards=shown,
        total=found.counts.total,
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


Cursor = tuple[str, int]


def _page(
    found: Answer, query: BrowseQuery, sort: str
) -> tuple[tuple[ListingCard, ...], Cursor | None]:
    """Return the cards of a page and the cursor of the next one."""
    if sort != "best":
        return _ordered_page(found.hunt, query, sort)
    start = _offset(query.after)
    placed, hits = arranged(found, query.text, today())
    shown = placed[start : start + PAGE_SIZE]
    cards = cards_of_ids([piece.listing_id for piece in shown])
    reasons = reasons_of(shown, hits, found.hunt)
    explained = tuple(replace(card, reason=reasons.get(card.id, "")) for card in cards)
    more = len(placed) > start + PAGE_SIZE
    return explained, (str(start + PAGE_SIZE), 0) if more else None


def today() -> date:
    """Return the shop's day, on which the turns move on."""
    return timezone.localdate()


def _offset(after: Cursor | None) -> int:
    value = after[0] if after else ""
    return min(int(value), _WINDOW * 2) if value.isdigit() else 0


def arranged(
    found: Answer, text: str, day: date, *, is_fair: bool = True
) -> tuple[list[Placed], dict[int, Hit]]:
    """Return the best pieces in their places for a day, and the hits they were."""
    seed = zlib.crc32(text.encode())
    turn, is_capped = day.toordinal() * TURNS_A_PAGE, not found.counts.is_exact
    ranked, turns = hunts.best(found.hunt, day=turn, seed=seed, is_capped=is_capped)
    places = arrange(
        [Candidate(hit.listing_id, hit.artisan_id) for hit in ranked],
        [Candidate(hit.listing_id, hit.artisan_id) for hit in turns],
        is_fair=is_fair,
    )
    return places, {hit.listing_id: hit for hit in [*turns, *ranked]}


def _ordered_page(
    hunt: Hunt, query: BrowseQuery, sort: str
) -> tuple[tuple[ListingCard, ...], Cursor | None]:
    rows = hunts.in_order(hunt, sort, _edge(query.after, sort), PAGE_SIZE + 1)
    shown = rows[:PAGE_SIZE]
    cards = tuple(cards_of_ids([listing_id for listing_id, _ in shown]))
    if len(rows) <= PAGE_SIZE:
        return cards, None
    last_id, value = shown[-1]
    return cards, (f"{value.timestamp():.6f}" if sort == "new" else str(value), last_id)


def _edge(after: Cursor | None, sort: str) -> tuple[Any, int] | None:
    """Return the cursor as a value of the sort's column; None if it makes no sense."""
    if after is None:
        return None
    try:
        number = float(after[0])
        value = datetime.fromtimestamp(number, UTC) if sort == "new" else int(number)
    except (ValueError, OverflowError, OSError):
        return None
    return value, after[1]


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
