"""Dated rates and rules that staff edit, and what was agreed for each sale."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan
from districts.models import CraftFamily
from odop_store.kernel.money import percent
from orders.models.order import Consignment
from orders.rules.ledger import Levy


class Dated(models.Model):
    """A row that holds from a day on, to a last day where one is known."""

    valid_from = models.DateField(_("Holds from"))
    valid_to = models.DateField(_("Holds until"), null=True, blank=True)
    source = models.CharField(_("Source"), max_length=160, blank=True)

    class Meta:
        abstract = True

    def same_kind(self) -> models.QuerySet["Dated"]:
        """Return the rows that must not hold on the same day."""
        raise NotImplementedError

    def clean(self) -> None:
        if self.valid_from is None:
            return
        if self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("The last day is before the first.")})
        others = self.same_kind().exclude(pk=self.pk)
        others = others.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=self.valid_from))
        if self.valid_to:
            others = others.filter(valid_from__lte=self.valid_to)
        if others.exists():
            raise ValidationError(
                _("Another row holds on some of these days. Give that one a last day first.")
            )


class TaxRate(Dated):
    """A GST rate of goods: an HSN prefix, on certain days, up to a value a piece.

    Units: `gst_bps` in 1/100 %, `up_to_paise` before tax; empty means any higher value.
    """

    hsn_prefix = models.CharField(
        _("HSN begins with"), max_length=8, validators=[RegexValidator(r"^[0-9]{2,8}$")]
    )
    gst_bps = models.PositiveIntegerField(_("GST rate (1/100 %)"))
    up_to_paise = models.PositiveBigIntegerField(
        _("Up to this value a piece before tax (paise)"), null=True, blank=True
    )

    class Meta:
        verbose_name = _("GST rate")
        verbose_name_plural = _("GST rates")
        ordering = ["hsn_prefix", "-valid_from", "up_to_paise"]
        constraints = [
            models.UniqueConstraint(
                "hsn_prefix",
                "valid_from",
                "up_to_paise",
                name="tax_rate_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(name="tax_rate_sane", condition=Q(gst_bps__lte=4000)),
            models.CheckConstraint(
                name="tax_rate_days_in_order",
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hsn_prefix}: {percent(self.gst_bps)} %"

    def same_kind(self) -> models.QuerySet[Dated]:
        return TaxRate.objects.filter(hsn_prefix=self.hsn_prefix, up_to_paise=self.up_to_paise)  # type: ignore[return-value]


class MoneyRule(Dated):
    """What the shop or the tax office takes of a sale, from a day on.

    An empty maker and family mean everybody; the more particular rule wins. Units: 1/100 %,
    paise. `threshold_paise` is a year's sales below which nothing is taken (TDS only).
    """

    class LevyName(models.TextChoices):
        COMMISSION = Levy.COMMISSION.value, _("Commission of the shop")
        GST_ON_FEE = Levy.GST_ON_FEE.value, _("GST on the commission")
        TCS = Levy.TCS.value, _("GST collected at source (s. 52)")
        TDS = Levy.TDS.value, _("Income tax deducted at source")
        TDS_NO_PAN = Levy.TDS_NO_PAN.value, _("Income tax where the PAN is missing")

    levy = models.CharField(_("What"), max_length=10, choices=LevyName)
    bps = models.PositiveIntegerField(_("Rate (1/100 %)"))
    artisan = models.ForeignKey(
        Artisan, models.PROTECT, null=True, blank=True, related_name="money_rules"
    )
    family = models.ForeignKey(CraftFamily, models.PROTECT, null=True, blank=True, related_name="+")
    threshold_paise = models.PositiveBigIntegerField(
        _("Nothing below a year's sales of (paise)"), default=0
    )

    class Meta:
        verbose_name = _("Commission or levy")
        verbose_name_plural = _("Commissions and levies")
        ordering = ["levy", "-valid_from"]
        constraints = [
            models.CheckConstraint(name="money_rule_sane", condition=Q(bps__lte=3000)),
            models.CheckConstraint(
                name="money_rule_days_in_order",
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_levy_display()}: {percent(self.bps)} %"

    def same_kind(self) -> models.QuerySet[Dated]:
        return MoneyRule.objects.filter(  # type: ignore[return-value]
            levy=self.levy, artisan=self.artisan, family=self.family
        )


class SaleTerms(models.Model):
    """GST, commission and levies of one consignment, frozen when it was sold.

    `assessment` is `rules.gst.Assessment` as it was; re-reading the rate tables of
    `assessed_on` gives the same bytes.
    """

    consignment = models.OneToOneField(Consignment, models.PROTECT, related_name="terms")
    assessed_on = models.DateField()
    assessment = models.JSONField()
    fee_bps = models.PositiveIntegerField()
    fee_gst_bps = models.PositiveIntegerField()
    tcs_bps = models.PositiveIntegerField()
    tds_bps = models.PositiveIntegerField()
    tds_threshold_paise = models.PositiveBigIntegerField()

    class Meta:
        verbose_name = _("Terms of a sale")
        verbose_name_plural = _("Terms of sales")

    def __str__(self) -> str:
        return str(self.consignment)
