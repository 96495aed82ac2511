"""Send an application back with what to mend."""

from accounts.models import User
from artisans.actions.move_standing import move_standing
from artisans.models import Artisan, ArtisanEvent
from artisans.rules import Standing


def return_application(*, artisan: Artisan, actor: User, reason: str) -> Artisan:
    """Return an application under review to the maker.

    Locks: the artisan's row.
    Raises: MoveRefusedError, ReasonMissingError.
    """
    return move_standing(
        artisan_id=artisan.pk,
        wanted=Standing.RETURNED,
        verb=ArtisanEvent.Verb.RETURNED,
        actor=actor,
        reason=reason,
    )
