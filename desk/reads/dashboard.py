"""What needs doing now, each figure with its list."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise

from artisans.models import ArtisanEvent
from catalog.drafts import ListingEvent
from desk.reads.queue import waiting
from desk.rules import RIGHTS, TARGETS, Kind, median_hours

SPAN = timedelta(days=30)
MOST_COUNTED = 500
DECIDED = {
    Kind.PIECE: (ListingEvent, "listing_id", "sent", ("published", "returned")),
    Kind.EDIT: (ListingEvent, "listing_id", "revision_sent", ("revision_ok", "revision_no")),
    Kind.MAKER: (ArtisanEvent, "artisan_id", "sent", ("verified", "returned")),
}


@dataclass(frozen=True)
class Tile:
    """A figure that leads to its list; `median_hours` is None before the first decision."""

    label: str | Promise
    url: str
    count: int
    late_count: int
    median_hours: int | None


def tiles(user: Any, labels: dict[Kind, Any], now: datetime) -> list[Tile]:
    """Return a tile for each queue that this person may decide on. Four queries each at most."""
    return [_tile(kind, user, labels[kind], now) for kind in Kind if user.has_perm(RIGHTS[kind])]


def _tile(kind: Kind, user: Any, label: Any, now: datetime) -> Tile:
    # Counting stops at a limit: nobody needs to know a queue of thousands to the last piece.
    since = list(waiting(kind, user).values_list("since", flat=True)[:MOST_COUNTED])
    late = sum(now - moment > TARGETS[kind] for moment in since)
    url = reverse("admin:queue", args=[kind])
    return Tile(label, url, len(since), late, median_hours(_spans(kind, now)))


def _spans(kind: Kind, now: datetime) -> list[timedelta]:
    """Return how long each decision of the last thirty days took since the last sending."""
    events: Any
    events, subject, sent, decided = DECIDED[kind]
    rows = events.objects.filter(at__gt=now - 2 * SPAN, verb__in=(sent, *decided))
    begun: dict[int, datetime] = {}
    spans = []
    newest = rows.order_by("-id").values_list(subject, "verb", "at")[:MOST_COUNTED]
    for key, verb, at in reversed(list(newest)):
        if verb == sent:
            begun[key] = at
        elif key in begun:
            spans += [at - begun.pop(key)] if at > now - SPAN else []
    return spans
