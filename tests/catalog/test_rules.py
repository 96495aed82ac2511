"""What a shopper is told about stock is true."""

import pytest

from catalog.rules import StockState, discount_percent, stock_fact


@pytest.mark.parametrize(
    ("kind", "available", "state", "number", "is_buyable"),
    [
        ("ready", 40, StockState.READY, 40, True),
        ("ready", 4, StockState.READY, 4, True),
        ("ready", 3, StockState.FEW_LEFT, 3, True),
        ("ready", 1, StockState.FEW_LEFT, 1, True),
        ("ready", 0, StockState.OUT_OF_STOCK, 0, False),
        ("one_of_a_kind", 1, StockState.ONLY_ONE, 1, True),
        ("one_of_a_kind", 0, StockState.OUT_OF_STOCK, 0, False),
        ("made_to_order", 0, StockState.MADE_TO_ORDER, 12, True),
    ],
)
def test_stock_in_words(kind, available, state, number, is_buyable):
    fact = stock_fact(kind=kind, available=available, making_days=12)
    assert (fact.state, fact.number, fact.is_buyable) == (state, number, is_buyable)


@pytest.mark.parametrize(
    ("price", "former", "off"), [(100, 100, 0), (75, 100, 25), (2, 3, 33), (5, None, 0), (5, 4, 0)]
)
def test_a_discount_is_never_rounded_up(price, former, off):
    assert discount_percent(price_paise=price, former_paise=former) == off
