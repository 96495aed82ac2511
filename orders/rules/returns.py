"""What may come back, until when, and who must agree. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum


class ReturnState(StrEnum):
    """A return on its way: asked for, agreed, back at the maker; paid, replaced or refused."""

    ASKED = "asked"
    APPROVED = "approved"
    RECEIVED = "received"
    REFUNDED = "refunded"
    REPLACED = "replaced"
    REFUSED = "refused"


class Reason(StrEnum):
    """Why a buyer sends a piece back."""

    BROKEN = "broken"
    WRONG = "wrong"
    NOT_AS_SHOWN = "not_as_shown"
    FAULTY = "faulty"
    TOO_LATE = "too_late"
    DISLIKED = "disliked"


S = ReturnState

RETURN_MOVES: dict[ReturnState, frozenset[ReturnState]] = {
    S.ASKED: frozenset({S.APPROVED, S.REFUSED}),
    # A piece so broken that nobody wants it back is refunded at once.
    S.APPROVED: frozenset({S.RECEIVED, S.REFUNDED, S.REPLACED, S.REFUSED}),
    S.RECEIVED: frozenset({S.REFUNDED, S.REPLACED, S.REFUSED}),
    S.REFUNDED: frozenset(),
    S.REPLACED: frozenset(),
    S.REFUSED: frozenset(),
}
OPEN = frozenset({S.ASKED, S.APPROVED, S.RECEIVED})
# Pieces of these are with the buyer again and may be asked back.
WITH_BUYER = frozenset({S.REFUSED, S.REPLACED})
# Source: E-Commerce Rules 2020, rule 6(5)(h): these may never be refused a return.
SHOPS_FAULT = frozenset(
    {Reason.BROKEN, Reason.WRONG, Reason.NOT_AS_SHOWN, Reason.FAULTY, Reason.TOO_LATE}
)


def last_moment(delivered_at: datetime, return_days: int) -> datetime:
    return delivered_at + timedelta(days=return_days)


def returnable_count(*, quantity: int, cancelled: int, asked: int) -> int:
    """Return how many pieces can still be sent back; what was refused or replaced is not asked."""
    return max(0, quantity - cancelled - asked)


def needs_second_person(amount_paise: int, limit_paise: int) -> bool:
    return amount_paise > limit_paise
