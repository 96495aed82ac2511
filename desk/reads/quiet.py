"""Makers of whom nothing was heard lately, and search words that found nothing."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from artisans.models import Artisan
from catalog.drafts import ListingEvent
from catalog.models import Listing
from catalog.search.tables import SearchTerm
from districts.reads.scope import scope_of
from orders.models import Consignment

QUIET_AFTER = timedelta(days=60)
WEEK = timedelta(days=7)


def quiet_makers(user: Any, now: datetime) -> QuerySet[Artisan]:
    """Return verified makers with pieces on sale, and neither a change nor a parcel of late."""
    since = now - QUIET_AFTER
    mine = {"artisan": OuterRef("pk")}
    on_sale = Listing.objects.filter(state=Listing.State.PUBLISHED, **mine)
    changed = ListingEvent.objects.filter(listing__artisan=OuterRef("pk"), at__gte=since)
    fresh = Listing.objects.filter(published_at__gte=since, **mine)
    parcels = Consignment.objects.filter(order__placed_at__gte=since, **mine)
    rows = Artisan.objects.filter(
        Exists(on_sale), ~Exists(changed), ~Exists(fresh), ~Exists(parcels), state="verified"
    )
    scope = scope_of(user)
    rows = rows if scope is None else rows.filter(district__in=scope)
    return rows.select_related("district").order_by("pk")


def fruitless_terms(now: datetime) -> QuerySet[SearchTerm]:
    """Return this week's searches that found nothing."""
    since = timezone.localdate(now) - WEEK
    return SearchTerm.objects.filter(found_count=0, search_count__gt=0, day__gt=since)


def late_parcels(user: Any, now: datetime) -> QuerySet[Consignment]:
    """Return parcels that should have left before today."""
    rows = Consignment.objects.filter(
        state__in=("confirmed", "packed"), dispatch_by__lt=timezone.localdate(now)
    )
    scope = scope_of(user)
    return rows if scope is None else rows.filter(artisan__district__in=scope)
