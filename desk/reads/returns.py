"""Returns that wait for staff, and one of them beside what the shop had shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from django.utils import timezone

from catalog.reads.pictures import Picture
from desk.models import Claim
from desk.reads.checking import pictures
from desk.returning import STEPS, Stage, Step, is_late
from districts.reads.scope import scope_of
from orders.models import BuyingTerms, OrderEvent, ReturnRequest
from orders.reads.returned_worth import full_refund
from orders.rules.returns import SHOPS_FAULT, Reason, needs_second_person

PAGE = 50


@dataclass(frozen=True)
class ReturnLine:
    """A return in the queue, and who is on it."""

    row: ReturnRequest
    maker: str
    since: datetime
    is_late: bool
    claimed_by: str


@dataclass(frozen=True)
class ReturnPage:
    """One return: what was promised, what came, and what may be decided. Units: paise."""

    row: ReturnRequest
    stage: Stage
    steps: tuple[Step, ...]
    shown: list[Picture]
    photos: tuple[int, ...]
    is_shops_fault: bool
    full_paise: int
    needs_two: bool


def waiting_returns(stage: Stage, user: Any) -> QuerySet[Any]:
    """Return the returns of a stage that this person may decide on, the longest first."""
    events = OrderEvent.objects.annotate(told=KT("facts__return_code"))
    moved = events.filter(
        order=OuterRef("line__consignment__order"), kind=f"return_{stage}", told=OuterRef("code")
    ).order_by("-id")
    rows: QuerySet[Any] = ReturnRequest.objects.filter(state=stage).annotate(
        since=F("asked_at")
        if stage is Stage.ASKED
        else Coalesce(Subquery(moved.values("at")[:1]), "asked_at")
    )
    scope = scope_of(user)
    if scope is not None:
        rows = rows.filter(line__consignment__artisan__district__in=scope)
    return rows.select_related(
        "line__consignment__order", "line__consignment__artisan", "line__listing", "first_person"
    ).order_by("since", "pk")


def returns_queue(stage: Stage, user: Any, now: datetime) -> list[ReturnLine]:
    """Return the page of a stage. Three queries."""
    rows: list[Any] = list(waiting_returns(stage, user)[:PAGE])
    subjects = [f"return:{row.pk}" for row in rows]
    claims = Claim.objects.filter(subject__in=subjects, expires_at__gt=now).select_related("user")
    holders = {claim.subject: str(claim.user) for claim in claims}
    return [
        ReturnLine(
            row=row,
            maker=row.line.consignment.artisan.name,
            since=row.since,
            is_late=is_late(stage, row.since, now),
            claimed_by=holders.get(f"return:{row.pk}", ""),
        )
        for row in rows
    ]


def return_page(row: ReturnRequest) -> ReturnPage:
    """Return one return with its proof on both sides. Six queries."""
    terms = BuyingTerms.objects.first() or BuyingTerms()
    full = full_refund(row)
    stage = Stage(row.state)
    return ReturnPage(
        row=row,
        stage=stage,
        steps=STEPS[stage],
        shown=pictures(row.line.listing),
        photos=tuple(row.photos.values_list("pk", flat=True)),
        is_shops_fault=Reason(row.reason) in SHOPS_FAULT,
        full_paise=full,
        needs_two=needs_second_person(row.refund_paise or full, terms.two_people_from_paise),
    )


def late_count(user: Any) -> tuple[int, int]:
    """Return how many returns wait for an answer or their money, and how many of them too long."""
    now, found = timezone.now(), []
    for stage in (Stage.ASKED, Stage.ARRIVED):
        since = list(waiting_returns(stage, user).values_list("since", flat=True)[:500])
        found += [is_late(stage, moment, now) for moment in since]
    return len(found), sum(found)
