"""What the shop asks of a service that sends one rupee to an account and reads its name."""

from dataclasses import dataclass
from typing import Protocol


class PennyDropError(Exception):
    """The service did not answer; the account waits for another try."""


@dataclass(frozen=True)
class AskedAccount:
    """An account to be confirmed; `reference` is ours and the same at every try."""

    reference: str
    holder: str
    account_number: str = ""
    ifsc: str = ""
    upi_id: str = ""


@dataclass(frozen=True)
class PennyDropAnswer:
    """What the bank said: whether the account exists, whose it is, and the payment's reference."""

    exists: bool
    holder: str
    reference: str


class PennyDropGateway(Protocol):
    def ask(self, account: AskedAccount) -> PennyDropAnswer:
        """Answer within a few seconds; called outside any transaction.

        Raises: PennyDropError.
        """
        ...
