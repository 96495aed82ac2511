"""The challenge that a person's passkeys answer; it is kept in the session until then."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth


def challenge(user: Any) -> dict[str, Any] | None:
    """Begin a challenge for a person's passkeys, or return None for a person without any."""
    if not Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).exists():
        return None
    return plain(auth.begin_authentication(user))


def plain(options: Any) -> dict[str, Any]:
    """Return the library's options as JSON knows them."""
    return dict(options["publicKey"])
