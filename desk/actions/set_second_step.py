"""Set up the second factor of a member of staff."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, validate_totp_code
from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.errors import SecondStepWrongError


@transaction.atomic
def set_second_step(*, user: User, secret: str, code: str) -> list[str]:
    """Keep the secret once the app shows a right code; return the recovery codes, shown once.

    Whoever began with a passkey has codes already, and gets none.
    Raises: SecondStepWrongError, also where a code app is there already.
    """
    plain = "".join(code.split())
    taken = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()
    if taken or not validate_totp_code(secret, plain):
        raise SecondStepWrongError
    TOTP.activate(user, secret)
    write_entry(actor=user, verb="second-step-set", subject=user)
    if Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).exists():
        return []
    return list(RecoveryCodes.activate(user).generate_codes())


@transaction.atomic
def drop_second_step(*, user: User, actor: User) -> None:
    """Take a lost second factor away; its owner sets up a new one at the next sign-in."""
    Authenticator.objects.filter(user=user).delete()
    write_entry(actor=actor, verb="second-step-dropped", subject=user)
