"""Stock in words and prices as facts: pure functions."""

from dataclasses import dataclass
from enum import StrEnum

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


def discount_percent(*, price_paise: int, mrp_paise: int) -> int:
    """Return how many whole percent the price lies below the MRP, rounded down."""
    return (mrp_paise - price_paise) * 100 // mrp_paise if price_paise < mrp_paise else 0
