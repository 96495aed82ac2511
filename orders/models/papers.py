"""Invoices, bills and credit notes: numbered without a gap, and frozen."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan
from orders.models.order import Consignment


class InvoiceSeries(models.Model):
    """The last number a seller has used of one kind of paper in one financial year."""

    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="invoice_series")
    kind = models.CharField(max_length=1)
    financial_year = models.CharField(max_length=4)
    last_serial = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("Invoice series")
        verbose_name_plural = _("Invoice series")
        constraints = [
            models.UniqueConstraint(
                "artisan", "kind", "financial_year", name="invoice_series_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.artisan_id} {self.kind}{self.financial_year}"


class Invoice(models.Model):
    """A paper as it was handed out: tax invoice, bill of supply, bill or credit note.

    `facts` is everything printed on it. Units: paise. A credit note's sums are positive and
    lower those of `original`.
    """

    class Kind(models.TextChoices):
        TAX_INVOICE = "tax_invoice", _("Tax invoice")
        BILL_OF_SUPPLY = "bill_of_supply", _("Bill of supply")
        BILL = "bill", _("Bill")
        CREDIT_NOTE = "credit_note", _("Credit note")

    consignment = models.ForeignKey(Consignment, models.PROTECT, related_name="papers")
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="papers")
    kind = models.CharField(_("Kind"), max_length=14, choices=Kind)
    series = models.CharField(max_length=1)
    financial_year = models.CharField(max_length=4)
    serial = models.PositiveIntegerField()
    number = models.CharField(_("Number"), max_length=16)
    key = models.CharField(max_length=60, unique=True)
    original = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="credit_notes"
    )
    issued_on = models.DateField(_("Date"))
    taxable_paise = models.PositiveBigIntegerField()
    cgst_paise = models.PositiveBigIntegerField()
    sgst_paise = models.PositiveBigIntegerField()
    igst_paise = models.PositiveBigIntegerField()
    round_off_paise = models.SmallIntegerField()
    total_paise = models.PositiveBigIntegerField(_("Total"))
    facts = models.JSONField()

    class Meta:
        verbose_name = _("Invoice")
        verbose_name_plural = _("Invoices")
        ordering = ["-id"]
        indexes = [models.Index(Upper("number"), name="invoice_number")]
        constraints = [
            models.UniqueConstraint(
                "artisan", "series", "financial_year", "serial", name="invoice_serial_once"
            ),
            models.UniqueConstraint("artisan", "number", name="invoice_number_once"),
            models.UniqueConstraint(
                "consignment", name="invoice_once", condition=Q(original__isnull=True)
            ),
            models.CheckConstraint(
                name="invoice_adds_up",
                condition=Q(
                    total_paise=F("taxable_paise")
                    + F("cgst_paise")
                    + F("sgst_paise")
                    + F("igst_paise")
                    + F("round_off_paise")
                ),
            ),
            models.CheckConstraint(
                name="credit_note_names_invoice",
                condition=Q(kind="credit_note", original__isnull=False)
                | (~Q(kind="credit_note") & Q(original__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.number
