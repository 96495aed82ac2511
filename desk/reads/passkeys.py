"""The challenge that a person's passkeys answer; it is kept in the session until then."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth


def challenge(user: Any) -> dict[str, Any] | None:
    """Begin a challenge for a person's passkeys, or return None for a person without any."""
    if not Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).exists():
        return None
    return plain(auth.begin_authentication(user))


def new_key(user: Any) -> dict[str, Any]:
    """Begin a challenge for a passkey that is to be made."""
    return plain(auth.begin_registration(user, passwordless=False))


def has_app(user: Any) -> bool:
    """Say whether a person types codes of an authenticator app. One query."""
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())


def plain(options: Any) -> dict[str, Any]:
    """Return the library's options as JSON knows them."""
    return dict(options["publicKey"])
