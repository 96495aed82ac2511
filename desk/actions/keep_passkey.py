"""Add and drop the passkeys of a member of staff, and check one."""

import json
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.errors import PasskeyRefusedError
from desk.locks import lock_authenticators

LONGEST = 20_000
MOST_KEYS = 10


@transaction.atomic
def add_passkey(*, user: User, name: str, credential: str) -> None:
    """Keep what the browser made for the challenge of this session.

    Only beside a code app: whoever loses the key still gets in.
    Locks: the person's second factors. Raises: PasskeyRefusedError.
    """
    rows = lock_authenticators(user)
    keys = [row for row in rows if row.type == Authenticator.Type.WEBAUTHN]
    has_app = any(row.type == Authenticator.Type.TOTP for row in rows)
    if not has_app or len(keys) >= MOST_KEYS or not name.strip():
        raise PasskeyRefusedError
    answer = _read(credential)
    try:
        auth.parse_registration_response(answer)
        auth.complete_registration(answer)
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise PasskeyRefusedError from error
    auth.WebAuthn.add(user, name.strip()[:40], answer)
    write_entry(actor=user, verb="passkey-added", subject=user)


@transaction.atomic
def drop_passkey(*, user: User, key_id: int) -> None:
    """Take one of one's own passkeys away.

    Raises: PasskeyRefusedError for a key that is not one's own.
    """
    rows = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN, pk=key_id)
    if not rows.delete()[0]:
        raise PasskeyRefusedError
    write_entry(actor=user, verb="passkey-dropped", subject=user)


def check_passkey(*, user: User, credential: str, verb: str = "sign-in") -> None:
    """Accept the answer of one of the person's passkeys to this session's challenge, once.

    Raises: PasskeyRefusedError.
    """
    try:
        key = auth.complete_authentication(user, _read(credential))
    except (ValidationError, ValueError, KeyError, TypeError, PasskeyRefusedError) as error:
        auth.clear_state()
        write_entry(actor=user, verb=f"{verb}-refused", subject=user)
        raise PasskeyRefusedError from error
    with transaction.atomic():
        key.record_usage()
        write_entry(actor=user, verb=verb, subject=user)


def _read(credential: str) -> dict[str, Any]:
    try:
        answer = json.loads(credential[:LONGEST])
    except ValueError as error:
        raise PasskeyRefusedError from error
    if not isinstance(answer, dict):
        raise PasskeyRefusedError
    return answer
