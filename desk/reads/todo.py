"""The rest of what needs doing: a figure each, capped, with the list that it leads to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from desk.reads.papers import waiting_papers
from desk.reads.piece_signals import open_signals
from desk.reads.quiet import fruitless_terms, late_parcels, quiet_makers
from districts.facts import STALE_AFTER, FactChange, FactSource, TextEdition
from districts.reads.scope import scope_of

MOST_COUNTED = 500


@dataclass(frozen=True)
class Todo:
    """A figure and its list; `count` stops at 500."""

    label: str | Promise
    url: str
    count: int


def todos(user: Any, now: datetime) -> list[Todo]:
    """Return the figures that this person may act on and that are not nought. One query each."""
    asked = ((right, make) for right, make in SOURCES if user.has_perm(right))
    found = (make(user, now) for _right, make in asked)
    return [one for one in found if one.count]


def _todo(label: str | Promise, name: str, query: str, rows: QuerySet[Any]) -> Todo:
    return Todo(label, f"{reverse(f'admin:{name}')}{query}", rows[:MOST_COUNTED].count())


def _signals(user: Any, now: datetime) -> Todo:
    return _todo(_("Signals"), "signals", "", open_signals(user))


def _papers(user: Any, now: datetime) -> Todo:
    return _todo(_("Papers to check"), "papers", "", waiting_papers(user))


def _late(user: Any, now: datetime) -> Todo:
    query = f"?state__in=confirmed,packed&dispatch_by__lt={timezone.localdate(now)}"
    rows = late_parcels(user, now)
    return _todo(_("Parcels not sent in time"), "orders_consignment_changelist", query, rows)


def _facts(user: Any, now: datetime) -> Todo:
    rows = FactChange.objects.filter(state="waiting").exclude(proposed_by=user)
    query = "?state__exact=waiting"
    return _todo(_("Changes of facts"), "districts_factchange_changelist", query, rows)


def _stale(user: Any, now: datetime) -> Todo:
    last = timezone.localdate(now) - STALE_AFTER
    rows = FactSource.objects.filter(Q(checked_on=None) | Q(checked_on__lt=last))
    scope = scope_of(user)
    if scope is not None:
        rows = rows.filter(Q(craft__district__in=scope) | Q(district__in=scope))
    return _todo(_("Facts to check"), "districts_factsource_changelist", "", rows)


def _drift(user: Any, now: datetime) -> Todo:
    rows = TextEdition.objects.filter(~Q(en_at=F("hi_at")))
    return _todo(_("Translations to catch up"), "districts_textedition_changelist", "", rows)


def _fruitless(user: Any, now: datetime) -> Todo:
    query = "?found=nothing"
    rows = fruitless_terms(now)
    return _todo(_("Searches that found nothing"), "catalog_searchterm_changelist", query, rows)


def _quiet(user: Any, now: datetime) -> Todo:
    return _todo(_("Makers gone quiet"), "growth", "#quiet", quiet_makers(user, now))


SOURCES = (
    ("desk.review_maker", _papers),
    ("desk.review_piece", _signals),
    ("orders.view_consignment", _late),
    ("districts.publish_factchange", _facts),
    ("districts.add_factchange", _stale),
    ("districts.view_textedition", _drift),
    ("catalog.view_searchterm", _fruitless),
    ("insights.view_salesday", _quiet),
)
