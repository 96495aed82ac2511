"""What makers may do and what their numbers must look like: pure functions, no clock, no rows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from odop_store.kernel.digits import latin

# --- Standing ---------------------------------------------------------------------------------


class Standing(StrEnum):
    """Where a maker stands with the shop."""

    APPLIED = "applied"
    UNDER_REVIEW = "under_review"
    RETURNED = "returned"
    VERIFIED = "verified"
    SUSPENDED = "suspended"


STANDING_MOVES: Mapping[Standing, frozenset[Standing]] = {
    Standing.APPLIED: frozenset({Standing.UNDER_REVIEW}),
    Standing.UNDER_REVIEW: frozenset({Standing.VERIFIED, Standing.RETURNED}),
    Standing.RETURNED: frozenset({Standing.UNDER_REVIEW}),
    Standing.VERIFIED: frozenset({Standing.SUSPENDED}),
    Standing.SUSPENDED: frozenset({Standing.VERIFIED}),
}
NEEDS_REASON = frozenset({Standing.RETURNED, Standing.SUSPENDED})


# --- Roles ------------------------------------------------------------------------------------


class Role(StrEnum):
    """What a person may do in a maker's workshop."""

    OWNER = "owner"
    LISTER = "lister"
    PACKER = "packer"
    OFFICER = "officer"
    # Nobody's membership: staff during a visit.
    STAFF = "staff"


class Task(StrEnum):
    """Kinds of work in the workshop."""

    PIECES = "pieces"
    PACKING = "packing"
    EARNINGS = "earnings"
    PROFILE = "profile"
    PEOPLE = "people"
    PAYOUT = "payout"


ROLE_TASKS: Mapping[Role, frozenset[Task]] = {
    Role.OWNER: frozenset(Task),
    Role.LISTER: frozenset({Task.PIECES}),
    Role.PACKER: frozenset({Task.PACKING}),
    # A field officer fills in forms for a maker but never touches people or money.
    Role.OFFICER: frozenset({Task.PIECES, Task.PROFILE}),
    Role.STAFF: frozenset({Task.PIECES, Task.PACKING, Task.PROFILE}),
}
VISIT_LIFE = timedelta(hours=1)


def may(role: str, task: Task) -> bool:
    """Say whether a role includes a kind of work."""
    return task in ROLE_TASKS[Role(role)]


# --- Numbers ----------------------------------------------------------------------------------

_GST_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SPACES = re.compile(r"[\s\u200b-\u200f\u2060\u00a0]+")


class NumberFault(StrEnum):
    """Why a number is refused; the words for it are in `errors`."""

    SHAPE = "shape"
    CHECKSUM = "checksum"
    OTHER_STATE = "other_state"
    OTHER_PAN = "other_pan"


def tidy(text: str) -> str:
    """Return a typed number in capitals, Latin digits, without spaces."""
    return _SPACES.sub("", latin(text)).upper()


def gstin_check_letter(first_fourteen: str) -> str:
    """Return the last character a GSTIN must have.

    Source: the GST network's published base-36 check: weights 1 and 2 in turn, digits of each
    product added, complement to 36.
    """
    total = 0
    for position, letter in enumerate(first_fourteen):
        quotient, rest = divmod(_GST_DIGITS.index(letter) * (1 + position % 2), 36)
        total += quotient + rest
    return _GST_DIGITS[(36 - total % 36) % 36]


def gstin_fault(gstin: str, *, state_code: str, pan: str = "") -> NumberFault | None:
    """Say what is wrong with a tidy GSTIN, or None. The state is the shop's own."""
    if not re.fullmatch(r"[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]", gstin):
        return NumberFault.SHAPE
    if gstin_check_letter(gstin[:14]) != gstin[14]:
        return NumberFault.CHECKSUM
    if gstin[:2] != state_code:
        return NumberFault.OTHER_STATE
    if pan and gstin[2:12] != pan:
        return NumberFault.OTHER_PAN
    return None


_SHAPES: Mapping[str, str] = {
    "pan": r"[A-Z]{3}[PCHFATBLJG][A-Z][0-9]{4}[A-Z]",
    "enrolment": r"[0-9]{2}[A-Z0-9]{13}",
    "udyam": r"UDYAM-[A-Z]{2}-[0-9]{2}-[0-9]{7}",
    "pehchan": r"[A-Z0-9][A-Z0-9/-]{4,19}",
    "gi_user": r"[A-Z0-9][A-Z0-9/.-]{1,29}",
    "fssai": r"[12][0-9]{13}",
    "handloom_mark": r"[A-Z0-9][A-Z0-9/.-]{2,29}",
    "silk_mark": r"[A-Z0-9][A-Z0-9/.-]{2,29}",
    "craftmark": r"[A-Z0-9][A-Z0-9/.-]{2,29}",
    "ifsc": r"[A-Z]{4}0[A-Z0-9]{6}",
    "account": r"[0-9]{9,18}",
    "pin": r"[1-9][0-9]{5}",
}


def number_fault(kind: str, number: str) -> NumberFault | None:
    """Say whether a tidy number has the shape of its kind."""
    return None if re.fullmatch(_SHAPES[kind], number) else NumberFault.SHAPE


def is_upi_id(text: str) -> bool:
    """Say whether the text looks like name@bank."""
    return bool(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{1,254}@[A-Za-z][A-Za-z0-9]{1,63}", text))


def names_agree(ours: str, banks: str) -> bool:
    """Say whether a bank's account name can be the maker's: half of the shorter name's words."""
    mine, theirs = (set(re.findall(r"\w+", name.casefold())) for name in (ours, banks))
    titles = {"mr", "mrs", "ms", "shri", "smt", "km", "m", "s"}
    mine, theirs = mine - titles, theirs - titles
    return bool(mine and theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs))


# --- Checklist --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Application:
    """What an application holds so far: the kinds of papers given, and three facts."""

    papers: frozenset[str]
    tax_status: str
    has_payout: bool
    has_profile: bool
    makes_food: bool
    has_consent: bool


def wanted_papers(*, tax_status: str, makes_food: bool) -> tuple[str, ...]:
    """Return the kinds of papers without which nobody is verified."""
    tax = {"regular": ("gstin",), "composition": ("gstin",), "enrolled": ("enrolment",)}
    return ("pan", *tax.get(tax_status, ()), *(("fssai",) if makes_food else ()))


def missing(application: Application) -> tuple[str, ...]:
    """Return what must still be given before the application can be sent."""
    wanted = wanted_papers(tax_status=application.tax_status, makes_food=application.makes_food)
    facts = (
        ("consent", application.has_consent),
        ("profile", application.has_profile),
        ("payout", application.has_payout),
    )
    return (
        *(name for name, given in facts if not given),
        *(kind for kind in wanted if kind not in application.papers),
    )
