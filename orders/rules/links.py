"""The signed part of an order's public address. Pure: key, day and code are arguments."""

import hashlib
import hmac
import re
from datetime import date

ORIGIN = date(2026, 1, 1)
TOKEN = re.compile(r"^(?P<code>[0-9A-Z]{6,10})-(?P<day>[0-9a-z]{1,4})-(?P<mark>[0-9a-f]{20})$")
BASE = 36


PURPOSE = "order-link"


def _mark(key: str, code: str, day: str, purpose: str) -> str:
    text = f"{purpose}:{code}:{day}".encode()
    return hmac.new(key.encode(), text, hashlib.sha256).hexdigest()[:20]


def _in_base_36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while number:
        number, rest = divmod(number, BASE)
        text = digits[rest] + text
    return text or "0"


def sign_code(code: str, *, key: str, today: date, purpose: str = PURPOSE) -> str:
    """Return `CODE-day-mark`, short enough for an SMS and good for a limited time.

    A link signed for one purpose opens nothing else.
    """
    day = _in_base_36(max(0, (today - ORIGIN).days))
    return f"{code}-{day}-{_mark(key, code, day, purpose)}"


def read_token(
    token: str, *, keys: list[str], today: date, days: int, purpose: str = PURPOSE
) -> tuple[str, bool] | None:
    """Return the code and whether the link is still good, or None for a forged one."""
    found = TOKEN.match(token)
    if found is None:
        return None
    code, day, mark = found["code"], found["day"], found["mark"]
    if not any(hmac.compare_digest(_mark(key, code, day, purpose), mark) for key in keys):
        return None
    return code, (today - ORIGIN).days - int(day, BASE) <= days
