"""What a caller's words can mean: an order's code, a mobile number, a PIN, a name … Pure."""

import re
from dataclasses import dataclass
from enum import StrEnum

from odop_store.kernel.codes import ALPHABET
from odop_store.kernel.contact import latin_digits, normalise_mobile, normalise_pin

LONGEST = 80
LEAST_OF_A_NAME = 3
CODE = re.compile(rf"([{ALPHABET}]{{7}})([0-9]{{1,2}})?")
SPOKEN_BEFORE = re.compile(r"^(ORDER|ऑर्डर)(NUMBER|NO|नंबर)?")
GAPS = re.compile(r"[\s\-–—_/.,#:]+")


class Said(StrEnum):
    """By what an order is looked for."""

    CODE = "code"
    MOBILE = "mobile"
    EMAIL = "email"
    PIN = "pin"
    INVOICE = "invoice"
    TRACKING = "tracking"
    PAYMENT = "payment"
    NAME = "name"
    MAKER = "maker"
    DISTRICT = "district"


@dataclass(frozen=True)
class Reading:
    """One way to understand the words."""

    said: Said
    value: str


def readings(text: str) -> list[Reading]:
    """Return every way to understand what was typed, the surest first."""
    plain = " ".join(latin_digits(text[:LONGEST]).replace("\x00", "").split())
    if "@" in plain:
        return [Reading(Said.EMAIL, plain)]
    close = GAPS.sub("", plain).upper()
    found = []
    if mobile := normalise_mobile(plain):
        found.append(Reading(Said.MOBILE, mobile))
    if pin := normalise_pin(plain):
        found.append(Reading(Said.PIN, pin))
    if match := CODE.fullmatch(SPOKEN_BEFORE.sub("", close)):
        found.append(Reading(Said.CODE, match[1]))
    if any(sign.isdigit() or sign == "_" for sign in plain):
        whole = plain.replace(" ", "")
        found += [Reading(Said.INVOICE, whole), Reading(Said.TRACKING, close)]
        found.append(Reading(Said.PAYMENT, whole))
    elif len(plain) >= LEAST_OF_A_NAME:
        found += [Reading(said, plain) for said in (Said.NAME, Said.MAKER, Said.DISTRICT)]
    return found
