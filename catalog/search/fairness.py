"""Arrange ranked pieces so that every maker is seen: spread out, and each in turn.

Two rules, both published on the help page. On a page at most two pieces of one maker stand
among the ranked ones while other makers wait. And every sixth place goes to the makers in turn,
a few each day, whoever they are; so even the newest maker comes up within days.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PAGE_SIZE = 24
PER_MAKER = 2
TURN_EVERY = 6
TURNS_A_PAGE = PAGE_SIZE // TURN_EVERY


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece with its maker, as ranked."""

    listing_id: int
    artisan_id: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece in its place; `is_turn` when it stands there by its maker's turn."""

    listing_id: int
    artisan_id: int
    is_turn: bool = False


def arrange(
    ranked: Sequence[Candidate], turns: Sequence[Candidate], *, is_fair: bool = True
) -> list[Placed]:
    """Return the pieces page after page; `is_fair` off keeps the plain order, to compare."""
    if not is_fair:
        return [Placed(piece.listing_id, piece.artisan_id) for piece in ranked]
    return _Arrangement(ranked, turns).pages()


class _Arrangement:
    """Fills one page after another from two queues: the ranked pieces and the turns."""

    def __init__(self, ranked: Iterable[Candidate], turns: Iterable[Candidate]) -> None:
        self._ranked = list(ranked)
        self._turns = list(turns)
        self._placed: dict[int, Placed] = {}

    def pages(self) -> list[Placed]:
        """Return every ranked piece once, and turns in every sixth place of a full page."""
        while self._waiting():
            self._fill_page()
        return list(self._placed.values())

    def _waiting(self) -> list[Candidate]:
        self._ranked = [p for p in self._ranked if p.listing_id not in self._placed]
        return self._ranked

    def _fill_page(self) -> None:
        seen: Counter[int] = Counter()
        waiting = self._waiting()
        for place in range(1, PAGE_SIZE + 1):
            turn = self._next_turn(seen) if place % TURN_EVERY == 0 else None
            piece = turn or _next_ranked(waiting, seen)
            if piece is None:
                return
            waiting = [p for p in waiting if p.listing_id != piece.listing_id]
            seen[piece.artisan_id] += 1
            self._placed[piece.listing_id] = Placed(
                piece.listing_id, piece.artisan_id, is_turn=piece is turn
            )

    def _next_turn(self, seen: Counter[int]) -> Candidate | None:
        """Return the next maker's piece, passing over makers whom this page shows already."""
        while self._turns:
            piece = self._turns.pop(0)
            if piece.listing_id not in self._placed and not seen[piece.artisan_id]:
                return piece
        return None


def _next_ranked(waiting: Sequence[Candidate], seen: Counter[int]) -> Candidate | None:
    """Return the best piece whose maker has room on the page, else the best of all."""
    roomy = (piece for piece in waiting if seen[piece.artisan_id] < PER_MAKER)
    return next(roomy, waiting[0] if waiting else None)
