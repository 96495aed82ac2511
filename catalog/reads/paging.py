"""Turn what was found into pages: the best in fair places, then all the rest by a key."""

import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from django.utils import timezone

from catalog.reads.browse import PAGE_SIZE, BrowseQuery
from catalog.reads.cards import ListingCard, cards_of_ids
from catalog.reads.finding import Answer
from catalog.reads.reasons import reasons_of
from catalog.search import ranking
from catalog.search.fairness import TURNS_A_PAGE, Candidate, Placed, arrange
from catalog.search.ranking import Hit

# In the ranked window a cursor counts pieces; behind it stand a standing and a piece's key.
Cursor = tuple[str, int]
_IN_WINDOW = 0
_BEFORE_ALL = ("1.0", 1)
Page = tuple[tuple[ListingCard, ...], Cursor | None]


def page_of(found: Answer, query: BrowseQuery, sort: str) -> Page:
    """Return the cards of a page and the cursor of the next; a page that ran out is the first."""
    page = _best_page(found, query) if sort == "best" else _ordered_page(found, query, sort)
    if not page[0] and query.after:
        return page_of(found, replace(query, after=None), sort)
    return page


def today() -> date:
    """Return the shop's day, on which the turns move on."""
    return timezone.localdate()


def arranged(
    found: Answer, text: str, day: date, *, is_fair: bool = True
) -> tuple[list[Placed], dict[int, Hit]]:
    """Return the best pieces in their places for a day, and the hits they were."""
    seed = zlib.crc32(text.encode())
    ranked, turns = ranking.best(
        found.hits, day=day.toordinal() * TURNS_A_PAGE, seed=seed, is_many=found.counts.is_many
    )
    places = arrange(
        [Candidate(hit.listing_id, hit.artisan_id) for hit in ranked],
        [Candidate(hit.listing_id, hit.artisan_id) for hit in turns],
        is_fair=is_fair,
    )
    return places, {hit.listing_id: hit for hit in [*turns, *ranked]}


def _best_page(found: Answer, query: BrowseQuery) -> Page:
    placed, hits = arranged(found, query.text, today())
    start = _offset(query.after, len(placed))
    shown, after = placed[start : start + PAGE_SIZE], None
    if len(placed) > start + PAGE_SIZE:
        after = (str(start + PAGE_SIZE), _IN_WINDOW)
    elif found.counts.total > len(placed):
        room = PAGE_SIZE - len(shown)
        more = _behind(found, placed, query.after, room + 1)
        shown += [Placed(hit.listing_id, hit.artisan_id) for hit in more[:room]]
        hits |= {hit.listing_id: hit for hit in more}
        after = _edge_of(more[:room]) if len(more) > room else None
    reasons = reasons_of(shown, hits, found.hunt)
    cards = cards_of_ids([piece.listing_id for piece in shown])
    return tuple(replace(card, reason=reasons.get(card.id, "")) for card in cards), after


def _offset(after: Cursor | None, most: int) -> int:
    """Return how many pieces of the window have been seen."""
    if after is None:
        return 0
    value, key = after
    return min(int(value), most) if key == _IN_WINDOW and value.isdigit() else most


def _behind(found: Answer, placed: list[Placed], after: Cursor | None, limit: int) -> list[Hit]:
    return ranking.rest(
        found.hits,
        shown=[piece.listing_id for piece in placed],
        after=(float(after[0]), after[1]) if after and after[1] != _IN_WINDOW else None,
        limit=limit,
        total=found.counts.total,
    )


def _edge_of(seen: list[Hit]) -> Cursor:
    """Return the cursor behind the last piece seen; all digits, so that none comes twice."""
    return (f"{seen[-1].standing:.18f}", seen[-1].listing_id) if seen else _BEFORE_ALL


def _ordered_page(found: Answer, query: BrowseQuery, sort: str) -> Page:
    rows = ranking.in_order(
        found.hits,
        sort,
        _edge(query.after, sort),
        PAGE_SIZE + 1,
        is_many=found.counts.is_many,
    )
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
