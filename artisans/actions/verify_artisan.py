"""Let a reviewed maker sell."""

from datetime import date

from accounts.models import User
from artisans.actions.move_standing import move_standing
from artisans.models import Artisan, ArtisanEvent
from artisans.rules import Standing


def verify_artisan(*, artisan: Artisan, actor: User, on: date) -> Artisan:
    """Mark a maker under review as verified; the badge shows the day.

    Locks: the artisan's row.
    Raises: MoveRefusedError.
    """
    return move_standing(
        artisan_id=artisan.pk,
        wanted=Standing.VERIFIED,
        verb=ArtisanEvent.Verb.VERIFIED,
        only_from=Standing.UNDER_REVIEW,
        actor=actor,
        fields={"verified_on": on},
    )
