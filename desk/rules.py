"""What the desk decides without asking anyone: pure functions."""

from datetime import datetime, timedelta
from enum import StrEnum

SESSION_LIFE = timedelta(hours=10)
CONFIRMED_FOR = timedelta(minutes=10)


class Role(StrEnum):
    """The groups of staff, by the names they have in the database."""

    DISTRICT_OFFICER = "district officer"
    CURATOR = "curator"
    SUPPORT = "support"
    FINANCE = "finance"
    ADMINISTRATOR = "administrator"


DEMONSTRATION = "demonstration"
OWN_APPS = (
    "accounts",
    "notices",
    "districts",
    "artisans",
    "catalog",
    "desk",
    "orders",
    "enquiries",
    "care",
    "insights",
)


def is_fresh(confirmed_at: datetime | None, now: datetime) -> bool:
    """Say whether someone proved who they are so lately that they need not again."""
    return confirmed_at is not None and timedelta() <= now - confirmed_at < CONFIRMED_FOR


def is_copied(known: int, told: int) -> bool:
    """Say whether a passkey's counter did not rise; keys that do not count always tell 0."""
    return (known > 0 or told > 0) and told <= known


class Kind(StrEnum):
    """What waits in the queue: new pieces, edits of live pieces, makers."""

    PIECE = "pieces"
    EDIT = "edits"
    MAKER = "makers"


class Verdict(StrEnum):
    """What a member of staff may decide."""

    APPROVE = "approve"
    CHANGE = "change"
    REFUSE = "refuse"


CLAIM_LIFE = timedelta(minutes=15)
TARGETS = {
    Kind.PIECE: timedelta(hours=48),
    Kind.EDIT: timedelta(hours=24),
    Kind.MAKER: timedelta(days=7),
}
RIGHTS = {
    Kind.PIECE: "desk.review_piece",
    Kind.EDIT: "desk.review_piece",
    Kind.MAKER: "desk.review_maker",
}


def is_late(kind: Kind, since: datetime, now: datetime) -> bool:
    """Say whether something has waited longer than the shop promises its makers."""
    return now - since > TARGETS[kind]


def is_price_odd(price_paise: int, low_paise: int, high_paise: int) -> bool:
    """Say whether a price lies far outside what the craft's pieces cost so far."""
    return bool(high_paise) and not low_paise <= 2 * price_paise <= 4 * high_paise


def median_hours(spans: list[timedelta]) -> int | None:
    """Return the median of waiting times in whole hours, or None for none."""
    if not spans:
        return None
    ordered = sorted(spans)
    middle = len(ordered) // 2
    both = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    return round(both.total_seconds() / 3600)
