"""Razorpay's JSON as the words of our own protocol."""

from collections.abc import Mapping
from typing import Any

from orders.gateways.payments.base import Hook, PaymentWord, RefundWord
from orders.rules.states import PaymentState, RefundState

PAYMENT_STATES = {
    "created": PaymentState.CREATED,
    "authorized": PaymentState.AUTHORISED,
    "captured": PaymentState.CAPTURED,
    # A payment refunded from the gateway's own desk was captured first.
    "refunded": PaymentState.CAPTURED,
    "failed": PaymentState.FAILED,
}
REFUND_STATES = {
    "pending": RefundState.SENT,
    "processed": RefundState.DONE,
    "failed": RefundState.FAILED,
}


def payment_word(facts: Mapping[str, Any]) -> PaymentWord:
    return PaymentWord(
        gateway_order_id=str(facts.get("order_id") or ""),
        payment_id=str(facts["id"]),
        state=PAYMENT_STATES.get(str(facts["status"]), PaymentState.CREATED),
        amount_paise=int(facts["amount"]),
        means=str(facts.get("method") or "")[:20],
        fault=str(facts.get("error_code") or "")[:120],
    )


def refund_word(facts: Mapping[str, Any]) -> RefundWord:
    return RefundWord(
        gateway_refund_id=str(facts["id"]),
        payment_id=str(facts.get("payment_id") or ""),
        state=REFUND_STATES.get(str(facts.get("status")), RefundState.SENT),
        amount_paise=int(facts["amount"]),
    )


def hook_of(body: Any, event_id: str) -> Hook:
    """Return what a webhook says; an event of another kind or shape says nothing to us."""
    if not isinstance(body, dict):
        body = {"body": body}
    kind = str(body.get("event", ""))[:60]
    entities = body.get("payload")
    payment = refund = None
    if isinstance(entities, dict) and kind.startswith(("payment.", "order.", "refund.")):
        try:
            if "refund" in entities:
                refund = refund_word(entities["refund"]["entity"])
            elif "payment" in entities:
                payment = payment_word(entities["payment"]["entity"])
        except (KeyError, TypeError, ValueError):
            payment = refund = None
    return Hook(event_id=event_id[:80], kind=kind, body=body, payment=payment, refund=refund)
