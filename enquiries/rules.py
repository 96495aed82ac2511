"""Quotations: states, sums and limits. Pure: `now` and the day are arguments.

Units: paise including GST, as everywhere in the shop.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

RUPEE = 100
WHOLE = 100


class EnquiryState(StrEnum):
    """How far an enquiry is. `asked` waits for a quotation, `quoted` for the buyer."""

    ASKED = "asked"
    QUOTED = "quoted"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


S = EnquiryState
ENQUIRY_MOVES: Mapping[EnquiryState, frozenset[EnquiryState]] = {
    S.ASKED: frozenset({S.QUOTED, S.DECLINED, S.WITHDRAWN}),
    # A buyer who wants a change asks again; a quotation not answered in time lapses.
    S.QUOTED: frozenset({S.ASKED, S.ACCEPTED, S.WITHDRAWN, S.LAPSED}),
    S.LAPSED: frozenset({S.ASKED, S.QUOTED, S.WITHDRAWN}),
    S.ACCEPTED: frozenset(),
    S.DECLINED: frozenset(),
    S.WITHDRAWN: frozenset(),
}
WAITING = frozenset({S.ASKED})
TALKING = frozenset({S.ASKED, S.QUOTED, S.LAPSED})

ANSWER_WITHIN = timedelta(days=3)
MOST_QUANTITY = 10_000
MOST_LINES = 4
MOST_DAYS = 365
MOST_ADVANCE = 90
LONGEST_VALID = timedelta(days=90)
WINDOW = timedelta(hours=1)
MOST_PER_ADDRESS = 10
MOST_PER_PERSON = 5
HOME = "IN"


def total_of(lines: Iterable[tuple[int, int]], delivery_paise: int) -> int:
    """Return the sum of (quantity, unit price) lines and the delivery charge."""
    return sum(quantity * price for quantity, price in lines) + delivery_paise


def advance_of(total_paise: int, percent: int) -> int:
    """Return the advance, rounded down to the rupee; nought where all is paid at once."""
    return total_paise * percent // WHOLE // RUPEE * RUPEE


def is_valid_on(valid_until: date, day: date) -> bool:
    """Say whether a quotation may still be accepted; its last day counts."""
    return day <= valid_until


def is_abroad(country: str) -> bool:
    return country != HOME


def is_waiting_long(asked_at: datetime, now: datetime) -> bool:
    """Say whether an enquiry has waited longer than the shop promises its buyers."""
    return now - asked_at > ANSWER_WITHIN
