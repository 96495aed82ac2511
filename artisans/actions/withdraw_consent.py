"""Take back a consent, as easily as it was given."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.models import ArtisanEvent, Consent, Membership


@transaction.atomic
def withdraw_consent(*, consent: Consent, actor: User, now: datetime) -> None:
    """End a consent and every officer's membership that rests on it; twice is harmless."""
    if not Consent.objects.filter(pk=consent.pk, withdrawn_at=None).update(withdrawn_at=now):
        return
    Membership.objects.current().filter(consent=consent).update(ended_at=now)
    record_event(
        artisan=consent.artisan,
        verb=ArtisanEvent.Verb.CONSENT_WITHDRAWN,
        actor=actor,
        facts={"purpose": consent.purpose, "version": consent.notice_version},
    )
