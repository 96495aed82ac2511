"""Mobile numbers and sign-in codes: pure functions."""

import hashlib
import hmac
import re
from datetime import timedelta

from odop_store.kernel.digits import only_digits

CODE_DIGITS = 6
CODE_LIFE = timedelta(minutes=10)
RESEND_PAUSE = timedelta(seconds=30)
MOST_TRIES = 5
WINDOW = timedelta(hours=1)
MOST_PER_MOBILE = 5
MOST_PER_ADDRESS = 30


def plain_mobile(text: str) -> str | None:
    """Return +91XXXXXXXXXX from any usual way of writing an Indian mobile, or None."""
    digits = only_digits(text).removeprefix("+")
    for prefix in ("0091", "91", "0"):
        if len(digits) > 10 and digits.startswith(prefix):
            digits = digits.removeprefix(prefix)
            break
    return f"+91{digits}" if re.fullmatch(r"[6-9][0-9]{9}", digits) else None


def plain_code(text: str) -> str:
    """Return the digits of a typed code, Devanagari ones included."""
    return only_digits(text)[:12]


def code_digest(*, secret: str, mobile: str, code: str) -> str:
    """Return what is stored of a code: useless without the shop's secret."""
    return hmac.new(secret.encode(), f"{mobile}:{code}".encode(), hashlib.sha256).hexdigest()
