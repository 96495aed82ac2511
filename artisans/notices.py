"""The notices people agree to, by purpose, version and language, as the template files hold them."""

import hashlib
from dataclasses import dataclass

from django.template.loader import render_to_string

CURRENT_VERSION = 1


@dataclass(frozen=True)
class NoticeText:
    """One notice as shown: `body` is trusted HTML of our own template."""

    purpose: str
    version: int
    language: str
    body: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.body.encode()).hexdigest()


def notice_text(purpose: str, language: str) -> NoticeText:
    """Return the current words of a notice in one of the two languages."""
    chosen = "hi" if language == "hi" else "en"
    template = f"workshop/notices/{purpose}-{CURRENT_VERSION}-{chosen}.html"
    return NoticeText(purpose, CURRENT_VERSION, chosen, render_to_string(template))
