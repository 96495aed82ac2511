"""What looks odd about one piece now, with the evidence for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from care.models import Ticket
from catalog.drafts import ListingEvent
from catalog.models import Listing
from desk import suspicion
from desk.piece_signals import PhotoPrint, TextPrint
from desk.reads.limits import limits_on
from desk.suspicion import Limit, Suspicion
from orders.models import ReturnRequest

MOST_KIN = 200
MOST_ALIKE = 50
FAULTS = ("broken", "wrong", "not_as_shown", "faulty")
Limits = dict[Limit, int]


@dataclass(frozen=True)
class Finding:
    """One odd thing; `key` names its evidence so that what was cleared is not raised again."""

    kind: Suspicion
    key: str
    evidence: dict[str, Any] = field(default_factory=dict)


def findings(piece: Listing, now: datetime) -> list[Finding]:
    """Return everything odd about a piece. Eight queries at most."""
    limits = limits_on(timezone.localdate(now), piece.craft.family_id)
    return [one for look in LOOKS for one in look(piece, limits, now)]


def _cheap(piece: Listing, limits: Limits, now: datetime) -> Iterator[Finding]:
    price, key = piece.price_paise, str(piece.price_paise)
    cost = suspicion.is_below_cost(
        price_paise=price, days=piece.making_days or 0, grams=piece.weight_grams, limits=limits
    )
    if cost:
        facts = {"price_paise": price, "cost_paise": cost, "days": piece.making_days}
        yield Finding(Suspicion.CHEAP, f"cost:{key}", facts)
        return
    kin = Listing.objects.on_sale().filter(craft=piece.craft_id, form=piece.form)
    prices = kin.exclude(artisan=piece.artisan_id).values_list("price_paise", flat=True)[:MOST_KIN]
    median = suspicion.is_below_kin(price_paise=price, kin_paise=list(prices), limits=limits)
    if median:
        facts = {"price_paise": price, "median_paise": median, "count": len(prices)}
        yield Finding(Suspicion.CHEAP, f"kin:{key}", facts)


def _photo(piece: Listing, limits: Limits, now: datetime) -> Iterator[Finding]:
    """Yield the photos that another maker showed first."""
    for mine in PhotoPrint.objects.filter(photo__listing=piece):
        theirs = PhotoPrint.objects.filter(bands__overlap=mine.bands, pk__lt=mine.pk)
        theirs = theirs.exclude(photo__listing__artisan=piece.artisan_id)
        for other in _outside_demo(theirs, piece, "photo__listing__")[:MOST_ALIKE]:
            apart = suspicion.distance(
                (mine.rows_hash, mine.columns_hash), (other.rows_hash, other.columns_hash)
            )
            if apart <= limits[Limit.PHOTO_DISTANCE]:
                facts = {"photo": mine.pk, "other_photo": other.pk, "distance": apart,
                         "other": other.photo.listing_id}  # fmt: skip
                yield Finding(Suspicion.PHOTO, f"{mine.pk}:{other.pk}", facts)
                break


def _text(piece: Listing, limits: Limits, now: datetime) -> Iterator[Finding]:
    mine = TextPrint.objects.filter(listing=piece).first()
    if mine is None or not mine.bands:
        return
    theirs = TextPrint.objects.filter(bands__overlap=mine.bands, pk__lt=piece.pk)
    theirs = theirs.exclude(listing__artisan=piece.artisan_id)
    for other in _outside_demo(theirs, piece, "listing__").select_related("listing")[:MOST_ALIKE]:
        share = max(
            suspicion.share_of_runs(piece.description_en, other.listing.description_en),
            suspicion.share_of_runs(piece.description_hi, other.listing.description_hi),
        )
        if share >= limits[Limit.TEXT_SHARE]:
            facts = {"other": other.listing_id, "share": share}
            yield Finding(Suspicion.TEXT, f"{mine.digest[:16]}:{other.pk}", facts)
            return


def _trouble(piece: Listing, limits: Limits, now: datetime) -> Iterator[Finding]:
    since = now - timedelta(days=limits[Limit.TROUBLE_DAYS])
    returns = ReturnRequest.objects.filter(
        line__listing=piece, asked_at__gte=since, reason__in=FAULTS
    ).count()
    tickets = Ticket.objects.filter(
        order__consignments__lines__listing=piece, opened_at__gte=since, kind="piece"
    )
    complaints = tickets.values("pk").distinct().count()
    if returns + complaints >= limits[Limit.TROUBLES]:
        facts = {"returns": returns, "complaints": complaints, "days": limits[Limit.TROUBLE_DAYS]}
        yield Finding(Suspicion.TROUBLE, f"{returns}+{complaints}", facts)


def _jump(piece: Listing, limits: Limits, now: datetime) -> Iterator[Finding]:
    """Compare today's price with the one before the first change of the last days."""
    since = now - timedelta(days=limits[Limit.JUMP_DAYS])
    events = ListingEvent.objects.filter(listing=piece, verb="price", at__gte=since)
    first = events.order_by("id").first()
    before = int(first.facts.get("from") or 0) if first else 0
    if before and suspicion.is_jump(
        before_paise=before, after_paise=piece.price_paise, limits=limits
    ):
        facts = {"before_paise": before, "price_paise": piece.price_paise}
        yield Finding(Suspicion.JUMP, f"{before}>{piece.price_paise}", facts)


def _outside_demo(rows: Any, piece: Listing, path: str) -> Any:
    """Leave demonstration makers out among themselves: their pictures and words are shared."""
    return rows.exclude(**{f"{path}artisan__is_demo": True}) if piece.artisan.is_demo else rows


LOOKS: tuple[Callable[[Listing, Limits, datetime], Iterator[Finding]], ...] = (
    _cheap, _photo, _text, _trouble, _jump,
)  # fmt: skip
