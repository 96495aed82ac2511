"""What a maker sees of orders to pack: late first, then by the promised day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from artisans.models import Artisan
from catalog.reads.pictures import Picture, lead_pictures
from orders.models import Consignment, OrderLine, ReturnRequest
from orders.reads.packing_words import state_words
from orders.rules.packing import Urgency, urgency
from orders.rules.returns import ReturnState
from orders.rules.states import ConsignmentState

WAITING = ("confirmed", "packed")
MOST_SENT = 20
MOST_WAITING = 200


@dataclass(frozen=True)
class Packed:
    """One line of a parcel: how many of what."""

    title: str
    label: str
    count: int
    is_made_to_order: bool
    picture: Picture | None


@dataclass(frozen=True)
class Parcel:
    """One parcel in the list; `key` is its order's code and its number in it."""

    key: str
    state: str
    state_words: str
    urgency: Urgency
    days_words: str
    dispatch_by: date
    place: str
    is_accepted: bool
    has_note: bool
    lines: tuple[Packed, ...]


@dataclass(frozen=True)
class AskedBack:
    """A return that is not over; `photo_count` pictures show what is wrong."""

    code: str
    title: str
    quantity: int
    reason: str
    state: str
    photo_count: int
    picture: Picture | None


@dataclass(frozen=True)
class PackingPage:
    waiting: tuple[Parcel, ...]
    handed_over: tuple[Parcel, ...]
    returns: tuple[AskedBack, ...]


def key_of(consignment: Consignment) -> str:
    return f"{consignment.order.code}-{consignment.number}"


def where_key(key: str) -> dict[str, object] | None:
    """Return the lookup of a key such as `ABC2345-1`, or None where it is none."""
    code, _dash, number = key.rpartition("-")
    if not (code and number.isascii() and number.isdigit() and len(number) < 4):
        return None
    return {"order__code": code, "number": int(number)}


def packing_page(artisan: Artisan) -> PackingPage:
    """Return what waits, what is on its way and what comes back. Six queries."""
    rows = loaded(Consignment.objects.filter(artisan=artisan))
    open_rows = list(rows.filter(state__in=WAITING).order_by("dispatch_by", "pk")[:MOST_WAITING])
    sent = rows.filter(shipped_at__isnull=False) | rows.filter(state="cancelled")
    sent_rows = list(sent.order_by("-pk")[:MOST_SENT])
    returns = list(open_returns(artisan))
    listings = {
        line.listing_id: line.title for row in open_rows + sent_rows for line in row.lines.all()
    } | {row.line.listing_id: row.line.title for row in returns}
    pictures = lead_pictures(list(listings), listings)
    today = timezone.localdate()
    return PackingPage(
        waiting=tuple(parcel_of(row, pictures, today) for row in open_rows),
        handed_over=tuple(parcel_of(row, pictures, today) for row in sent_rows),
        returns=tuple(_asked(row, pictures) for row in returns),
    )


def loaded(rows: "QuerySet[Consignment]") -> "QuerySet[Consignment]":
    """Read orders and lines along."""
    return rows.select_related("order", "artisan").prefetch_related(
        Prefetch("lines", OrderLine.objects.order_by("position"))
    )


def open_returns(artisan: Artisan) -> "QuerySet[ReturnRequest]":
    """Return the maker's returns that still want something of it, oldest first."""
    states = [ReturnState.ASKED, ReturnState.APPROVED]
    rows = ReturnRequest.objects.filter(line__consignment__artisan=artisan, state__in=states)
    return rows.select_related("line").annotate(photo_count=Count("photos")).order_by("pk")


def parcel_of(row: Consignment, pictures: dict[int, Picture], today: date) -> Parcel:
    return Parcel(
        key=key_of(row),
        state=row.state,
        state_words=state_words(row.state),
        urgency=urgency(row.dispatch_by, today) if row.state in WAITING else Urgency.LATER,
        days_words=days_words(row.dispatch_by, today) if row.state in WAITING else "",
        dispatch_by=row.dispatch_by,
        place=f"{row.order.district} {row.order.pin}",
        is_accepted=row.accepted_at is not None,
        has_note=bool(row.order.note),
        lines=tuple(
            Packed(
                title=line.title,
                label=line.label,
                count=line.quantity - line.cancelled_count,
                is_made_to_order=line.stock_kind == "made_to_order",
                picture=pictures.get(line.listing_id),
            )
            for line in row.lines.all()
            if line.quantity > line.cancelled_count or row.state == ConsignmentState.CANCELLED
        ),
    )


def days_words(day: date, today: date) -> str:
    """Say how far a day is: late, today, tomorrow, in so many days."""
    left = (day - today).days
    if left < 0:
        return ngettext("%(count)s day late", "%(count)s days late", -left) % {"count": -left}
    if left <= 1:
        return gettext("Send it tomorrow") if left else gettext("Send it today")
    return ngettext("%(count)s day left", "%(count)s days left", left) % {"count": left}


def _asked(row: ReturnRequest, pictures: dict[int, Picture]) -> AskedBack:
    return AskedBack(
        code=row.code,
        title=row.line.title,
        quantity=row.quantity,
        reason=row.get_reason_display(),
        state=row.state,
        photo_count=row.photo_count,  # type: ignore[attr-defined]
        picture=pictures.get(row.line.listing_id),
    )


def waiting_work(artisan: Artisan) -> dict[str, int]:
    """Return how many parcels are new, late, to be packed and to be handed over. Two queries."""
    today = timezone.localdate()
    counts = Consignment.objects.filter(artisan=artisan, state__in=WAITING).aggregate(
        new=Count("pk", filter=Q(state="confirmed", accepted_at__isnull=True)),
        late=Count("pk", filter=Q(dispatch_by__lt=today)),
        pack=Count("pk", filter=Q(state="confirmed")),
        send=Count("pk", filter=Q(state="packed")),
    )
    returns = ReturnRequest.objects.filter(
        line__consignment__artisan=artisan, state=ReturnState.ASKED
    )
    return {**counts, "returns": returns.count()}
