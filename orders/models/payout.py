"""Money paid to makers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan, SealedField
from odop_store.kernel.codes import new_code
from orders.models.order import Consignment
from orders.models.state_words import state_choices
from orders.rules.payouts import PayoutState


class Payout(models.Model):
    """One transfer to a maker; the account is frozen as it was when scheduled.

    Units: paise. The amount is the sum of its lines.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="payouts")
    state = models.CharField(
        _("State"),
        max_length=9,
        choices=state_choices(PayoutState),
        default=PayoutState.SCHEDULED,
    )
    amount_paise = models.PositiveBigIntegerField(_("Amount"))
    holder = models.CharField(_("Name on the account"), max_length=120)
    account_number = SealedField(_("Account number"), blank=True)
    ifsc = models.CharField(_("IFSC"), max_length=11, blank=True)
    upi_id = SealedField(_("UPI id"), blank=True)
    reference = models.CharField(_("Bank's reference"), max_length=40, blank=True)
    fault = models.CharField(_("Fault"), max_length=120, blank=True)
    scheduled_at = models.DateTimeField(_("Scheduled"))
    paid_at = models.DateTimeField(_("Paid"), null=True, blank=True)

    class Meta:
        verbose_name = _("Payout")
        verbose_name_plural = _("Payouts")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="payout_amount", condition=Q(amount_paise__gt=0)),
            models.CheckConstraint(
                name="payout_state_known", condition=Q(state__in=[str(s) for s in PayoutState])
            ),
            models.CheckConstraint(
                name="payout_has_account", condition=~Q(account_number="") | ~Q(upi_id="")
            ),
            models.CheckConstraint(
                name="payout_paid_is_dated", condition=~Q(state="paid") | Q(paid_at__isnull=False)
            ),
        ]
        indexes = [models.Index(fields=["state", "-id"], name="payout_state")]

    def __str__(self) -> str:
        return self.code


class PayoutLine(models.Model):
    """What one consignment adds to a payout, or (negative) a return takes from it."""

    payout = models.ForeignKey(Payout, models.PROTECT, related_name="lines")
    consignment = models.ForeignKey(Consignment, models.PROTECT, related_name="payout_lines")
    amount_paise = models.BigIntegerField()

    class Meta:
        verbose_name = _("Line of a payout")
        verbose_name_plural = _("Lines of payouts")
        constraints = [
            models.UniqueConstraint("payout", "consignment", name="payout_line_once"),
        ]

    def __str__(self) -> str:
        return f"{self.consignment_id}: {self.amount_paise:+d}"
