"""One parcel as its maker sees it: what to pack, where it goes, and what may be done."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from artisans.models import Artisan
from catalog.reads.pictures import lead_pictures
from odop_store.kernel.contact import spoken_mobile
from orders.models import Consignment
from orders.reads.packing import Parcel, parcel_of
from orders.reads.packing_words import cannot_words, delay_words
from orders.reads.paper_sheet import collect_words
from orders.reads.timeline import Moment, maker_timeline
from orders.rules.packing import (
    COURIERS,
    DAYS_OFFERED,
    NO_COURIER,
    CannotMake,
    Delay,
    may_accept,
    may_delay,
    may_give_up,
)
from orders.rules.states import BEFORE_DISPATCH, ConsignmentState

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ParcelPage:
    """A parcel with everything its page shows; the address only while it is needed."""

    parcel: Parcel
    maker: str
    to_name: str
    to_lines: tuple[str, ...]
    to_mobile: str
    note: str
    grams: int
    collect: str
    courier: str
    tracking_number: str
    shipped_on: date | None
    is_paused: bool
    can_accept: bool
    can_pack: bool
    can_send: bool
    can_delay: bool
    can_give_up: bool
    has_papers: bool
    moments: tuple[Moment, ...]

    @property
    def delays(self) -> Choices:
        return tuple((reason.value, delay_words(reason)) for reason in Delay)

    @property
    def reasons(self) -> Choices:
        return tuple((reason.value, cannot_words(reason)) for reason in CannotMake)

    @property
    def days_offered(self) -> tuple[int, ...]:
        return DAYS_OFFERED

    @property
    def couriers(self) -> Choices:
        return tuple(COURIERS.items())

    @property
    def no_courier(self) -> str:
        return NO_COURIER


def parcel_page(row: Consignment) -> ParcelPage:
    """Return the page of a loaded consignment. At most seven queries."""
    titles = {line.listing_id: line.title for line in row.lines.all()}
    parcel = parcel_of(row, lead_pictures(list(titles), titles), timezone.localdate())
    order, is_confirmed = row.order, row.state == ConsignmentState.CONFIRMED
    is_paused = row.artisan.state == Artisan.State.SUSPENDED
    needs_address = row.state in BEFORE_DISPATCH and row.accepted_at is not None
    address = (order.house, order.area, order.landmark, f"{order.district} {order.pin}")
    return ParcelPage(
        parcel=parcel,
        maker=row.artisan.name,
        to_name=order.full_name if needs_address else "",
        to_lines=tuple(line for line in address if line.strip()) if needs_address else (),
        to_mobile=spoken_mobile(order.mobile) if needs_address else "",
        note=order.note,
        grams=row.grams,
        collect=collect_words(order, row) if row.state in BEFORE_DISPATCH else "",
        courier=row.courier,
        tracking_number=row.tracking_number,
        shipped_on=timezone.localdate(row.shipped_at) if row.shipped_at else None,
        is_paused=is_paused,
        can_accept=may_accept(row.state, is_accepted=row.accepted_at is not None),
        can_pack=is_confirmed and row.accepted_at is not None,
        can_send=row.state == ConsignmentState.PACKED,
        can_delay=not is_paused and may_delay(row.state, row.delay_count),
        can_give_up=may_give_up(row.state),
        has_papers=needs_address,
        moments=tuple(maker_timeline(row)),
    )
