"""The offline payment service of the demonstration: the visitor decides what happens."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from odop_store.kernel.codes import new_code
from orders.errors import BadSignatureError, GatewayDownError
from orders.gateways.payments.base import PayForm, PaymentWord, RefundWord
from orders.models import PracticePayment
from orders.rules.states import PaymentState, RefundState

STATES = {"paid": PaymentState.CAPTURED, "later": PaymentState.CAPTURED,
          "failed": PaymentState.FAILED}  # fmt: skip


class PracticeGateway:
    name = "practice"

    def open_order(self, *, reference: str, amount_paise: int) -> str:
        row = PracticePayment.objects.create(
            gateway_order_id=f"practice_{new_code(14)}", amount_paise=amount_paise
        )
        return row.gateway_order_id

    def pay_form(
        self,
        *,
        gateway_order_id: str,
        amount_paise: int,
        mobile: str,
        return_url: str,
        leave_url: str,
    ) -> PayForm:
        address = reverse("orders:practice", args=[gateway_order_id])
        return PayForm(action=address, fields=(("return_url", return_url),))

    def read_return(self, posted: Mapping[str, str]) -> PaymentWord:
        """Believe only the practice service's own memory, never the browser."""
        words = self.payments_of(posted.get("gateway_order_id", "").replace("\x00", ""))
        if not words:
            raise BadSignatureError()
        return words[-1]

    def payments_of(self, gateway_order_id: str) -> list[PaymentWord]:
        row = PracticePayment.objects.filter(gateway_order_id=gateway_order_id).first()
        if row is None or row.outcome not in STATES:
            return []
        if row.settles_at is not None and row.settles_at > timezone.now():
            return []
        return [
            PaymentWord(
                gateway_order_id=gateway_order_id,
                payment_id=row.payment_id,
                state=STATES[row.outcome],
                amount_paise=row.amount_paise,
                means="practice",
                fault="declined" if row.outcome == "failed" else "",
            )
        ]

    def send_refund(self, *, payment_id: str, amount_paise: int, key: str) -> RefundWord:
        with transaction.atomic():
            count = PracticePayment.objects.filter(
                payment_id=payment_id, amount_paise__gte=F("refunded_paise") + amount_paise
            ).update(refunded_paise=F("refunded_paise") + amount_paise)
        if not count:
            raise GatewayDownError()
        return RefundWord(f"back_{key}"[:40], payment_id, RefundState.DONE, amount_paise)

    def refund_state(self, *, payment_id: str, gateway_refund_id: str) -> RefundWord:
        return RefundWord(gateway_refund_id, payment_id, RefundState.DONE, 0)
