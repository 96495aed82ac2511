"""Begin and end a visit of staff in a maker's workshop."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import VisitReasonError
from artisans.models import Artisan, ArtisanEvent, Consent, Membership, StaffVisit
from artisans.rules import VISIT_LIFE
from notices.actions.queue_notice import queue_notice

LEAST_WORDS = 5


@transaction.atomic
def begin_visit(
    *, artisan: Artisan, person: User, reason: str, now: datetime, consent: Consent | None = None
) -> StaffVisit:
    """Enter a workshop for an hour at most, and tell its owner; a former visit ends.

    Raises: VisitReasonError.
    """
    words = reason.strip()[:300]
    if len(words) < LEAST_WORDS:
        raise VisitReasonError
    end_visits(person=person, now=now)
    visit = StaffVisit.objects.create(
        artisan=artisan, person=person, reason=words, consent=consent, begun_at=now,
        expires_at=now + VISIT_LIFE,
    )  # fmt: skip
    record_event(
        artisan=artisan, verb=ArtisanEvent.Verb.VISIT_BEGUN, actor=person, reason=words,
        facts={"consent": consent.pk if consent else None},
    )  # fmt: skip
    _tell_owner(visit)
    return visit


@transaction.atomic
def end_visits(*, person: User, now: datetime) -> None:
    """Leave whatever workshop a member of staff is in."""
    for visit in StaffVisit.objects.filter(person=person, ended_at=None).select_related("artisan"):
        visit.ended_at = now
        visit.save(update_fields=["ended_at"])
        record_event(artisan=visit.artisan, verb=ArtisanEvent.Verb.VISIT_ENDED, actor=person)


def owner_of(artisan_id: int) -> User | None:
    """Return the person to whom a workshop belongs. One query."""
    rows = Membership.objects.current().filter(artisan_id=artisan_id, role=Membership.Role.OWNER)
    found = rows.select_related("person").order_by("pk").first()
    return found.person if found else None


def _tell_owner(visit: StaffVisit) -> None:
    owner = owner_of(visit.artisan_id)
    if owner is None or not owner.mobile:
        return
    until = date_format(timezone.localtime(visit.expires_at), "H:i")
    queue_notice(
        purpose="staff_visit", channel="sms", recipient=owner.mobile, language=owner.language,
        facts={"name": visit.person.full_name or visit.person.username, "until": until},
        about=visit.artisan.slug[:20],
    )  # fmt: skip
