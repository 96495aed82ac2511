"""Mobile numbers, PIN codes and quantities as people really type them. Pure."""

import re
import unicodedata

MOBILE = re.compile(r"^[6-9][0-9]{9}$")
PIN = re.compile(r"^[1-9][0-9]{5}$")
SEPARATORS = re.compile(r"[\s().\-\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")
LONGEST = 40
EMAIL = re.compile(r"^[^@\s\x00]+@[^@\s\x00]+\.[^@\s\x00]{2,}$")
LONGEST_EMAIL = 254


def latin_digits(text: str) -> str:
    """Return the text with every script's decimal digits as 0–9."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def normalise_mobile(typed: str) -> str | None:
    """Return an Indian mobile number as +91XXXXXXXXXX, or None where it cannot be one.

    Accepts +91, 91, 0, 0091 and +91 0 before it, spaces and dashes inside, Devanagari digits.
    """
    digits = SEPARATORS.sub("", latin_digits(typed[:LONGEST])).removeprefix("+")
    for prefix in ("00910", "0091", "0910", "091", "910", "91", "0"):
        rest = digits.removeprefix(prefix)
        if rest != digits and MOBILE.match(rest):
            return f"+91{rest}"
    return f"+91{digits}" if MOBILE.match(digits) else None


def read_contact(typed: str) -> str | None:
    """Return a mobile as +91XXXXXXXXXX or an e-mail address, or None for neither."""
    text = typed.strip()
    if "@" not in text:
        return normalise_mobile(text)
    return text.lower() if len(text) <= LONGEST_EMAIL and EMAIL.match(text) else None


def normalise_pin(typed: str) -> str | None:
    """Return six digits, or None where the text cannot be a PIN code."""
    digits = SEPARATORS.sub("", latin_digits(typed[:LONGEST]))
    return digits if PIN.match(digits) else None


def normalise_quantity(typed: str, most: int) -> int | None:
    """Return a whole number from 0 to `most`, or None."""
    digits = latin_digits(typed[:LONGEST]).strip()
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 6:
        return None
    number = int(digits)
    return number if number <= most else None


def spoken_mobile(mobile: str) -> str:
    """Return +919876543210 as 98765 43210; what is no such number stays as it is."""
    local = mobile.removeprefix("+91")
    return f"{local[:5]} {local[5:]}" if len(local) == 10 else mobile


def masked_mobile(mobile: str) -> str:
    """Return only the last four digits, for pages that anyone with the link may open."""
    return f"••••• •{mobile[-4:]}" if len(mobile) >= 4 else "•••••"
