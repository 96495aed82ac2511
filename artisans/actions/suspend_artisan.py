"""Take a maker out of the shop for a while."""

from accounts.models import User
from artisans.actions.move_standing import move_standing
from artisans.models import Artisan, ArtisanEvent
from artisans.rules import Standing


def suspend_artisan(*, artisan: Artisan, actor: User, reason: str) -> Artisan:
    """Suspend a verified maker: pieces leave the shop, orders already placed can be packed.

    Locks: the artisan's row.
    Raises: MoveRefusedError, ReasonMissingError.
    """
    return move_standing(
        artisan_id=artisan.pk,
        wanted=Standing.SUSPENDED,
        verb=ArtisanEvent.Verb.SUSPENDED,
        actor=actor,
        reason=reason,
    )
