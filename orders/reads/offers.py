"""Offers beside a cart and on a listing, and what is said about them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext

from odop_store.kernel.money import rupees
from orders.models import Cart, CartLine, Offer, Order, Redemption
from orders.rules.offers import (
    CouponWord,
    OfferBar,
    Offered,
    OfferKind,
    Outcome,
    Piece,
    choose,
)
from orders.rules.quote import Quote
from orders.rules.states import OrderState

NEVER_WAS = (OrderState.LAPSED, OrderState.CANCELLED)


@dataclass(frozen=True)
class OfferView:
    """The offer in a cart's sums, and why it is this one."""

    title: str
    saving_paise: int
    why: str


def judge_offers(cart: Cart, lines: Iterable[CartLine], quote: Quote, now: datetime) -> Outcome:
    """Return the offer a quoted cart gets and what became of its coupon. One query.

    A buyer without a mobile number and account yet counts as new.
    """
    pieces = pieces_of(lines, quote)
    if not pieces and not cart.coupon_code:
        return Outcome()
    rows = list(candidates(cart, now))
    return choose(
        [offered(row) for row in rows],
        pieces,
        {parcel.artisan_id: parcel.delivery_paise for parcel in quote.parcels},
        typed=cart.coupon_code,
        has_ordered=any(row.has_ordered for row in rows),
        now=now,
    )


def pieces_of(lines: Iterable[CartLine], quote: Quote) -> list[Piece]:
    """Return what of a cart can be bought, as offers ask for it."""
    listings = {line.variant_id: line.variant.listing for line in lines}
    return [
        Piece(
            key=line.wish.variant_id,
            paise=line.line_paise,
            artisan_id=listing.artisan_id,
            listing_id=listing.pk,
            craft_id=listing.craft_id,
            district_id=listing.district_id,
        )
        for line in quote.lines
        if line.bar is None
        for listing in [listings[line.wish.variant_id]]
    ]


def candidates(cart: Cart, now: datetime) -> "QuerySet[Any]":
    """Return the offers on now that need no code, and that of the typed code even if over."""
    live = Q(code="", starts_at__lte=now) & (Q(ends_at__isnull=True) | Q(ends_at__gt=now))
    wanted = live | Q(code=cart.coupon_code) if cart.coupon_code else live
    who = buyer_of(cart)
    used = Redemption.objects.filter(
        who_of(who, "order__"), offer=OuterRef("pk"), state=Redemption.State.TAKEN
    )
    counted = used.order_by().values("offer").annotate(n=Count("pk")).values("n")
    orders = Order.objects.filter(who_of(who, "")).exclude(state__in=NEVER_WAS)
    return Offer.objects.filter(wanted, is_on=True).annotate(
        used_by_buyer=Coalesce(Subquery(counted), Value(0)), has_ordered=Exists(orders)
    )


def buyer_of(cart: Cart) -> dict[str, object]:
    """Return what is known of who buys: mobile number, account, both or nothing."""
    known = {"mobile": cart.mobile, "user_id": cart.user_id}
    return {name: value for name, value in known.items() if value}


def who_of(known: dict[str, object], prefix: str) -> Q:
    who = Q(pk__in=[])
    for name, value in known.items():
        who |= Q(**{f"{prefix}{name}": value})
    return who


def offered(row: Any) -> Offered:
    """Return an offer's row as the rules want it."""
    return Offered(
        id=row.pk,
        code=row.code,
        title=row.title,
        kind=OfferKind(row.kind),
        starts_at=row.starts_at,
        bps=row.percent_bps,
        amount_paise=row.amount_paise,
        most_paise=row.most_paise,
        artisan_id=row.artisan_id,
        listing_id=row.listing_id,
        craft_id=row.craft_id,
        district_id=row.district_id,
        is_first_order=row.is_first_order,
        minimum_paise=row.minimum_paise,
        ends_at=row.ends_at,
        most_uses=row.most_uses,
        most_each=row.most_each,
        used_count=row.used_count,
        used_by_buyer=getattr(row, "used_by_buyer", 0),
        maker_bps=row.maker_bps,
    )


def coupon_words(word: CouponWord) -> str:
    """Return why a coupon takes nothing off, or nothing where it does."""
    facts = {
        "code": word.code,
        "missing": rupees(word.missing_paise),
        "minimum": rupees(word.minimum_paise),
        "saving": rupees(word.saving_paise),
    }
    if word.is_worse:
        return (
            gettext(
                "Coupon %(code)s would save you %(saving)s. The offer below saves you more, so we took that."
            )
            % facts
        )
    if word.bar is None:
        return ""
    return {
        OfferBar.UNKNOWN: gettext("We do not know coupon %(code)s. Please check the letters."),
        OfferBar.NOT_YET: gettext("Coupon %(code)s does not hold yet."),
        OfferBar.EXPIRED: gettext("Coupon %(code)s is over."),
        OfferBar.USED_UP: gettext("Coupon %(code)s is used up."),
        OfferBar.USED_BY_YOU: gettext("You have used coupon %(code)s already."),
        OfferBar.FIRST_ORDER: gettext("Coupon %(code)s is for a first order only."),
        OfferBar.OTHER_PIECES: gettext("Coupon %(code)s is not for the pieces in your cart."),
        OfferBar.MINIMUM: gettext(
            "Coupon %(code)s holds from %(minimum)s: pieces for %(missing)s more are needed."
        ),
    }[word.bar] % facts


def offer_view(found: Outcome) -> OfferView | None:
    """Return the offer of a cart for its sums, with the reason why it is this one."""
    applied = found.applied
    if applied is None:
        return None
    saving = applied.saving_paise
    if not saving:
        why = gettext("It comes off once we know your PIN code.")
    elif found.fitting_count > 1:
        why = gettext("Of the offers that fit your cart this one saves you most.")
    elif applied.offer.code:
        why = gettext("By your coupon %(code)s.") % {"code": applied.offer.code}
    else:
        why = gettext("It comes off by itself, without a coupon.")
    return OfferView(applied.offer.title, saving, why)
