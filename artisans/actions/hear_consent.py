"""Keep a consent that a maker gave by word of mouth."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.models import Artisan, ArtisanEvent, Consent
from artisans.notices import NoticeText


@transaction.atomic
def hear_consent(
    *, artisan: Artisan, owner: User, officer: User, notice: NoticeText, now: datetime
) -> Consent:
    """Keep that the owner agreed to a notice which the officer read out; both are named."""
    consent, is_new = Consent.objects.get_or_create(
        artisan=artisan,
        person=owner,
        purpose=notice.purpose,
        notice_version=notice.version,
        withdrawn_at=None,
        defaults={"language": notice.language, "text_digest": notice.digest, "given_at": now},
    )
    if is_new:
        record_event(
            artisan=artisan, verb=ArtisanEvent.Verb.CONSENT_GIVEN, actor=officer,
            facts={"purpose": notice.purpose, "version": notice.version, "given_by": owner.pk,
                   "heard_by": officer.pk},
        )  # fmt: skip
    return consent
