"""The back office of the bargain: orders are read here and acted on at the order desk."""

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from audit.back_office import ReadOnlyAdmin
from districts.back_office import ScopedAdmin
from odop_store.kernel.money import rupees
from orders import models
from orders.desk import ConsignmentInline, LineInline, PaymentInline
from orders.reads.timeline import staff_timeline


@admin.register(models.Order)
class OrderAdmin(ReadOnlyAdmin):
    list_display = ["code", "state", "method", "total", "full_name", "district", "placed_at"]
    list_filter = ["state", "method", "needs_pin_check", "placed_at"]
    search_fields = ["code", "mobile", "full_name", "email"]
    inlines = [ConsignmentInline, PaymentInline]
    fields = ["code", "state", "method", "total", "full_name", "mobile", "email", "house", "area",
              "landmark", "district", "pin", "state_code", "needs_pin_check", "placed_at",
              "confirmed_at", "expires_at", "what_happened"]  # fmt: skip
    readonly_fields = ["total", "what_happened"]

    @admin.display(description=_("Total"), ordering="total_paise")
    def total(self, order: models.Order) -> str:
        return rupees(order.total_paise)

    @admin.display(description=_("What happened"))
    def what_happened(self, order: models.Order) -> SafeString:
        rows = staff_timeline(order)
        return format_html_join(
            "", "<p>{} · {} ({})</p>", ((f"{m.at:%d.%m.%Y %H:%M}", m.words, m.detail) for m in rows)
        )


@admin.register(models.Consignment)
class ConsignmentAdmin(ReadOnlyAdmin, ScopedAdmin):
    district_path = "artisan__district_id"
    list_display = ["__str__", "state", "artisan", "dispatch_by", "deliver_by", "courier"]
    list_filter = ["state", "dispatch_by"]
    list_select_related = ["order", "artisan"]
    search_fields = ["order__code", "artisan__name_en", "tracking_number"]
    inlines = [LineInline]


@admin.register(models.Payment)
class PaymentAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "order", "gateway", "state", "amount_paise", "created_at"]
    list_filter = ["state"]
    list_select_related = ["order"]
    search_fields = ["order__code", "payment_id", "gateway_order_id"]


@admin.register(models.Refund)
class RefundAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "state", "amount_paise", "reason", "tries", "fault", "created_at"]
    list_filter = ["state"]
    list_select_related = ["payment"]
    search_fields = ["payment__order__code", "gateway_refund_id"]


@admin.register(models.GatewayEvent)
class GatewayEventAdmin(ReadOnlyAdmin):
    list_display = ["received_at", "gateway", "kind", "order_code", "event_id"]
    list_filter = ["received_at"]
    search_fields = ["event_id", "order_code"]
