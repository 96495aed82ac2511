"""Stock in words and prices as facts: pure functions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

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


MOST_STARS = 5
MOST_REVIEW_PHOTOS = 3


class ReviewState(StrEnum):
    """Where a buyer's review stands."""

    SUBMITTED = "submitted"
    PUBLISHED = "published"
    REFUSED = "refused"


# A published review can still be taken down; a refused one may be written anew by its buyer.
REVIEW_MOVES: Mapping[ReviewState, frozenset[ReviewState]] = {
    ReviewState.SUBMITTED: frozenset({ReviewState.PUBLISHED, ReviewState.REFUSED}),
    ReviewState.PUBLISHED: frozenset({ReviewState.REFUSED}),
    ReviewState.REFUSED: frozenset({ReviewState.SUBMITTED, ReviewState.PUBLISHED}),
}


@dataclass(frozen=True)
class Purchase:
    """Proof that a piece reached its buyer: the order line, the piece and the day."""

    line_id: int
    listing_id: int
    delivered_on: date
    is_demo: bool = False


@dataclass(frozen=True)
class Rating:
    """How buyers rate something: the sum of their stars and how many gave any."""

    star_sum: int
    count: int

    @property
    def tenths(self) -> int:
        """Return the mean in tenths of a star, rounded half up."""
        return (20 * self.star_sum + self.count) // (2 * self.count)

    @property
    def mean(self) -> str:
        """Return the mean with one decimal, as in "4.5"."""
        return f"{self.tenths // 10}.{self.tenths % 10}"


def rating(star_sum: int | None, count: int | None) -> Rating | None:
    """Return the rating, or None while nobody has rated: no rating is not a bad one."""
    return Rating(star_sum or 0, count) if count else None


def speaks_for_itself(*, words: str, photo_count: int) -> bool:
    """Tell whether a review may go live unread: stars alone can hurt or betray nobody.

    How many stars they are plays no part, so that praise is not let in faster than blame.
    """
    return not words.strip() and not photo_count


def left_behind(
    *, copied: Mapping[str, Any], original: Mapping[str, Any], copy: Mapping[str, Any]
) -> tuple[str, ...]:
    """Return the facts that were changed in the original since and in its copy were not.

    A fact that the maker changed in the copy differs on purpose.
    """
    return tuple(
        name
        for name, then in copied.items()
        if name in original and original[name] != then and copy.get(name) == then
    )


def stale_after(changed: Collection[str], *, was: str) -> str:
    """Return the language whose words fell behind once these fields have changed, if one did.

    Words changed in one language leave the other's behind; changing those too, even later,
    brings them level again.
    """
    touched = {name[-2:] for name in changed if name.startswith(("title_", "description_"))}
    if len(touched) == 2 or touched == {was}:
        return ""
    if not touched:
        return was
    return "en" if touched == {"hi"} else "hi"
