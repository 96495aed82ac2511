"""Record that a person agreed to a notice."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.models import Artisan, ArtisanEvent, Consent
from artisans.notices import NoticeText


@transaction.atomic
def give_consent(*, artisan: Artisan, person: User, notice: NoticeText, now: datetime) -> Consent:
    """Keep version, language and digest of the words that were shown; once per version."""
    consent, is_new = Consent.objects.get_or_create(
        artisan=artisan,
        person=person,
        purpose=notice.purpose,
        notice_version=notice.version,
        withdrawn_at=None,
        defaults={
            "language": notice.language,
            "text_digest": notice.digest,
            "given_at": now,
        },
    )
    if is_new:
        record_event(
            artisan=artisan,
            verb=ArtisanEvent.Verb.CONSENT_GIVEN,
            actor=person,
            facts={"purpose": notice.purpose, "version": notice.version},
        )
    return consent
