"""By which day a piece leaves its maker, for the listing's kept page."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, Subquery, Sum

from catalog.models import Listing
from orders.models import BuyingTerms, Consignment
from orders.reads.quoting import to_be_made, working_of
from orders.rules.delivery import DAYS_A_WEEK, dispatch_day, full_weeks


@dataclass(frozen=True)
class DispatchNote:
    """The day one piece leaves by, if it is ordered today, and what goes before it.

    `busy_days` are days that parcels already waiting take first.
    """

    leaves_by: date
    full_weeks: int
    busy_days: int


def dispatch_note(listing_id: int, today: date) -> DispatchNote | None:
    """Return when a piece of a listing would leave. One query."""
    listing: Any = _with_load(listing_id).first()
    if listing is None:
        return None
    is_made = listing.stock_kind == Listing.StockKind.MADE_TO_ORDER
    weeks = full_weeks(
        waiting_pieces=listing.waiting_pieces or 0,
        asked_pieces=int(is_made),
        weekly_capacity=listing.artisan.weekly_capacity,
    )
    working, waiting = working_of(listing.artisan), listing.waiting_count or 0
    making = (listing.making_days or 0) if is_made else 0
    return DispatchNote(
        leaves_by=dispatch_day(
            today,
            working,
            frozenset(listing.holidays or ()),
            making_days=making + weeks * DAYS_A_WEEK,
            waiting_count=waiting,
        ),
        full_weeks=weeks,
        busy_days=waiting // max(1, working.daily_capacity),
    )


def _with_load(listing_id: int) -> Any:
    """Return the listing with its maker's waiting parcels and pieces, and the shop's holidays."""
    parcels = Consignment.objects.filter(
        artisan_id=OuterRef("artisan_id"), state__in=["confirmed", "packed"]
    )
    pieces = to_be_made(OuterRef("artisan_id")).values("consignment__artisan")
    return (
        Listing.objects.filter(pk=listing_id)
        .select_related("artisan__working_days")
        .only("stock_kind", "making_days", "artisan__weekly_capacity", "artisan__working_days")
        .annotate(
            waiting_count=Subquery(parcels.values("artisan").annotate(n=Count("pk")).values("n")),
            waiting_pieces=Subquery(
                pieces.annotate(n=Sum(F("quantity") - F("cancelled_count"))).values("n")
            ),
            holidays=Subquery(BuyingTerms.objects.values("holidays")[:1]),
        )
    )
