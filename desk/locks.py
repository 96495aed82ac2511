"""Named doors to row locks of the desk."""

from allauth.mfa.models import Authenticator

from accounts.models import User
from desk.piece_signals import Signal


def lock_authenticators(user: User) -> list[Authenticator]:
    """Lock a person's second factors. Locks: their rows, by key."""
    rows = Authenticator.objects.select_for_update().filter(user=user).order_by("pk")
    return list(rows)


def lock_open_signal(pk: int) -> Signal | None:
    """Lock a signal that nobody has decided on yet."""
    rows = Signal.objects.select_for_update(of=("self",)).select_related("listing__artisan")
    return rows.filter(pk=pk, state=Signal.State.OPEN).first()
