"""Money that is stuck, and money that makers wait for."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from artisans.models import PayoutAccount
from orders.models import GatewayEvent, Payment, Payout, Refund
from orders.reads.earnings import HeldMoney, held_money
from orders.rules.payouts import PayoutState
from orders.rules.states import OrderState, PaymentState, RefundState

OPEN = (PaymentState.CREATED, PaymentState.AUTHORISED, PaymentState.FAILED)
PATIENCE = timedelta(minutes=30)
BANK_DAYS = timedelta(days=7)
LOOKED_BACK = timedelta(days=30)
MOST = 50


@dataclass(frozen=True)
class StuckMoney:
    """Payments without an end, refunds that do not leave, messages that name no order."""

    payments: tuple[Payment, ...]
    refunds: tuple[Refund, ...]
    strangers: tuple[GatewayEvent, ...]

    @property
    def count(self) -> int:
        return len(self.payments) + len(self.refunds) + len(self.strangers)


def stuck_money(now: datetime) -> StuckMoney:
    """Return what a person should look at, the oldest first. Three queries.

    A payment counts after half an hour where the bank holds the money, or its order still waits;
    one that a buyer merely left is not. A refund counts when it failed, was not sent within half
    an hour, or is on its way longer than banks take.
    """
    is_waiting = Q(state=PaymentState.AUTHORISED) | Q(order__state=OrderState.PLACED)
    payments = Payment.objects.filter(
        ~Q(gateway="cod"), is_waiting, state__in=OPEN,
        created_at__range=(now - LOOKED_BACK, now - PATIENCE),
    )  # fmt: skip
    held = Q(state__in=[RefundState.DUE, RefundState.FAILED], created_at__lt=now - PATIENCE)
    lost = Q(state=RefundState.SENT, created_at__lt=now - BANK_DAYS)
    refunds = Refund.objects.exclude(state=RefundState.DONE).filter(held | lost)
    return StuckMoney(
        payments=tuple(payments.select_related("order").order_by("created_at")[:MOST]),
        refunds=tuple(refunds.select_related("payment__order").order_by("created_at")[:MOST]),
        strangers=tuple(GatewayEvent.objects.filter(order_code="")[:MOST]),
    )


@dataclass(frozen=True)
class PayoutPage:
    """Payouts of one state, accounts that the bank knows otherwise, and money that waits."""

    state: PayoutState
    payouts: tuple[Payout, ...]
    doubtful: tuple[PayoutAccount, ...]
    held: tuple[HeldMoney, ...]


def payout_page(state: PayoutState) -> PayoutPage:
    """Return a page of payouts, the newest first. Six queries."""
    rows = Payout.objects.filter(state=state).select_related("artisan__district")
    accounts = PayoutAccount.objects.filter(is_current=True, state=PayoutAccount.State.DOUBTFUL)
    return PayoutPage(
        state=state,
        payouts=tuple(rows.order_by("-id")[: 2 * MOST]),
        doubtful=tuple(accounts.select_related("artisan__district").order_by("pk")[:MOST]),
        held=held_money(timezone.localdate()),
    )


def last_four(payout: Payout) -> str:
    """Return what may be shown of where a payout goes."""
    return (payout.account_number or payout.upi_id.split("@")[0])[-4:]
