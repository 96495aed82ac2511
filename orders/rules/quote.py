"""What a cart costs: parcels, charges, dates and what stands in the way. Pure.

The cart page, the checkout and the placing of the order all ask this one function, so that
what is charged is what was shown.
"""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from orders.rules import delivery
from orders.rules.delivery import Place, Promise, Rate, Size, Working, Zone
from orders.rules.offers import Applied
from orders.rules.paying import may_cross_state

MADE_TO_ORDER = "made_to_order"
ONE_OF_A_KIND = "one_of_a_kind"


class LineBar(StrEnum):
    """Why a line cannot be bought as it stands."""

    GONE = "gone"
    OUT_OF_STOCK = "out_of_stock"
    TOO_MANY = "too_many"


class ParcelBar(StrEnum):
    """Why a whole parcel cannot go to this PIN."""

    NOT_SERVED = "not_served"
    OTHER_STATE = "other_state"


@dataclass(frozen=True)
class Wish:
    """A line of a cart beside the facts of its piece today.

    `available` already counts what this buyer holds. `seen_paise` is the price when it was put
    into the cart.
    """

    variant_id: int
    quantity: int
    price_paise: int
    seen_paise: int
    size: Size
    stock_kind: str
    making_days: int
    available: int
    is_on_sale: bool

    @property
    def is_made_to_order(self) -> bool:
        return self.stock_kind == MADE_TO_ORDER


@dataclass(frozen=True)
class Origin:
    """A maker as the courier and the tax office see it."""

    artisan_id: int
    place: Place
    tax_status: str
    working: Working
    waiting_count: int
    waiting_pieces: int = 0
    weekly_capacity: int | None = None


@dataclass(frozen=True)
class Target:
    """Where the buyer is: the place and what couriers do there."""

    pin: str
    place: Place
    is_served: bool = True
    takes_cod: bool = True
    is_known: bool = True


@dataclass(frozen=True)
class Terms:
    """The shop's rules that staff edit."""

    rates: Mapping[Zone, Rate]
    holidays: Collection[date]
    near_km: int
    most_per_line: int
    free_from_paise: int | None = None


@dataclass(frozen=True)
class QuotedLine:
    """A wish with its sum and whatever is the matter with it."""

    wish: Wish
    line_paise: int
    bar: LineBar | None
    has_new_price: bool


@dataclass(frozen=True)
class Parcel:
    """One maker's part of the cart. Charge and dates are None until a PIN is known."""

    artisan_id: int
    lines: tuple[QuotedLine, ...]
    goods_paise: int
    grams: int
    zone: Zone | None
    delivery_paise: int | None
    promise: Promise | None
    bar: ParcelBar | None


@dataclass(frozen=True)
class Quote:
    """The whole cart, in the makers' order of first appearance, with the offer it gets."""

    parcels: tuple[Parcel, ...]
    goods_paise: int
    delivery_paise: int | None
    total_paise: int
    discount_paise: int = 0
    offer: Applied | None = None

    @property
    def lines(self) -> tuple[QuotedLine, ...]:
        return tuple(line for parcel in self.parcels for line in parcel.lines)

    @property
    def has_made_to_order(self) -> bool:
        return any(line.wish.is_made_to_order for line in self.lines)

    @property
    def is_ready(self) -> bool:
        """Say whether everything in the cart can be bought and brought."""
        return bool(self.parcels) and not (
            any(line.bar for line in self.lines)
            or any(p.bar or p.delivery_paise is None for p in self.parcels)
        )


def line_bar(wish: Wish, most: int) -> LineBar | None:
    """Return what is the matter with a line, or None."""
    if not wish.is_on_sale:
        return LineBar.GONE
    limit = 1 if wish.stock_kind == ONE_OF_A_KIND else most
    if wish.is_made_to_order:
        return LineBar.TOO_MANY if wish.quantity > limit else None
    if wish.available <= 0:
        return LineBar.OUT_OF_STOCK
    return LineBar.TOO_MANY if wish.quantity > min(wish.available, limit) else None


def quote(
    wishes: Mapping[int, list[Wish]],
    origins: Mapping[int, Origin],
    target: Target | None,
    terms: Terms,
    today: date,
) -> Quote:
    """Return parcels by maker (`wishes` is keyed by artisan) with charges, dates and bars."""
    parcels = tuple(
        _parcel(origins[artisan_id], listed, target, terms, today)
        for artisan_id, listed in wishes.items()
    )
    goods = sum(parcel.goods_paise for parcel in parcels)
    known = [p.delivery_paise for p in parcels if p.delivery_paise is not None]
    charge = sum(known) if target is not None and len(known) == len(parcels) else None
    return Quote(parcels, goods, charge, goods + (charge or 0))


def with_offer(found: Quote, offer: Applied | None) -> Quote:
    """Return the quote with what an offer takes off."""
    if offer is None:
        return found
    off = offer.saving_paise
    return replace(found, offer=offer, discount_paise=off, total_paise=found.total_paise - off)


def _parcel(
    origin: Origin, wishes: list[Wish], target: Target | None, terms: Terms, today: date
) -> Parcel:
    lines = tuple(_quoted(wish, terms.most_per_line) for wish in wishes)
    goods = sum(line.line_paise for line in lines)
    grams = delivery.billable_grams((wish.size, wish.quantity) for wish in wishes)
    if target is None:
        return Parcel(origin.artisan_id, lines, goods, grams, None, None, None, None)
    zone = delivery.zone_between(origin.place, target.place, near_km=terms.near_km)
    rate = terms.rates.get(zone)
    bar = parcel_bar(origin, target, rate)
    if bar is not None or rate is None:
        return Parcel(origin.artisan_id, lines, goods, grams, zone, None, None, bar)
    is_free = terms.free_from_paise is not None and goods >= terms.free_from_paise
    return Parcel(
        artisan_id=origin.artisan_id,
        lines=lines,
        goods_paise=goods,
        grams=grams,
        zone=zone,
        delivery_paise=0 if is_free else delivery.charge_paise(rate, grams),
        promise=delivery.promise(
            today,
            rate,
            origin.working,
            terms.holidays,
            making_days=max((wish.making_days for wish in wishes), default=0),
            waiting_count=origin.waiting_count,
            weeks=delivery.full_weeks(
                waiting_pieces=origin.waiting_pieces,
                asked_pieces=sum(w.quantity for w in wishes if w.stock_kind == MADE_TO_ORDER),
                weekly_capacity=origin.weekly_capacity,
            ),
        ),
        bar=None,
    )


def parcel_bar(origin: Origin, target: Target, rate: Rate | None) -> ParcelBar | None:
    """Return why a maker's parcel cannot go there, or None."""
    if rate is None or not target.is_served:
        return ParcelBar.NOT_SERVED
    crosses = origin.place.state_code != target.place.state_code
    if crosses and not may_cross_state(origin.tax_status):
        return ParcelBar.OTHER_STATE
    return None


def _quoted(wish: Wish, most: int) -> QuotedLine:
    bar = line_bar(wish, most)
    counts = bar is not LineBar.GONE and bar is not LineBar.OUT_OF_STOCK
    return QuotedLine(
        wish=wish,
        line_paise=wish.price_paise * wish.quantity if counts else 0,
        bar=bar,
        has_new_price=wish.price_paise != wish.seen_paise,
    )


def contents_digest(found: Quote, address: tuple[str, ...]) -> str:
    """Return a fingerprint of what the buyer is shown before paying: pieces, sums, address.

    Also of the weeks an earlier buyer's order takes first, where there are any.
    """
    facts = [
        *(f"{ln.wish.variant_id}x{ln.wish.quantity}@{ln.wish.price_paise}" for ln in found.lines),
        *(f"{parcel.artisan_id}+{parcel.delivery_paise}" for parcel in found.parcels),
        *(
            f"{parcel.artisan_id}~{parcel.promise.full_weeks}"
            for parcel in found.parcels
            if parcel.promise and parcel.promise.full_weeks
        ),
        str(found.total_paise),
        *([f"offer{found.offer.offer.id}-{found.discount_paise}"] if found.offer else []),
        *address,
    ]
    return hashlib.blake2b("\x1f".join(facts).encode(), digest_size=16).hexdigest()
