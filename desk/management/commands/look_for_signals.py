"""Look at what was sent, changed or sent back lately; every few minutes, safe to run twice."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Q
from django.utils import timezone

from catalog.drafts import ListingEvent
from catalog.models import Listing
from desk.actions.raise_signals import raise_signals
from orders.models import ReturnRequest

LATELY = timedelta(days=2)
MOST = 2000


class Command(BaseCommand):
    help = "Raise signals for pieces that wait, changed or came back in the last two days."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        changed = ListingEvent.objects.filter(at__gte=now - LATELY).values("listing")
        returned = ReturnRequest.objects.filter(asked_at__gte=now - LATELY)
        rows = Listing.objects.filter(
            Q(state=Listing.State.SUBMITTED)
            | Q(pk__in=changed, state=Listing.State.PUBLISHED)
            | Q(pk__in=returned.values("line__listing"))
        ).select_related("craft", "artisan")
        made = sum(raise_signals(listing=row, now=now) for row in rows.order_by("pk")[:MOST])
        self.stdout.write(f"{made} new signals")
