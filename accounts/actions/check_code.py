"""Check a sign-in code and find or make its person."""

import hmac
from datetime import datetime

from django.conf import settings
from django.db import transaction

from accounts import rules
from accounts.actions.find_person import find_person
from accounts.errors import CodeWrongError
from accounts.locks import lock_latest_code
from accounts.models import User


def check_code(*, mobile: str, code: str, now: datetime, language: str = "hi") -> User:
    """Use up a code and return its person, made on the first visit.

    Staff never enter by SMS alone: their number gets the answer of a wrong code.
    Locks: the newest code of the mobile.
    Raises: CodeWrongError.
    """
    if not _use_up(mobile=mobile, code=rules.plain_code(code), now=now):
        raise CodeWrongError
    person = find_person(mobile=mobile, language=language)
    if person.is_staff or person.is_superuser or not person.is_active:
        raise CodeWrongError
    return person


@transaction.atomic
def _use_up(*, mobile: str, code: str, now: datetime) -> bool:
    """Count a try; say whether the code was right, fresh and unused."""
    row = lock_latest_code(mobile)
    if row is None or row.used_at or now >= row.expires_at or row.tries >= rules.MOST_TRIES:
        return False
    digest = rules.code_digest(secret=settings.SECRET_KEY, mobile=mobile, code=code)
    row.tries += 1
    if is_right := hmac.compare_digest(digest, row.digest):
        row.used_at = now
    row.save(update_fields=["tries", "used_at"])
    return is_right
