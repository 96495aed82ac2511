"""Stock in words and prices as facts: pure functions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from odop_store.kernel.money import round_half_up

FEW = 3
NEW_DAYS = 14


class StockState(StrEnum):
    """What a shopper may be told about stock; counters are shown only when low and true."""

    READY = "ready"
    FEW_LEFT = "few_left"
    ONLY_ONE = "only_one"
    MADE_TO_ORDER = "made_to_order"
    OUT_OF_STOCK = "out_of_stock"


@dataclass(frozen=True)
class StockFact:
    """State with the number its sentence needs: pieces left, or days to make."""

    state: StockState
    number: int = 0

    @property
    def is_buyable(self) -> bool:
        return self.state is not StockState.OUT_OF_STOCK


def stock_fact(*, kind: str, available: int, making_days: int | None) -> StockFact:
    """Say what is true of a piece of this kind with so many available."""
    if kind == "made_to_order":
        return StockFact(StockState.MADE_TO_ORDER, making_days or 0)
    if available <= 0:
        return StockFact(StockState.OUT_OF_STOCK)
    if kind == "one_of_a_kind":
        return StockFact(StockState.ONLY_ONE, 1)
    if available <= FEW:
        return StockFact(StockState.FEW_LEFT, available)
    return StockFact(StockState.READY, available)


def former_price(
    *, price_paise: int, former_paise: int | None, former_until: date | None, today: date
) -> int | None:
    """Return the price that may stand struck through beside a lower one, or None.

    It is the lowest of the thirty days before the cut, for thirty days, and never the MRP.
    Source: Consumer Protection Act 2019 s.2(28), 2(47)(iii): no misleading "was" price.
    """
    if former_paise is None or former_until is None or today >= former_until:
        return None
    return former_paise if price_paise < former_paise else None


def discount_percent(*, price_paise: int, former_paise: int | None) -> int:
    """Return how many whole percent the price lies below the former one, rounded down."""
    if former_paise is None or former_paise <= price_paise:
        return 0
    return (former_paise - price_paise) * 100 // former_paise


class ListingState(StrEnum):
    """Where a piece stands between its maker and the shop."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


LISTING_MOVES: Mapping[ListingState, frozenset[ListingState]] = {
    ListingState.DRAFT: frozenset({ListingState.SUBMITTED}),
    ListingState.SUBMITTED: frozenset({ListingState.PUBLISHED, ListingState.RETURNED}),
    ListingState.RETURNED: frozenset({ListingState.SUBMITTED}),
    ListingState.PUBLISHED: frozenset({ListingState.WITHDRAWN, ListingState.RETURNED}),
    ListingState.WITHDRAWN: frozenset({ListingState.PUBLISHED}),
}


def maker_gets(*, price_paise: int, commission_bps: int) -> int:
    """Return what of a price reaches the maker after the shop's commission."""
    return price_paise - round_half_up(price_paise * commission_bps, 10_000)


def draft_gaps(*, photo_count: int, answers: Mapping[str, object]) -> tuple[str, ...]:
    """Return the steps that still lack an answer, in their order."""
    told_stock = answers["stock_kind"] and (
        answers["making_days"] if answers["stock_kind"] == "made_to_order" else answers["on_hand"]
    )
    given = {
        "photos": photo_count > 0,
        "what": bool(answers["craft_id"] and answers["form"]),
        "price": bool(answers["price_paise"]),
        "size": bool(answers["weight_grams"] and told_stock),
    }
    return tuple(step for step, is_given in given.items() if not is_given)
