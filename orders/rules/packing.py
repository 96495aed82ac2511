"""What a maker may do with an order to pack, and until when. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from odop_store.kernel.digits import latin
from orders.rules.states import ConsignmentState

S = ConsignmentState
DAYS_OFFERED = (2, 4, 7)
MOST_DELAYS = 2
LINK_DAYS_AFTER = 7
TRACKING = re.compile(r"^[A-Z0-9][A-Z0-9/-]{4,29}$")
NO_COURIER = "self"
SOON_DAYS = 1


class Delay(StrEnum):
    """Why a maker asks for more days."""

    MAKING = "making"
    MATERIAL = "material"
    ILL = "ill"
    FESTIVAL = "festival"
    WEATHER = "weather"


class CannotMake(StrEnum):
    """Why a maker cannot make what was ordered."""

    BROKEN = "broken"
    SOLD = "sold"
    MATERIAL = "material"
    ILL = "ill"
    OTHER = "other"


# These pieces are not on the shelf any more, so the shop must not sell them again.
GONE = frozenset({CannotMake.BROKEN, CannotMake.SOLD})


class Urgency(StrEnum):
    """How pressing a parcel is."""

    LATE = "late"
    SOON = "soon"
    LATER = "later"


def urgency(dispatch_by: date, today: date) -> Urgency:
    """Say whether a parcel is late, to be sent today or tomorrow, or has time."""
    left = (dispatch_by - today).days
    if left < 0:
        return Urgency.LATE
    return Urgency.SOON if left <= SOON_DAYS else Urgency.LATER


def may_delay(state: str, delay_count: int) -> bool:
    """Say whether a maker may still ask for more days: before packing, twice at most."""
    return state == S.CONFIRMED and delay_count < MOST_DELAYS


def may_accept(state: str, *, is_accepted: bool) -> bool:
    return state == S.CONFIRMED and not is_accepted


def may_give_up(state: str) -> bool:
    return state in {S.CONFIRMED, S.PACKED}


@dataclass(frozen=True)
class Days:
    """The days a buyer was promised."""

    dispatch_by: date
    deliver_from: date
    deliver_by: date


def later(promised: Days, days: int, today: date) -> Days:
    """Move a promise by some days; one that has passed already counts from today."""
    moved = max(promised.dispatch_by, today) + timedelta(days=days)
    shift = moved - promised.dispatch_by
    return Days(moved, promised.deliver_from + shift, promised.deliver_by + shift)


def tidy_tracking(typed: str) -> str:
    """Return a courier's number in capitals and Latin digits, without spaces."""
    return re.sub(r"[\s\u200b-\u200f]+", "", latin(typed)).upper()


def is_tracking_number(number: str, courier: str) -> bool:
    """Say whether a number can be a courier's; a maker's own hand needs none."""
    return courier == NO_COURIER or bool(TRACKING.match(number))


def link_is_alive(state: str, dispatch_by: date, today: date) -> bool:
    """Say whether the SMS link of a parcel still opens it."""
    return state in {S.CONFIRMED, S.PACKED} and today <= dispatch_by + timedelta(
        days=LINK_DAYS_AFTER
    )


COURIERS: Mapping[str, str] = {
    "india-post": "India Post",
    "delhivery": "Delhivery",
    "dtdc": "DTDC",
    "blue-dart": "Blue Dart",
    "ekart": "Ekart",
    "xpressbees": "XpressBees",
}
