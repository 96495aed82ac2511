"""The signed address a maker's helper gets by SMS for one parcel. Pure."""

import hashlib
import hmac
import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"^(?P<code>[0-9A-Z]{6,8})_(?P<number>[0-9]{1,2})-(?P<member>[0-9]{1,12})-(?P<mark>[0-9a-f]{20})$"
)


@dataclass(frozen=True)
class ParcelLink:
    """Which parcel a link opens, and whose membership it was sent to."""

    code: str
    number: int
    member_id: int


def _mark(key: str, link: ParcelLink) -> str:
    text = f"parcel-link:{link.code}:{link.number}:{link.member_id}".encode()
    return hmac.new(key.encode(), text, hashlib.sha256).hexdigest()[:20]


def sign_parcel(link: ParcelLink, *, key: str) -> str:
    """Return the token of a link: `CODE_number-member-mark`."""
    return f"{link.code}_{link.number}-{link.member_id}-{_mark(key, link)}"


def read_parcel(token: str, *, keys: list[str]) -> ParcelLink | None:
    """Return what a token opens, or None for a forged one.

    How long it lives is a matter of the parcel: see `packing.link_is_alive`.
    """
    found = TOKEN.match(token)
    if found is None:
        return None
    link = ParcelLink(found["code"], int(found["number"]), int(found["member"]))
    if not any(hmac.compare_digest(_mark(key, link), found["mark"]) for key in keys):
        return None
    return link
