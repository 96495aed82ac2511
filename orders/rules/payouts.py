"""When a maker is paid, and what may follow what. Pure."""

from enum import StrEnum


class PayoutState(StrEnum):
    """Money on its way to a maker's bank. A bounced payout is scheduled anew as another."""

    SCHEDULED = "scheduled"
    EXPORTED = "exported"
    PAID = "paid"
    BOUNCED = "bounced"


S = PayoutState

PAYOUT_MOVES: dict[PayoutState, frozenset[PayoutState]] = {
    S.SCHEDULED: frozenset({S.EXPORTED, S.PAID, S.BOUNCED}),
    S.EXPORTED: frozenset({S.PAID, S.BOUNCED}),
    # A bank may send money back days later.
    S.PAID: frozenset({S.BOUNCED}),
    S.BOUNCED: frozenset(),
}


def leaves_shop(before: PayoutState, to: PayoutState) -> bool:
    """Say whether this move sends money out; what is at the bank already is only written down."""
    return before is S.SCHEDULED and to in {S.EXPORTED, S.PAID}


def payable(unpaid: dict[int, int], least_paise: int) -> dict[int, int]:
    """Return what a payout carries (consignment to amount), or nothing below the least sum.

    Returns after a payout are negative here: the maker's next sales settle them.
    """
    lines = {pk: amount for pk, amount in unpaid.items() if amount}
    total = sum(lines.values())
    return lines if total > 0 and total >= least_paise else {}
