"""What a parcel costs and when it comes. Pure: rates, holidays and the day are arguments.

Units: money in paise, weight in grams, lengths in mm, distances in km.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371
# Couriers count 5,000 cubic centimetres as one kilogram.
CUBIC_MM_PER_GRAM = 5000
# North-East, Jammu and Kashmir, Ladakh, Andaman and Nicobar, Lakshadweep by GST code.
REMOTE_STATES = frozenset({"01", "11", "12", "13", "14", "15", "16", "17", "18", "31", "35", "38"})
ONE_DAY = timedelta(days=1)
SUNDAY = 6
DAYS_A_WEEK = 7
LONGEST_WAIT = 400


class Zone(StrEnum):
    """How far a parcel goes: same district, near by, same state, across, hard to reach."""

    LOCAL = "local"
    NEAR = "near"
    STATE = "state"
    COUNTRY = "country"
    REMOTE = "remote"


@dataclass(frozen=True)
class Place:
    """Where something is: state by GST code, districts and coordinates where known."""

    state_code: str
    district_slugs: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Rate:
    """The price of a zone: the first slab, then each further step begun; and the days it takes."""

    zone: Zone
    base_grams: int
    base_paise: int
    step_grams: int
    step_paise: int
    days_from: int
    days_to: int


@dataclass(frozen=True)
class Size:
    """One piece as the courier sees it."""

    grams: int
    length_mm: int | None = None
    width_mm: int | None = None
    height_mm: int | None = None


@dataclass(frozen=True)
class Working:
    """When a maker works: days to dispatch, orders a day, weekly rest (0 = Monday), days off."""

    dispatch_days: int = 2
    daily_capacity: int = 10
    weekly_rest: tuple[int, ...] = (SUNDAY,)
    days_off: frozenset[date] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Promise:
    """The day a parcel leaves by and the days between which it arrives.

    `full_weeks` of the maker's are taken by earlier orders before this one is begun.
    """

    dispatch_by: date
    deliver_from: date
    deliver_by: date
    full_weeks: int = 0


def distance_km(one: Place, other: Place) -> float | None:
    """Return the great-circle distance, or None where either place has no coordinates."""
    spots = (one.latitude, one.longitude, other.latitude, other.longitude)
    if None in spots:
        return None
    lat1, lon1, lat2, lon2 = (radians(float(spot or 0)) for spot in spots)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def zone_between(origin: Place, target: Place, *, near_km: int) -> Zone:
    """Return the zone of a parcel; without coordinates inside one state it is `state`."""
    if target.state_code in REMOTE_STATES and origin.state_code != target.state_code:
        return Zone.REMOTE
    if origin.state_code != target.state_code:
        return Zone.COUNTRY
    if set(origin.district_slugs) & set(target.district_slugs):
        return Zone.LOCAL
    distance = distance_km(origin, target)
    return Zone.NEAR if distance is not None and distance <= near_km else Zone.STATE


def volumetric_grams(size: Size) -> int:
    """Return the weight a courier charges for bulk, 0 where a side is not known."""
    if not (size.length_mm and size.width_mm and size.height_mm):
        return 0
    cubic = size.length_mm * size.width_mm * size.height_mm
    return -(-cubic // CUBIC_MM_PER_GRAM)


def billable_grams(pieces: Iterable[tuple[Size, int]]) -> int:
    """Return the greater of real and volumetric weight of a parcel of (size, quantity)."""
    listed = list(pieces)
    real = sum(size.grams * count for size, count in listed)
    bulk = sum(volumetric_grams(size) * count for size, count in listed)
    return max(real, bulk)


def charge_paise(rate: Rate, grams: int) -> int:
    """Return the delivery charge: the base slab and each further step begun."""
    extra = max(0, grams - rate.base_grams)
    return rate.base_paise + -(-extra // rate.step_grams) * rate.step_paise


def is_working_day(day: date, working: Working, holidays: Collection[date]) -> bool:
    return (
        day.weekday() not in working.weekly_rest
        and day not in working.days_off
        and day not in holidays
    )


def full_weeks(*, waiting_pieces: int, asked_pieces: int, weekly_capacity: int | None) -> int:
    """Return how many weeks pass before the last of the asked pieces is begun.

    Pieces made to order are made in the order they were asked for, so many a week; a maker who
    named no number is never full.
    """
    if not weekly_capacity or asked_pieces <= 0:
        return 0
    return (waiting_pieces + asked_pieces - 1) // weekly_capacity


def dispatch_day(
    today: date,
    working: Working,
    holidays: Collection[date],
    *,
    making_days: int = 0,
    waiting_count: int = 0,
) -> date:
    """Return the last day the maker may hand over the parcel.

    Making days are days of the calendar; then come the maker's working days, and one more for
    each full day's capacity of orders already waiting.
    """
    needed = working.dispatch_days + waiting_count // max(1, working.daily_capacity)
    day = today + making_days * ONE_DAY
    for _ in range(LONGEST_WAIT):
        if needed <= 0 and is_working_day(day, working, holidays):
            return day
        day += ONE_DAY
        if is_working_day(day, working, holidays):
            needed -= 1
    return day


def promise(
    today: date,
    rate: Rate,
    working: Working,
    holidays: Collection[date],
    *,
    making_days: int = 0,
    waiting_count: int = 0,
    weeks: int = 0,
) -> Promise:
    """Return when a parcel ordered today leaves and arrives, after so many full weeks."""
    leaves = dispatch_day(
        today,
        working,
        holidays,
        making_days=making_days + weeks * DAYS_A_WEEK,
        waiting_count=waiting_count,
    )
    return Promise(
        dispatch_by=leaves,
        deliver_from=leaves + rate.days_from * ONE_DAY,
        deliver_by=leaves + rate.days_to * ONE_DAY,
        full_weeks=weeks,
    )
