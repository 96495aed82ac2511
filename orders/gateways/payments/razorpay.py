"""Razorpay through its official SDK.

Source: the public protocol: orders, the hosted page with a callback, payment and webhook
signatures (HMAC-SHA256), refunds, and the list of an order's payments for polling.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

import razorpay
import requests
from razorpay.errors import (
    BadRequestError,
    GatewayError,
    ServerError,
    SignatureVerificationError,
)

from orders.errors import BadSignatureError, GatewayDownError
from orders.gateways.payments.base import Hook, PayForm, PaymentWord, RefundWord
from orders.gateways.payments.razorpay_words import hook_of, payment_word, refund_word

Answer = TypeVar("Answer")

FAULTS = (BadRequestError, GatewayError, ServerError, requests.RequestException, ValueError)


class TimedSession(requests.Session):
    """A session that never waits longer than it was told."""

    def __init__(self, timeout: float) -> None:
        super().__init__()
        self.timeout = timeout

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        kwargs.setdefault("timeout", self.timeout)
        return super().request(*args, **kwargs)


class RazorpayGateway:
    name = "razorpay"

    def __init__(
        self,
        *,
        key_id: str,
        key_secret: str,
        webhook_secrets: list[str],
        url: str,
        timeout: float,
        shop_name: str,
    ) -> None:
        self.key_id, self.url, self.shop_name = key_id, url.rstrip("/"), shop_name
        self.webhook_secrets = webhook_secrets
        self.client = razorpay.Client(
            session=TimedSession(timeout), auth=(key_id, key_secret), base_url=self.url
        )
        # The SDK brings its own certificates; a loopback imitation speaks plain http.
        self.client.enable_retry(False)

    def open_order(self, *, reference: str, amount_paise: int) -> str:
        facts = {
            "amount": amount_paise,
            "currency": "INR",
            "receipt": reference,
            "payment_capture": 1,
        }
        return str(self._ask(lambda: self.client.order.create(data=facts))["id"])

    def pay_form(
        self,
        *,
        gateway_order_id: str,
        amount_paise: int,
        mobile: str,
        return_url: str,
        leave_url: str,
    ) -> PayForm:
        parts = urlsplit(self.url)
        return PayForm(
            action=f"{self.url}/v1/checkout/embedded",
            fields=(
                ("key_id", self.key_id),
                ("amount", str(amount_paise)),
                ("currency", "INR"),
                ("order_id", gateway_order_id),
                ("name", self.shop_name),
                ("prefill[contact]", mobile),
                ("callback_url", return_url),
                ("cancel_url", leave_url),
            ),
            host=f"{parts.scheme}://{parts.netloc}",
        )

    def read_return(self, posted: Mapping[str, str]) -> PaymentWord:
        order_id = posted.get("razorpay_order_id", "")
        payment_id = posted.get("razorpay_payment_id", "")
        facts = {
            "razorpay_order_id": order_id,
            "razorpay_payment_id": payment_id,
            "razorpay_signature": posted.get("razorpay_signature", ""),
        }
        try:
            self.client.utility.verify_payment_signature(facts)
        except (SignatureVerificationError, TypeError) as error:
            raise BadSignatureError() from error
        # The signature proves the payment is ours; only the gateway itself says how it stands.
        facts = self._ask(lambda: self.client.payment.fetch(payment_id))
        return payment_word(facts)

    def read_hook(self, body: bytes, signature: str, event_id: str) -> Hook:
        """Return a webhook signed with the present or the former secret.

        Raises: BadSignatureError.
        """
        try:
            text = body.decode()
        except UnicodeDecodeError as error:
            raise BadSignatureError() from error
        if not event_id or not any(
            self._is_signed(text, signature, s) for s in self.webhook_secrets
        ):
            raise BadSignatureError()
        # PostgreSQL's JSON holds no NUL.
        return hook_of(json.loads(text.replace("\\u0000", "")), event_id)

    def _is_signed(self, text: str, signature: str, secret: str) -> bool:
        try:
            return bool(self.client.utility.verify_webhook_signature(text, signature, secret))
        except (SignatureVerificationError, TypeError):
            return False

    def payments_of(self, gateway_order_id: str) -> list[PaymentWord]:
        answer = self._ask(lambda: self.client.order.payments(gateway_order_id))
        return [payment_word(facts) for facts in answer["items"]]

    def send_refund(self, *, payment_id: str, amount_paise: int, key: str) -> RefundWord:
        for known in self._ask(lambda: self.client.payment.fetch_multiple_refund(payment_id))[
            "items"
        ]:
            if known.get("receipt") == key:
                return refund_word(known)
        facts = {"amount": amount_paise, "receipt": key, "speed": "normal"}
        return refund_word(self._ask(lambda: self.client.payment.refund(payment_id, facts)))

    def refund_state(self, *, payment_id: str, gateway_refund_id: str) -> RefundWord:
        return refund_word(
            self._ask(lambda: self.client.payment.fetch_refund_id(payment_id, gateway_refund_id))
        )

    def _ask(self, call: Callable[[], Any]) -> Any:
        try:
            return call()
        except FAULTS as error:
            raise GatewayDownError(why=str(error)[:120]) from error
