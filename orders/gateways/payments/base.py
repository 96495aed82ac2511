"""What the shop asks of a payment service."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from orders.rules.states import PaymentState, RefundState


@dataclass(frozen=True)
class PaymentWord:
    """One fact a gateway tells about one payment, however it reached us."""

    gateway_order_id: str
    payment_id: str
    state: PaymentState
    amount_paise: int
    means: str = ""
    fault: str = ""


@dataclass(frozen=True)
class RefundWord:
    """One fact a gateway tells about one refund."""

    gateway_refund_id: str
    payment_id: str
    state: RefundState
    amount_paise: int


@dataclass(frozen=True)
class Hook:
    """A webhook whose signature was right; what it says may be nothing to us."""

    event_id: str
    kind: str
    body: dict[str, object]
    payment: PaymentWord | None = None
    refund: RefundWord | None = None


@dataclass(frozen=True)
class PayForm:
    """The form that takes the buyer to the gateway, without script. `host` joins the policy."""

    action: str
    fields: tuple[tuple[str, str], ...]
    host: str = ""


class PaymentGateway(Protocol):
    """A payment service. No call is made inside a database transaction; all have timeouts.

    Raises (all methods that talk): GatewayDownError.
    """

    name: str

    def open_order(self, *, reference: str, amount_paise: int) -> str:
        """Return the gateway's order id for a new attempt of this amount."""
        ...

    def pay_form(
        self,
        *,
        gateway_order_id: str,
        amount_paise: int,
        mobile: str,
        return_url: str,
        leave_url: str,
    ) -> PayForm:
        """Return the form that takes the buyer there."""
        ...

    def read_return(self, posted: Mapping[str, str]) -> PaymentWord:
        """Return what the browser brought back, its signature checked.

        Raises: BadSignatureError.
        """
        ...

    def payments_of(self, gateway_order_id: str) -> list[PaymentWord]:
        """Ask for every payment made towards a gateway order."""
        ...

    def send_refund(self, *, payment_id: str, amount_paise: int, key: str) -> RefundWord:
        """Ask for money to go back; the same key asks for the same refund."""
        ...

    def refund_state(self, *, payment_id: str, gateway_refund_id: str) -> RefundWord:
        """Ask how a refund stands."""
        ...
