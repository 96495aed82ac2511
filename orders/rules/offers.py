"""Which offer a cart gets, why, and what each piece gets of it. Pure.

One offer a purchase: the one that saves the buyer most. Units: paise, 1/100 %.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from odop_store.kernel.money import round_half_up, split_by_weight

WHOLE = 10_000


class OfferKind(StrEnum):
    """What an offer takes off."""

    PERCENT = "percent"
    AMOUNT = "amount"
    FREE_DELIVERY = "free_delivery"


class OfferBar(StrEnum):
    """Why an offer does not fit a cart."""

    UNKNOWN = "unknown"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    USED_UP = "used_up"
    USED_BY_YOU = "used_by_you"
    FIRST_ORDER = "first_order"
    OTHER_PIECES = "other_pieces"
    MINIMUM = "minimum"


@dataclass(frozen=True)
class Offered:
    """An offer with its terms. Empty scopes mean everything; all given ones must hold.

    `maker_bps` is the maker's part of the cost, the shop bears the rest. `used_by_buyer` counts
    this buyer's purchases with it, as far as the buyer is known.
    """

    id: int
    code: str
    title: str
    kind: OfferKind
    starts_at: datetime
    bps: int = 0
    amount_paise: int = 0
    most_paise: int | None = None
    artisan_id: int | None = None
    listing_id: int | None = None
    craft_id: int | None = None
    district_id: int | None = None
    is_first_order: bool = False
    minimum_paise: int = 0
    ends_at: datetime | None = None
    most_uses: int | None = None
    most_each: int | None = None
    used_count: int = 0
    used_by_buyer: int = 0
    maker_bps: int = 0

    def fits(self, piece: "Piece") -> bool:
        return (
            self.artisan_id in {None, piece.artisan_id}
            and self.listing_id in {None, piece.listing_id}
            and self.craft_id in {None, piece.craft_id}
            and self.district_id in {None, piece.district_id}
        )

    @property
    def uses_each(self) -> int | None:
        """How often one buyer may use it; a first order comes once."""
        return 1 if self.is_first_order else self.most_each


@dataclass(frozen=True)
class Piece:
    """A buyable line of the cart: its sum, and what offers ask about."""

    key: int
    paise: int
    artisan_id: int
    listing_id: int
    craft_id: int
    district_id: int


@dataclass(frozen=True)
class Share:
    """What comes off a line or a delivery charge, and the part of it that the shop bears."""

    paise: int
    shop_paise: int


NO_SHARE = Share(0, 0)


@dataclass(frozen=True)
class Applied:
    """An offer worked out for a cart: what comes off each line and each maker's delivery."""

    offer: Offered
    lines: Mapping[int, Share] = field(default_factory=dict)
    deliveries: Mapping[int, Share] = field(default_factory=dict)

    @property
    def saving_paise(self) -> int:
        return sum(s.paise for s in (*self.lines.values(), *self.deliveries.values()))

    @property
    def shop_paise(self) -> int:
        return sum(s.shop_paise for s in (*self.lines.values(), *self.deliveries.values()))

    def of_line(self, key: int) -> Share:
        return self.lines.get(key, NO_SHARE)

    def of_delivery(self, artisan_id: int) -> Share:
        return self.deliveries.get(artisan_id, NO_SHARE)


@dataclass(frozen=True)
class CouponWord:
    """What became of the code the buyer typed: it applies, does worse than another, or is barred.

    `missing_paise` is what the pieces lack to the minimum, `minimum_paise` the minimum itself.
    """

    code: str
    bar: OfferBar | None = None
    title: str = ""
    missing_paise: int = 0
    minimum_paise: int = 0
    saving_paise: int = 0
    is_worse: bool = False


@dataclass(frozen=True)
class Outcome:
    """The offer a cart gets, if any, what became of a typed code, and how many offers fitted."""

    applied: Applied | None = None
    coupon: CouponWord | None = None
    fitting_count: int = 0


def choose(
    offers: Iterable[Offered],
    pieces: Sequence[Piece],
    deliveries: Mapping[int, int | None],
    *,
    typed: str,
    has_ordered: bool,
    now: datetime,
) -> Outcome:
    """Return the offer that saves most; of two equal ones the typed coupon, then the older.

    `deliveries` maps a maker to the charge, None while no PIN is known. Coupons other than the
    typed one are left out.
    """
    known = [offer for offer in offers if offer.code in {"", typed}]
    bars = {o.id: bar_of(o, pieces, has_ordered=has_ordered, now=now) for o in known}
    fitting = [work_out(o, pieces, deliveries) for o in known if bars[o.id] is None]
    best = max(
        fitting,
        key=lambda a: (a.saving_paise, a.offer.code != "", -a.offer.id),
        default=None,
    )
    return Outcome(best, _word(typed, known, bars, fitting, best, pieces), len(fitting))


def _word(
    typed: str,
    known: Sequence[Offered],
    bars: Mapping[int, OfferBar | None],
    fitting: Sequence[Applied],
    best: Applied | None,
    pieces: Sequence[Piece],
) -> CouponWord | None:
    if not typed:
        return None
    coupon = next((o for o in known if o.code == typed), None)
    if coupon is None:
        return CouponWord(typed, OfferBar.UNKNOWN)
    worked = next((a for a in fitting if a.offer.id == coupon.id), None)
    return CouponWord(
        code=typed,
        bar=bars[coupon.id],
        title=coupon.title,
        missing_paise=max(0, coupon.minimum_paise - _sum(coupon, pieces)),
        minimum_paise=coupon.minimum_paise,
        saving_paise=worked.saving_paise if worked else 0,
        is_worse=worked is not None and best is not worked,
    )


def bar_of(
    offer: Offered, pieces: Sequence[Piece], *, has_ordered: bool, now: datetime
) -> OfferBar | None:
    """Return why an offer does not fit, the reason nobody can mend first; None where it fits."""
    each = offer.uses_each
    reasons = [
        (now < offer.starts_at, OfferBar.NOT_YET),
        (offer.ends_at is not None and now >= offer.ends_at, OfferBar.EXPIRED),
        (offer.most_uses is not None and offer.used_count >= offer.most_uses, OfferBar.USED_UP),
        (offer.is_first_order and has_ordered, OfferBar.FIRST_ORDER),
        (each is not None and offer.used_by_buyer >= each, OfferBar.USED_BY_YOU),
        (not any(offer.fits(piece) for piece in pieces), OfferBar.OTHER_PIECES),
        (_sum(offer, pieces) < offer.minimum_paise, OfferBar.MINIMUM),
    ]
    return next((bar for holds, bar in reasons if holds), None)


def _sum(offer: Offered, pieces: Sequence[Piece]) -> int:
    return sum(piece.paise for piece in pieces if offer.fits(piece))


def work_out(
    offer: Offered, pieces: Sequence[Piece], deliveries: Mapping[int, int | None]
) -> Applied:
    """Return what a fitting offer takes off, split over the pieces by largest remainder."""
    fitting = [piece for piece in pieces if offer.fits(piece)]
    if offer.kind is OfferKind.FREE_DELIVERY:
        makers = dict.fromkeys(piece.artisan_id for piece in fitting)
        charges = {maker: deliveries.get(maker) or 0 for maker in makers}
        return Applied(
            offer, deliveries={m: _share(offer, paise) for m, paise in charges.items() if paise}
        )
    weights = [piece.paise for piece in fitting]
    parts = split_by_weight(_goods_off(offer, sum(weights)), weights)
    return Applied(
        offer,
        lines={p.key: _share(offer, part) for p, part in zip(fitting, parts, strict=True) if part},
    )


def _goods_off(offer: Offered, goods_paise: int) -> int:
    if offer.kind is OfferKind.AMOUNT:
        return min(offer.amount_paise, goods_paise)
    off = round_half_up(goods_paise * offer.bps, WHOLE)
    return min(off, offer.most_paise) if offer.most_paise is not None else off


def _share(offer: Offered, paise: int) -> Share:
    return Share(paise, paise - round_half_up(paise * offer.maker_bps, WHOLE))


def part_of_discount(discount_paise: int, quantity: int, before: int, count: int) -> int:
    """Return what of a line's discount goes with `count` pieces after `before` went already.

    The last pieces carry the rounding, as the running sums of `gst.part_of` have it.
    """
    return discount_paise * (before + count) // quantity - discount_paise * before // quantity
