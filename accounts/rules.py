"""Sign-in codes: pure functions."""

import hashlib
import hmac
from datetime import timedelta

from odop_store.kernel.digits import only_digits

CODE_DIGITS = 6
CODE_LIFE = timedelta(minutes=10)
RESEND_PAUSE = timedelta(seconds=30)
MOST_TRIES = 5
WINDOW = timedelta(hours=1)
MOST_PER_MOBILE = 5
MOST_PER_ADDRESS = 30


def plain_code(text: str) -> str:
    """Return the digits of a typed code, Devanagari ones included."""
    return only_digits(text)[:12]


def code_digest(*, secret: str, mobile: str, code: str) -> str:
    """Return what is stored of a code: useless without the shop's secret."""
    return hmac.new(secret.encode(), f"{mobile}:{code}".encode(), hashlib.sha256).hexdigest()
