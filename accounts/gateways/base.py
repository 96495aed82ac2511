"""What the shop asks of whatever carries a sign-in code to a phone."""

from typing import Protocol


class TextGateway(Protocol):
    """Carries one short text; `shows_texts` says the demonstration may show it on the page."""

    shows_texts: bool

    def send(self, *, mobile: str, text: str) -> None:
        """Hand over the text within a few seconds; called outside any transaction."""
        ...
