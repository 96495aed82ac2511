"""Send a maker's application for review."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from artisans.actions.move_standing import move_standing
from artisans.errors import ApplicationIncompleteError
from artisans.locks import lock_artisan
from artisans.models import Artisan, ArtisanEvent
from artisans.reads.checklist import application_of
from artisans.rules import Standing, missing


@transaction.atomic
def send_application(*, artisan: Artisan, actor: User, now: datetime) -> Artisan:
    """Move a complete application into review, the first time or after a change.

    Locks: the artisan's row.
    Raises: ApplicationIncompleteError, MoveRefusedError.
    """
    if gaps := missing(application_of(lock_artisan(artisan.pk))):
        raise ApplicationIncompleteError(missing=gaps)
    return move_standing(
        artisan_id=artisan.pk,
        wanted=Standing.UNDER_REVIEW,
        verb=ArtisanEvent.Verb.SENT,
        actor=actor,
        fields={"applied_at": now},
    )
