"""Add and drop the passkeys of a member of staff, and check one.

Challenge, kind, rp id and signature are checked by allauth and `fido2`. They take any subdomain as
the origin and know no counter, so both are checked here.
Source: Web Authentication, https://www.w3.org/TR/webauthn-3/ 7.1, 7.2 and 6.1.1.
"""

import json
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.errors import LastStepError, PasskeyCopiedError, PasskeyRefusedError
from desk.locks import lock_authenticators
from desk.rules import is_copied

LONGEST = 20_000
MOST_KEYS = 10
PASSKEY = Authenticator.Type.WEBAUTHN
BROKEN = (ValidationError, ValueError, KeyError, TypeError)


@transaction.atomic
def add_passkey(*, user: User, name: str, credential: str, origin: str) -> None:
    """Keep what the browser made for the challenge of this session.

    Only beside recovery codes: whoever loses the key still gets in.
    Locks: the person's second factors. Raises: PasskeyRefusedError.
    """
    rows = lock_authenticators(user)
    has_codes = any(row.type == Authenticator.Type.RECOVERY_CODES for row in rows)
    if not has_codes or sum(row.type == PASSKEY for row in rows) >= MOST_KEYS:
        raise PasskeyRefusedError
    _keep(user, name, credential, origin)
    write_entry(actor=user, verb="passkey-added", subject=user)


@transaction.atomic
def begin_with_passkey(*, user: User, name: str, credential: str, origin: str) -> list[str]:
    """Keep a passkey as the first second step; return the recovery codes, shown once.

    Locks: the person's second factors.
    Raises: PasskeyRefusedError, also where a second step is there already.
    """
    if lock_authenticators(user):
        raise PasskeyRefusedError
    _keep(user, name, credential, origin)
    codes = RecoveryCodes.activate(user).generate_codes()
    write_entry(actor=user, verb="second-step-set", subject=user)
    return list(codes)


@transaction.atomic
def drop_passkey(*, user: User, key_id: int) -> None:
    """Take one of one's own passkeys away.

    Locks: the person's second factors.
    Raises: PasskeyRefusedError for a key that is not one's own, LastStepError for the last step.
    """
    steps = [row for row in lock_authenticators(user) if row.type != "recovery_codes"]
    key = next((row for row in steps if row.pk == key_id and row.type == PASSKEY), None)
    if key is None:
        raise PasskeyRefusedError
    if len(steps) == 1:
        raise LastStepError
    key.delete()
    write_entry(actor=user, verb="passkey-dropped", subject=user)


def check_passkey(*, user: User, credential: str, origin: str, verb: str = "sign-in") -> None:
    """Accept the answer of one of the person's passkeys to this session's challenge, once.

    A key whose counter did not rise may have been copied: it opens nothing from then on.
    Locks: the person's second factors. Raises: PasskeyRefusedError, PasskeyCopiedError.
    """
    with transaction.atomic():
        lock_authenticators(user)
        refusal = _refusal_of(user, credential, origin)
        write_entry(actor=user, verb=f"{verb}-refused" if refusal else verb, subject=user)
    if refusal:
        auth.clear_state()
        raise refusal


def _refusal_of(user: User, credential: str, origin: str) -> PasskeyRefusedError | None:
    """Note a right answer with its key and return None, or return what speaks against it."""
    try:
        answer = _read(credential)
        told = auth.parse_authentication_response(answer).response
        _check_origin(told.client_data, origin)
        key = auth.complete_authentication(user, answer)
    except (*BROKEN, PasskeyRefusedError):
        return PasskeyRefusedError()
    counted = told.authenticator_data.counter
    if key.data.get("is_copied") or is_copied(_count_of(key), counted):
        key.data["is_copied"] = True
        key.save(update_fields=["data"])
        write_entry(actor=user, verb="passkey-copied", subject=user, note=key.data["name"])
        return PasskeyCopiedError()
    key.data["sign_count"] = counted
    key.save(update_fields=["data"])
    key.record_usage()
    return None


def _count_of(key: Authenticator) -> int:
    """Return the counter at the key's last use, or at its making."""
    made = key.wrap().authenticator_data.counter
    return int(key.data.get("sign_count", made))


def _keep(user: User, name: str, credential: str, origin: str) -> None:
    answer = _read(credential)
    if not name.strip():
        raise PasskeyRefusedError
    try:
        _check_origin(auth.parse_registration_response(answer).response.client_data, origin)
        auth.complete_registration(answer)
    except BROKEN as error:
        raise PasskeyRefusedError from error
    auth.WebAuthn.add(user, name.strip()[:40], answer)


def _check_origin(told: Any, origin: str) -> None:
    """Refuse an answer that was made for another page than ours, or inside another's frame."""
    if told.origin != origin or told.cross_origin:
        raise PasskeyRefusedError


def _read(credential: str) -> dict[str, Any]:
    try:
        answer = json.loads(credential[:LONGEST])
    except ValueError as error:
        raise PasskeyRefusedError from error
    if not isinstance(answer, dict):
        raise PasskeyRefusedError
    return answer
