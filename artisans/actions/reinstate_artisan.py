"""Let a suspended maker back into the shop."""

from accounts.models import User
from artisans.actions.move_standing import move_standing
from artisans.models import Artisan, ArtisanEvent
from artisans.rules import Standing


def reinstate_artisan(*, artisan: Artisan, actor: User, reason: str = "") -> Artisan:
    """End a suspension; the day of the first verification stays.

    Locks: the artisan's row.
    Raises: MoveRefusedError.
    """
    return move_standing(
        artisan_id=artisan.pk,
        wanted=Standing.VERIFIED,
        verb=ArtisanEvent.Verb.REINSTATED,
        only_from=Standing.SUSPENDED,
        actor=actor,
        reason=reason,
    )
