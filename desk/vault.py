"""Keep the second factors' secrets unreadable without the shop's key."""

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def _keys() -> list[Fernet]:
    secrets = [str(one) for one in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    digests = [hashlib.sha256(f"second factor:{one}".encode()).digest() for one in secrets]
    return [Fernet(base64.urlsafe_b64encode(digest)) for digest in digests]


class SealedAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """What allauth stores of a second factor is sealed under the shop's signing key."""

    def encrypt(self, text: str) -> str:
        return _keys()[0].encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        for key in _keys():
            try:
                return key.decrypt(encrypted_text.encode()).decode()
            except InvalidToken:
                continue
        raise InvalidToken
