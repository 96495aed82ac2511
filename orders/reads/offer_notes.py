"""Offers as a listing tells of them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from catalog.models import Listing
from odop_store.kernel.money import rupees
from orders.models import Offer
from orders.rules.offers import OfferKind


@dataclass(frozen=True)
class OfferNote:
    """An offer that comes off by itself, in words."""

    title: str
    words: str


def offers_of_listing(listing_id: int, now: datetime) -> list[OfferNote]:
    """Return the offers without a coupon that hold for a listing now. One query."""
    piece = Listing.objects.filter(pk=listing_id)
    scopes = Q()
    for name in ("artisan", "craft", "district"):
        scopes &= Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__in": piece.values(name)})
    live = Q(starts_at__lte=now) & (Q(ends_at__isnull=True) | Q(ends_at__gt=now))
    left = Q(most_uses__isnull=True) | Q(used_count__lt=F("most_uses"))
    rows = Offer.objects.filter(
        scopes, live, left, Q(listing__isnull=True) | Q(listing=listing_id), code="", is_on=True
    )
    return [OfferNote(row.title, offer_words(row)) for row in rows.order_by("pk")]


def offer_words(offer: Offer) -> str:
    """Return what an offer takes off, from when on, for whom and until when."""
    parts = [_what(offer)]
    if offer.minimum_paise:
        parts.append(gettext("from %(amount)s") % {"amount": rupees(offer.minimum_paise)})
    if offer.is_first_order:
        parts.append(gettext("on a first order"))
    if offer.ends_at:
        day = date_format(timezone.localtime(offer.ends_at), "j F")
        parts.append(gettext("until %(day)s") % {"day": day})
    return " · ".join(parts)


def _what(offer: Offer) -> str:
    if offer.kind == OfferKind.PERCENT:
        return gettext("%(percent)s%% off in the cart") % {
            "percent": f"{offer.percent_bps / 100:g}"
        }
    if offer.kind == OfferKind.AMOUNT:
        return gettext("%(amount)s off in the cart") % {"amount": rupees(offer.amount_paise)}
    return gettext("Free delivery")
