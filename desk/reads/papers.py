"""Papers of makers: numbers and pictures that staff compare before a mark is shown."""

from typing import Any

from django.db.models import QuerySet

from artisans.models import Artisan, Verification
from districts.reads.scope import scope_of

MOST_SHOWN = 50
# Before an application is sent its papers may still change.
ASKED_OF = (Artisan.State.UNDER_REVIEW, Artisan.State.VERIFIED)


def papers_of(user: Any) -> QuerySet[Verification]:
    """Return the papers within a person's districts."""
    rows = Verification.objects.select_related("artisan__district")
    scope = scope_of(user)
    return rows if scope is None else rows.filter(artisan__district__in=scope)


def waiting_papers(user: Any) -> QuerySet[Verification]:
    """Return the papers that wait for a look, the longest first."""
    rows = papers_of(user).filter(state=Verification.State.GIVEN, artisan__state__in=ASKED_OF)
    return rows.order_by("given_at", "pk")
