"""Enquiries as they wait for staff: the longest wait first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from artisans.models import Artisan
from districts.reads.scope import scope_of
from enquiries.models import Enquiry, EnquiryQuerySet
from enquiries.rules import EnquiryState, is_waiting_long

PAGE = 50


@dataclass(frozen=True)
class EnquiryLine:
    """An enquiry in the list."""

    pk: int
    code: str
    subject: str
    quantity: int
    maker_name: str
    place: str
    state: str
    asked_at: datetime
    is_late: bool


def enquiries_of(user: Any) -> EnquiryQuerySet:
    """Return the enquiries of a person's districts; all of them for whoever has no scope."""
    rows = Enquiry.objects.select_related("listing", "craft", "artisan", "district")
    scope = scope_of(user)
    return rows if scope is None else rows.filter(district__in=scope)


def waiting_enquiries(user: Any, kind: str, now: datetime) -> list[EnquiryLine]:
    """Return what waits: `new` for a maker, `maker` for a quotation, `abroad` for papers.

    Two queries.
    """
    rows = enquiries_of(user)
    if kind == "abroad":
        rows = rows.filter(state=EnquiryState.ACCEPTED).exclude(country="IN")
    else:
        rows = rows.waiting().filter(artisan__isnull=kind != "maker")
    return [_line(row, now) for row in rows.order_by("asked_at", "pk")[:PAGE]]


def makers_for(enquiry: Enquiry) -> list[Artisan]:
    """Return the verified makers of the enquiry's craft, by name. One query."""
    rows = Artisan.objects.public().of_craft(enquiry.craft).select_related("district")
    return list(rows.order_by("name_en")[:200])


def _line(row: Enquiry, now: datetime) -> EnquiryLine:
    return EnquiryLine(
        pk=row.pk,
        code=row.code,
        subject=row.subject,
        quantity=row.quantity,
        maker_name=row.artisan.name if row.artisan else "",
        place=row.pin or row.country,
        state=row.get_state_display(),
        asked_at=row.asked_at,
        is_late=row.state == EnquiryState.ASKED and is_waiting_long(row.asked_at, now),
    )
