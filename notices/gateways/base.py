"""What the shop asks of whatever carries a message."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Letter:
    """One message to one person.

    `parameters` are the facts of the wording in its own order, for services that keep the
    wording themselves and are sent only what changes.
    """

    recipient: str
    subject: str
    body: str
    purpose: str
    language: str
    parameters: tuple[str, ...] = ()


class NoticeGateway(Protocol):
    """Carries one message; `keeps_words` says that people read it here, so nothing is wiped."""

    keeps_words: bool

    def send(self, letter: Letter) -> None:
        """Hand over the message within a few seconds.

        Raises: NotDeliveredError; RefusedForGoodError where another try is of no use.
        """
        ...
