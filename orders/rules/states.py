"""Every state of the bargain and what may follow it; rendered into docs/domain.md."""

from enum import StrEnum


class OrderState(StrEnum):
    """What the buyer placed and pays. `lapsed`: not paid in time, the stock was let go."""

    PLACED = "placed"
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


class ConsignmentState(StrEnum):
    """One maker's part of an order."""

    PLACED = "placed"
    CONFIRMED = "confirmed"
    PACKED = "packed"
    SHIPPED = "shipped"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    RETURNED = "returned"


class PaymentState(StrEnum):
    """One attempt to pay. `surplus`: money came that was no longer owed and goes back."""

    CREATED = "created"
    AUTHORISED = "authorised"
    FAILED = "failed"
    CAPTURED = "captured"
    SURPLUS = "surplus"


class RefundState(StrEnum):
    """Money on its way back to the buyer."""

    DUE = "due"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"


class ReservationState(StrEnum):
    """A hold on stock: kept until sold, let go, or past its time."""

    HELD = "held"
    SOLD = "sold"
    RELEASED = "released"
    EXPIRED = "expired"


B, C, P, R = OrderState, ConsignmentState, PaymentState, RefundState

ORDER_MOVES: dict[OrderState, frozenset[OrderState]] = {
    B.PLACED: frozenset({B.CONFIRMED, B.CANCELLED, B.LAPSED}),
    # A payment may arrive late: the order comes back if its pieces are still there.
    B.LAPSED: frozenset({B.CONFIRMED}),
    B.CONFIRMED: frozenset({B.DELIVERED, B.CANCELLED}),
    B.DELIVERED: frozenset(),
    B.CANCELLED: frozenset(),
}

CONSIGNMENT_MOVES: dict[ConsignmentState, frozenset[ConsignmentState]] = {
    C.PLACED: frozenset({C.CONFIRMED, C.CANCELLED}),
    C.CONFIRMED: frozenset({C.PACKED, C.CANCELLED}),
    C.PACKED: frozenset({C.SHIPPED, C.CANCELLED}),
    C.SHIPPED: frozenset({C.OUT_FOR_DELIVERY, C.DELIVERED, C.RETURNED}),
    C.OUT_FOR_DELIVERY: frozenset({C.SHIPPED, C.DELIVERED, C.RETURNED}),
    C.DELIVERED: frozenset(),
    C.CANCELLED: frozenset(),
    C.RETURNED: frozenset(),
}

PAYMENT_MOVES: dict[PaymentState, frozenset[PaymentState]] = {
    P.CREATED: frozenset({P.AUTHORISED, P.FAILED, P.CAPTURED, P.SURPLUS}),
    P.AUTHORISED: frozenset({P.FAILED, P.CAPTURED, P.SURPLUS}),
    # Gateways say "failed" first and "captured" later for the same payment.
    P.FAILED: frozenset({P.AUTHORISED, P.CAPTURED, P.SURPLUS}),
    P.CAPTURED: frozenset(),
    P.SURPLUS: frozenset(),
}

REFUND_MOVES: dict[RefundState, frozenset[RefundState]] = {
    R.DUE: frozenset({R.SENT, R.DONE, R.FAILED}),
    R.SENT: frozenset({R.DONE, R.FAILED}),
    R.FAILED: frozenset({R.SENT, R.DONE}),
    R.DONE: frozenset(),
}

BEFORE_DISPATCH = frozenset({C.PLACED, C.CONFIRMED, C.PACKED})
ON_THE_WAY = frozenset({C.SHIPPED, C.OUT_FOR_DELIVERY})
ENDED = frozenset({C.DELIVERED, C.CANCELLED, C.RETURNED})


def order_after(states: list[ConsignmentState]) -> OrderState | None:
    """Return where a confirmed order stands once all its consignments have ended, else None."""
    if not states or any(state not in ENDED for state in states):
        return None
    return B.DELIVERED if C.DELIVERED in states else B.CANCELLED
