"""Attempts to pay, what the gateways said, and money that goes back."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from orders.models.order import Order
from orders.models.state_words import state_choices
from orders.rules.states import PaymentState, RefundState


class Payment(models.Model):
    """One attempt to pay an order through one gateway.

    Units: paise. The gateway's order id and the amount are bound when it is opened. Cash on
    delivery is a payment too: created with the order, captured at the door.
    """

    class Part(models.TextChoices):
        FIRST = "first", _("All at once, or the advance")
        BALANCE = "balance", _("The balance after an advance")

    order = models.ForeignKey(Order, models.PROTECT, related_name="payments")
    part = models.CharField(_("Part"), max_length=7, choices=Part, default=Part.FIRST)
    gateway = models.SlugField(max_length=12)
    gateway_order_id = models.CharField(max_length=40, blank=True)
    payment_id = models.CharField(max_length=40, blank=True)
    state = models.CharField(
        _("State"),
        max_length=10,
        choices=state_choices(PaymentState),
        default=PaymentState.CREATED,
    )
    amount_paise = models.PositiveBigIntegerField(_("Amount"))
    means = models.CharField(_("Means"), max_length=20, blank=True)
    fault = models.CharField(_("Fault"), max_length=120, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Payment")
        verbose_name_plural = _("Payments")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                "gateway", "payment_id", name="payment_id_once", condition=~Q(payment_id="")
            ),
            models.UniqueConstraint(
                "gateway",
                "gateway_order_id",
                "payment_id",
                name="payment_attempt_once",
                condition=~Q(gateway_order_id=""),
            ),
            models.UniqueConstraint(
                "order", "part", name="payment_one_capture", condition=Q(state="captured")
            ),
            models.CheckConstraint(
                name="payment_state_known", condition=Q(state__in=[str(s) for s in PaymentState])
            ),
            models.CheckConstraint(
                name="payment_settled_is_dated",
                condition=~Q(state__in=["captured", "surplus"]) | Q(settled_at__isnull=False),
            ),
            models.CheckConstraint(name="payment_amount", condition=Q(amount_paise__gt=0)),
        ]
        indexes = [
            # Buyers read these numbers out from their app, in whichever case.
            models.Index(
                Upper("payment_id"), name="payment_by_number", condition=~Q(payment_id="")
            ),
            models.Index(
                Upper("gateway_order_id"),
                name="payment_by_gateway_order",
                condition=~Q(gateway_order_id=""),
            ),
            models.Index(
                fields=["created_at"],
                name="payment_open",
                condition=Q(state__in=["created", "authorised", "failed"]),
            ),
        ]

    def __str__(self) -> str:
        return self.payment_id or self.gateway_order_id or f"{self.gateway} {self.pk}"


class GatewayEvent(models.Model):
    """A webhook as it came, kept for ever: its id is the only guard against a replay.

    `order_code` is empty where no order of ours was meant.
    """

    gateway = models.SlugField(max_length=12)
    event_id = models.CharField(max_length=80)
    kind = models.CharField(max_length=60)
    body = models.JSONField()
    order_code = models.CharField(max_length=8, blank=True)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Gateway event")
        verbose_name_plural = _("Gateway events")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint("gateway", "event_id", name="gateway_event_once"),
        ]
        indexes = [
            models.Index(fields=["-id"], name="gateway_unmatched", condition=Q(order_code="")),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.event_id}"


class Refund(models.Model):
    """Money that goes back to where it came from.

    Units: paise. `reason` is a word of the action that made it; `key` makes it once.
    """

    payment = models.ForeignKey(Payment, models.PROTECT, related_name="refunds")
    amount_paise = models.PositiveBigIntegerField(_("Amount"))
    state = models.CharField(
        _("State"),
        max_length=6,
        choices=state_choices(RefundState),
        default=RefundState.DUE,
    )
    reason = models.SlugField(max_length=30)
    key = models.CharField(max_length=60, unique=True)
    gateway_refund_id = models.CharField(max_length=40, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=120, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Refund")
        verbose_name_plural = _("Refunds")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                "gateway_refund_id", name="refund_id_once", condition=~Q(gateway_refund_id="")
            ),
            models.CheckConstraint(name="refund_amount", condition=Q(amount_paise__gt=0)),
            models.CheckConstraint(
                name="refund_state_known", condition=Q(state__in=[str(s) for s in RefundState])
            ),
        ]
        indexes = [
            models.Index(fields=["created_at"], name="refund_open", condition=~Q(state="done")),
        ]

    def __str__(self) -> str:
        return f"{self.payment} −{self.amount_paise}"


class PracticePayment(models.Model):
    """The practice gateway's own memory: what a visitor of the demo chose to happen.

    `settles_at` in the future means the money is said to come later.
    """

    gateway_order_id = models.CharField(max_length=40, unique=True)
    payment_id = models.CharField(max_length=40, blank=True)
    amount_paise = models.PositiveBigIntegerField()
    outcome = models.CharField(max_length=10, blank=True)
    settles_at = models.DateTimeField(null=True, blank=True)
    refunded_paise = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("Practice payment")
        verbose_name_plural = _("Practice payments")

    def __str__(self) -> str:
        return self.gateway_order_id
