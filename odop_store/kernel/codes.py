"""Public codes that can be read out over the telephone."""

import secrets

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".replace("L", "").replace("U", "")


def new_code(length: int = 7) -> str:
    """Return a random code without look-alike letters (no 0/O, 1/I/L, U/V)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
