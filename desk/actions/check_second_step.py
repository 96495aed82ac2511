"""Check the second factor of a member of staff."""

import hashlib

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.errors import SecondStepWrongError
from desk.locks import lock_authenticators


def check_second_step(*, user: User, code: str, verb: str = "sign-in") -> None:
    """Accept a code of the authenticator app once, or use up a recovery code.

    Locks: the person's second factors, so that one code cannot be used twice at once.
    Raises: SecondStepWrongError.
    """
    plain = "".join(code.split())
    with transaction.atomic():
        is_right = any(_accepts(row, plain) for row in lock_authenticators(user))
        write_entry(actor=user, verb=verb if is_right else f"{verb}-refused", subject=user)
    if not is_right:
        raise SecondStepWrongError


def _accepts(row: Authenticator, code: str) -> bool:
    if row.type == Authenticator.Type.TOTP:
        return _accepts_once(row, code)
    if row.type == Authenticator.Type.RECOVERY_CODES:
        return bool(RecoveryCodes(row).validate_code(code))
    return False


def _accepts_once(row: Authenticator, code: str) -> bool:
    """Refuse the code that was used last, in whichever process that was."""
    digest = hashlib.sha256(code.encode()).hexdigest()
    if row.data.get("last_code") == digest or not TOTP(row).validate_code(code):
        return False
    row.data["last_code"] = digest
    row.save(update_fields=["data"])
    return True
