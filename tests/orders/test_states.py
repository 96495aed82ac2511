"""Every pair of states: what the tables allow passes, all the rest is refused."""

import itertools
from pathlib import Path

import pytest

from odop_store.kernel.transitions import MoveRefusedError, as_markdown, check_move
from orders.rules import states

TABLES = {
    "Order": states.ORDER_MOVES,
    "Consignment": states.CONSIGNMENT_MOVES,
    "Payment": states.PAYMENT_MOVES,
    "Refund": states.REFUND_MOVES,
}
PAIRS = [
    (name, old, new)
    for name, moves in TABLES.items()
    for old, new in itertools.product(moves, repeat=2)
]
DOMAIN = Path(__file__).parents[2] / "docs" / "domain.md"


@pytest.mark.parametrize(("name", "old", "new"), PAIRS)
def test_a_pair_moves_only_if_the_table_says_so(name, old, new):
    if new in TABLES[name][old]:
        check_move(TABLES[name], old, new)
    else:
        with pytest.raises(MoveRefusedError):
            check_move(TABLES[name], old, new)


@pytest.mark.parametrize("name", TABLES)
def test_no_state_follows_itself_and_none_is_unreachable(name):
    moves = TABLES[name]
    assert all(state not in moves[state] for state in moves)
    reached = set().union(*moves.values()) | {next(iter(moves))}
    assert reached == set(moves)


@pytest.mark.parametrize("name", TABLES)
def test_the_document_shows_the_table(name):
    assert as_markdown(TABLES[name]) in DOMAIN.read_text(encoding="utf-8")


def test_an_order_ends_when_all_its_parcels_have():
    c = states.ConsignmentState
    assert states.order_after([c.DELIVERED, c.CANCELLED]) is states.OrderState.DELIVERED
    assert states.order_after([c.CANCELLED, c.RETURNED]) is states.OrderState.CANCELLED
    assert states.order_after([c.DELIVERED, c.SHIPPED]) is None
