"""The wordings apps register at start: one purpose, one subject, one text (see `wording`)."""

import re
from dataclasses import dataclass

PLACEHOLDER = re.compile(r"%(?:\((?P<name>[a-z_]+)\)s|(?P<plain>%)|(?P<bad>.|$))")


@dataclass(frozen=True)
class Wording:
    """Subject and text as English message ids; the catalogue holds their Hindi."""

    subject: str
    body: str
    is_secret: bool = False


WORDINGS: dict[str, Wording] = {}


def register(wordings: dict[str, Wording]) -> None:
    """Make an app's wordings known; called once from its `ready`."""
    WORDINGS.update(wordings)


def ordered_placeholders(text: str) -> list[str]:
    """Return the names in %(name)s in the order of their first use.

    Raises: ValueError for a percent sign that is neither a placeholder nor doubled.
    """
    names: dict[str, None] = {}
    for found in PLACEHOLDER.finditer(text):
        if found["name"]:
            names[found["name"]] = None
        elif not found["plain"]:
            raise ValueError(f"stray percent sign in {text!r}")
    return list(names)


def placeholders(text: str) -> set[str]:
    """Return the names in %(name)s.

    Raises: ValueError for a stray percent sign.
    """
    return set(ordered_placeholders(text))
