"""What the shop asks of whatever carries a message."""

from typing import Protocol


class NoticeGateway(Protocol):
    """Carries one message; `keeps_words` says that people read it here, so nothing is wiped."""

    keeps_words: bool

    def send(self, *, recipient: str, subject: str, body: str) -> None:
        """Hand over the message within a few seconds.

        Raises: NotDeliveredError.
        """
        ...
