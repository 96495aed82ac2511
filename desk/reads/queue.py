"""The review queue: what waits longest comes first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from artisans.models import Artisan, ArtisanEvent
from catalog.drafts import ListingEvent, ListingRevision
from catalog.models import Listing
from desk.models import Claim
from desk.rules import TARGETS, Kind, is_late
from districts.reads.scope import scope_of

PAGE = 50


@dataclass(frozen=True)
class QueueLine:
    """Something that waits, and who is on it."""

    pk: int
    title: str
    maker: str
    district: str
    since: datetime
    is_late: bool
    claimed_by: str


@dataclass(frozen=True)
class Queue:
    """The first page of what waits, the longest first."""

    kind: Kind
    lines: tuple[QueueLine, ...]
    target_hours: int


def _sent(events: Any, reference: str, verb: str) -> Subquery:
    found = events.objects.filter(**{reference: OuterRef("pk")}, verb=verb).order_by("-id")
    return Subquery(found.values("at")[:1])


def waiting(kind: Kind, user: Any) -> QuerySet[Any]:
    """Return the rows that wait and that this person may decide on, the longest first."""
    rows: QuerySet[Any]
    if kind == Kind.PIECE:
        sent = _sent(ListingEvent, "listing", ListingEvent.Verb.SENT)
        rows = Listing.objects.filter(state=Listing.State.SUBMITTED)
        rows = rows.annotate(since=Coalesce(sent, "created_at")).select_related(
            "artisan", "district", "craft"
        )
        path = "district"
    elif kind == Kind.EDIT:
        rows = ListingRevision.objects.filter(state=ListingRevision.State.WAITING)
        rows = rows.annotate(since=F("at")).select_related("listing__artisan", "listing__district")
        path = "listing__district"
    else:
        sent = _sent(ArtisanEvent, "artisan", ArtisanEvent.Verb.SENT)
        rows = Artisan.objects.filter(state=Artisan.State.UNDER_REVIEW)
        rows = rows.annotate(since=Coalesce(sent, "created_at")).select_related("district")
        path = "district"
    scope = scope_of(user)
    rows = rows if scope is None else rows.filter(**{f"{path}__in": scope})
    return rows.order_by("since", "pk")


def queue(kind: Kind, user: Any, now: datetime) -> Queue:
    """Return the page of a queue. Four queries at most."""
    rows = list(waiting(kind, user)[:PAGE])
    claims = {
        claim.subject: str(claim.user)
        for claim in Claim.objects.filter(
            subject__in=[f"{kind}:{row.pk}" for row in rows], expires_at__gt=now
        ).select_related("user")
    }
    lines = tuple(_line(kind, row, claims.get(f"{kind}:{row.pk}", ""), now) for row in rows)
    return Queue(kind, lines, round(TARGETS[kind].total_seconds() / 3600))


def _line(kind: Kind, row: Any, claimed_by: str, now: datetime) -> QueueLine:
    piece = row.listing if kind == Kind.EDIT else row
    maker = piece if kind == Kind.MAKER else piece.artisan
    return QueueLine(
        pk=row.pk,
        title=str(piece),
        maker=maker.name,
        district=piece.district.name,
        since=row.since,
        is_late=is_late(kind, row.since, now),
        claimed_by=claimed_by,
    )
