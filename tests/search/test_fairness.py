"""Every maker is seen: pieces are spread out, and each maker's turn comes."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.search.exposure import gini, relevance_kept, starved
from catalog.search.fairness import PAGE_SIZE, PER_MAKER, TURN_EVERY, Candidate, arrange

MAKERS = st.lists(st.integers(1, 9), max_size=120)


def pieces(makers: list[int], first: int = 1) -> list[Candidate]:
    return [Candidate(first + n, maker) for n, maker in enumerate(makers)]


def test_one_maker_does_not_fill_the_page() -> None:
    ranked = pieces([1] * 30 + list(range(2, 40)))
    page = arrange(ranked, [])[:PAGE_SIZE]
    assert Counter(piece.artisan_id for piece in page)[1] == PER_MAKER


def test_every_sixth_place_is_a_turn() -> None:
    ranked = pieces(list(range(1, 60)))
    turns = pieces(list(range(100, 110)), first=1000)
    page = arrange(ranked, turns)[:PAGE_SIZE]
    assert [n for n, piece in enumerate(page, 1) if piece.is_turn] == [6, 12, 18, 24]
    assert TURN_EVERY == 6


def test_without_fairness_the_plain_order_stands() -> None:
    ranked = pieces([1, 1, 1, 2])
    plain = arrange(ranked, pieces([3], first=99), is_fair=False)
    assert [piece.listing_id for piece in plain] == [1, 2, 3, 4]


@settings(deadline=None)
@given(MAKERS, MAKERS)
def test_every_ranked_piece_is_placed_once(ranked: list[int], turns: list[int]) -> None:
    placed = arrange(pieces(ranked), pieces(turns, first=1000))
    ids = [piece.listing_id for piece in placed]
    assert len(ids) == len(set(ids))
    assert {piece.listing_id for piece in pieces(ranked)} <= set(ids)


@given(MAKERS)
def test_the_best_piece_stays_first(ranked: list[int]) -> None:
    placed = arrange(pieces(ranked), [])
    assert not ranked or placed[0].listing_id == 1


def test_gini_knows_equal_and_unequal() -> None:
    assert gini([5, 5, 5, 5]) == 0
    assert gini([0, 0, 0, 8]) == 0.75
    assert gini([]) == 0


@given(st.lists(st.floats(0, 1e6), max_size=50))
def test_gini_is_a_share(values: list[float]) -> None:
    assert -1e-9 <= gini(values) <= 1


def test_relevance_kept_is_whole_for_the_best_order() -> None:
    assert relevance_kept([0.9, 0.5], [0.9, 0.5]) == 1
    assert relevance_kept([0.5, 0.9], [0.9, 0.5]) < 1
    assert starved({1: 3}, [1, 2]) == [2]
