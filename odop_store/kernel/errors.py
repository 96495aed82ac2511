"""Refusals the shop makes: every app's `errors.py` builds on ShopError."""

from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ShopError(Exception):
    """A refusal with a stable code, an HTTP status and a sentence for the visitor.

    Subclasses set `code`, `http_status` and `message`; keyword arguments become typed
    attributes and fill the named placeholders of the message.
    """

    code: ClassVar[str] = "refused"
    http_status: ClassVar[int] = 400
    message: ClassVar[str | Promise] = _("This cannot be done.")

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        for name, value in facts.items():
            setattr(self, name, value)
        super().__init__(self.code, facts)

    def __str__(self) -> str:
        return str(self.message) % self.facts if self.facts else str(self.message)
