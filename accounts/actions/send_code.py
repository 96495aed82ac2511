"""Send a sign-in code to a mobile."""

import secrets
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language

from accounts import rules
from accounts.errors import MobileUnclearError, TooManyCodesError
from accounts.models import SignInCode
from notices.actions.queue_notice import queue_notice
from odop_store.kernel.contact import normalise_mobile


def send_code(*, mobile: str, address: str, now: datetime) -> str:
    """Write a fresh code and queue its SMS; return the mobile as the shop keeps it.

    Known and unknown numbers get the same answer: whoever proves a number may apply. Asking
    again within the pause sends nothing new, so a double tap costs one SMS.
    Raises: MobileUnclearError, TooManyCodesError.
    """
    plain = normalise_mobile(mobile)
    if plain is None:
        raise MobileUnclearError
    _write_code(mobile=plain, address=address, now=now)
    return plain


@transaction.atomic
def _write_code(*, mobile: str, address: str, now: datetime) -> None:
    """Store the digest and queue the message, unless one was just sent."""
    seen_from = rules.code_digest(secret=settings.SECRET_KEY, mobile="", code=address)
    recent = SignInCode.objects.filter(sent_at__gt=now - rules.WINDOW)
    of_mobile = recent.filter(mobile=mobile)
    if of_mobile.filter(sent_at__gt=now - rules.RESEND_PAUSE, used_at=None).exists():
        return
    if (
        of_mobile.count() >= rules.MOST_PER_MOBILE
        or recent.filter(address_digest=seen_from).count() >= rules.MOST_PER_ADDRESS
    ):
        raise TooManyCodesError(minutes=int(rules.WINDOW.total_seconds() // 60))
    code = f"{secrets.randbelow(10**rules.CODE_DIGITS):0{rules.CODE_DIGITS}d}"
    SignInCode.objects.create(
        mobile=mobile,
        digest=rules.code_digest(secret=settings.SECRET_KEY, mobile=mobile, code=code),
        address_digest=seen_from,
        sent_at=now,
        expires_at=now + rules.CODE_LIFE,
    )
    queue_notice(
        purpose="sign_in_code",
        channel="sms",
        recipient=mobile,
        language=(get_language() or "hi")[:2],
        facts={"otp": code},
    )
