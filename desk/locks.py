"""Named doors to row locks of the desk."""

from allauth.mfa.models import Authenticator

from accounts.models import User


def lock_authenticators(user: User) -> list[Authenticator]:
    """Lock a person's second factors. Locks: their rows, by key."""
    rows = Authenticator.objects.select_for_update().filter(user=user).order_by("pk")
    return list(rows)
