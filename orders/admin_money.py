"""The back office of money: rates and levies are edited, books and papers are read.

Payouts, refunds and returns are moved on the desk's own pages, which ask who it is first.
"""

from datetime import date
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from audit.back_office import ReadOnlyAdmin
from odop_store.kernel.money import percent, rupees
from odop_store.kernel.spreadsheet import as_csv
from orders import models
from orders.desk import ReadOnlyInline
from orders.reads import statements
from orders.views.papers import invoice_pdf


class DatedAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows that hold from a day on; a row that was used is given a last day, never removed."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(models.TaxRate)
class TaxRateAdmin(DatedAdmin):
    list_display = ["hsn_prefix", "rate_words", "up_to", "valid_from", "valid_to", "source"]
    list_filter = ["valid_from"]
    search_fields = ["hsn_prefix"]
    fields = ["hsn_prefix", "gst_bps", "up_to_paise", "valid_from", "valid_to", "source"]

    @admin.display(description=_("GST rate"), ordering="gst_bps")
    def rate_words(self, rate: models.TaxRate) -> str:
        return f"{percent(rate.gst_bps)} %"

    @admin.display(description=_("Up to this value a piece, before tax"), ordering="up_to_paise")
    def up_to(self, rate: models.TaxRate) -> str:
        return "–" if rate.up_to_paise is None else rupees(rate.up_to_paise)


@admin.register(models.MoneyRule)
class MoneyRuleAdmin(DatedAdmin):
    list_display = ["levy", "rate_words", "artisan", "family", "valid_from", "valid_to", "source"]
    list_filter = ["levy"]
    list_select_related = ["artisan", "family"]
    raw_id_fields = ["artisan"]
    fields = ["levy", "bps", "artisan", "family", "threshold_paise", "valid_from", "valid_to",
              "source"]  # fmt: skip

    @admin.display(description=_("Rate"), ordering="bps")
    def rate_words(self, rule: models.MoneyRule) -> str:
        return f"{percent(rule.bps)} %"


class EntryInline(ReadOnlyInline):
    model = models.LedgerEntry
    fields = ["account", "artisan", "amount_paise"]


@admin.register(models.Posting)
class PostingAdmin(ReadOnlyAdmin):
    list_display = ["at", "kind", "key", "order", "note"]
    list_filter = ["at"]
    list_select_related = ["order"]
    search_fields = ["key", "order__code", "note"]
    inlines = [EntryInline]


@admin.register(models.Invoice)
class InvoiceAdmin(ReadOnlyAdmin):
    list_display = ["number", "kind", "artisan", "consignment", "issued_on", "total"]
    list_filter = ["kind", "issued_on"]
    list_select_related = ["artisan", "consignment__order"]
    search_fields = ["number", "consignment__order__code", "artisan__name_en"]
    actions = ["download"]

    @admin.display(description=_("Total"), ordering="total_paise")
    def total(self, invoice: models.Invoice) -> str:
        return rupees(invoice.total_paise)

    @admin.action(description=_("Download the first one as PDF"), permissions=["view"])
    def download(
        self, request: HttpRequest, rows: "QuerySet[models.Invoice]"
    ) -> HttpResponse | None:
        invoice = rows.first()
        return invoice_pdf(invoice) if invoice else None


@admin.register(models.Earning)
class EarningAdmin(ReadOnlyAdmin):
    list_display = ["consignment", "artisan", "earned_on", "payable_on", "value_paise",
                    "fee_paise", "tcs_paise", "tds_paise"]  # fmt: skip
    list_select_related = ["artisan", "consignment__order"]
    search_fields = ["artisan__name_en", "consignment__order__code"]
    list_filter = ["earned_on"]
    actions = ["gstr8", "tds", "month"]

    @admin.action(description=_("GSTR-8 of the month of the first one"), permissions=["view"])
    def gstr8(self, request: HttpRequest, rows: "QuerySet[models.Earning]") -> HttpResponse:
        day = first_day(rows)
        return as_csv(f"gstr8-{day:%Y-%m}", statements.gstr8(day))

    @admin.action(description=_("TDS of the month of the first one"), permissions=["view"])
    def tds(self, request: HttpRequest, rows: "QuerySet[models.Earning]") -> HttpResponse:
        day = first_day(rows)
        return as_csv(f"tds-{day:%Y-%m}", statements.tds(*statements.month_of(day)))

    @admin.action(description=_("Statement of this maker's month"), permissions=["view"])
    def month(self, request: HttpRequest, rows: "QuerySet[models.Earning]") -> HttpResponse | None:
        earning = rows.select_related("artisan").first()
        if earning is None:
            return None
        month = statements.month_statement(earning.artisan, earning.earned_on)
        return as_csv(f"{earning.artisan.slug}-{month.begin:%Y-%m}", statements.month_csv(month))


def first_day(rows: "QuerySet[models.Earning]") -> date:
    earning = rows.first()
    return earning.earned_on if earning else timezone.localdate()


class PayoutLineInline(ReadOnlyInline):
    model = models.PayoutLine
    fields = ["consignment", "amount_paise"]


@admin.register(models.Payout)
class PayoutAdmin(ReadOnlyAdmin):
    list_display = ["code", "artisan", "amount", "state", "scheduled_at", "paid_at", "reference"]
    list_filter = ["state"]
    list_select_related = ["artisan"]
    search_fields = ["code", "artisan__name_en", "reference"]
    inlines = [PayoutLineInline]

    @admin.display(description=_("Amount"), ordering="amount_paise")
    def amount(self, payout: models.Payout) -> str:
        return rupees(payout.amount_paise)


@admin.register(models.ReturnRequest)
class ReturnRequestAdmin(ReadOnlyAdmin):
    list_display = ["code", "state", "line", "quantity", "reason", "refund_paise", "asked_at"]
    list_filter = ["state", "reason"]
    list_select_related = ["line"]
    search_fields = ["code", "line__consignment__order__code"]
    fields = ["code", "state", "line", "tolerance", "quantity", "reason", "words", "way",
              "upi_id", "pictures", "refund_paise", "first_person", "second_person"]  # fmt: skip
    readonly_fields = ["tolerance", "pictures"]

    @admin.display(description=_("Handmade tolerance"))
    def tolerance(self, row: models.ReturnRequest) -> str:
        return row.line.tolerance

    @admin.display(description=_("Photos"))
    def pictures(self, row: models.ReturnRequest) -> SafeString:
        return format_html_join(
            " ",
            '<a href="{}"><img src="{}" width="160" alt=""></a>',
            ((url, url) for url in
             (reverse("orders:return_photo", args=[photo.pk]) for photo in row.photos.all())),
        )  # fmt: skip
