"""State tables: which state may follow which. Pure."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError

State = TypeVar("State", bound=StrEnum)
Moves = Mapping[State, frozenset[State]]


class MoveRefusedError(ShopError):
    """A state that cannot follow the present one."""

    code = "move_refused"
    http_status = 409
    message = _("This has already changed. Please open the page again.")


def may_move(moves: Moves[State], current: State, wanted: State) -> bool:
    return wanted in moves[current]


def check_move(moves: Moves[State], current: State, wanted: State) -> None:
    """Let a move of the table pass.

    Raises: MoveRefusedError.
    """
    if not may_move(moves, current, wanted):
        raise MoveRefusedError(current=str(current), wanted=str(wanted))


def as_markdown(moves: Moves[State]) -> str:
    """Return the table as Markdown rows, in the order the states were declared."""
    rows = ["| from | may become |", "|---|---|"]
    for state in moves:
        targets = [str(other) for other in moves if other in moves[state]]
        rows.append(f"| {state} | {', '.join(targets) or '– (stays)'} |")
    return "\n".join(rows)
