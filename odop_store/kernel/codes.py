"""Public codes that can be read out over the telephone."""

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".replace("L", "").replace("U", "")
# So many digits in a row read like a PIN or a telephone number, which the log blots out.
LIKE_A_NUMBER = re.compile(r"\d{5}")


def new_code(length: int = 7) -> str:
    """Return a random code without look-alike letters (no 0/O, 1/I/L, U/V), unlike any number."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(length))
        if not LIKE_A_NUMBER.search(code):
            return code
