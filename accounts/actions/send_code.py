"""Send a sign-in code to a mobile."""

import secrets
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext

from accounts import rules
from accounts.errors import MobileUnclearError, TooManyCodesError
from accounts.gateways import text_gateway
from accounts.models import SignInCode


def send_code(*, mobile: str, address: str, now: datetime) -> str:
    """Write a fresh code, then hand it to the gateway; return the mobile as the shop keeps it.

    Known and unknown numbers get the same answer: whoever proves a number may apply. Asking
    again within the pause sends nothing new, so a double tap costs one SMS.
    Raises: MobileUnclearError, TooManyCodesError.
    """
    plain = rules.plain_mobile(mobile)
    if plain is None:
        raise MobileUnclearError
    code = f"{secrets.randbelow(10**rules.CODE_DIGITS):0{rules.CODE_DIGITS}d}"
    if _write_code(mobile=plain, code=code, address=address, now=now):
        text = gettext("%(code)s is your sign-in code for %(shop)s. Tell it to nobody.")
        text_gateway().send(mobile=plain, text=text % {"code": code, "shop": settings.SHOP["name"]})
    return plain


@transaction.atomic
def _write_code(*, mobile: str, code: str, address: str, now: datetime) -> bool:
    """Store the digest unless one was just sent; say whether it was stored."""
    seen_from = rules.code_digest(secret=settings.SECRET_KEY, mobile="", code=address)
    recent = SignInCode.objects.filter(sent_at__gt=now - rules.WINDOW)
    of_mobile = recent.filter(mobile=mobile)
    if of_mobile.filter(sent_at__gt=now - rules.RESEND_PAUSE, used_at=None).exists():
        return False
    if (
        of_mobile.count() >= rules.MOST_PER_MOBILE
        or recent.filter(address_digest=seen_from).count() >= rules.MOST_PER_ADDRESS
    ):
        raise TooManyCodesError(minutes=int(rules.WINDOW.total_seconds() // 60))
    SignInCode.objects.create(
        mobile=mobile,
        digest=rules.code_digest(secret=settings.SECRET_KEY, mobile=mobile, code=code),
        address_digest=seen_from,
        sent_at=now,
        expires_at=now + rules.CODE_LIFE,
    )
    return True
