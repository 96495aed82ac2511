"""The back office of the bargain: money and state are read-only, buttons call actions, rates and
terms are edited."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from odop_store.kernel.errors import ShopError
from odop_store.kernel.money import rupees
from orders import models
from orders.actions.end_order import cancel_order
from orders.actions.move_consignment import move_consignment
from orders.desk import ConsignmentInline, LineInline, PaymentInline, ReadOnlyAdmin
from orders.reads.timeline import staff_timeline
from orders.rules.states import ConsignmentState


def run_each(
    admin_page: admin.ModelAdmin,  # type: ignore[type-arg]
    request: HttpRequest,
    rows: "QuerySet[Any]",
    call: Any,
) -> None:
    """Call an action per row and tell each refusal."""
    done = 0
    for row in rows:
        try:
            call(row)
            done += 1
        except ShopError as error:
            admin_page.message_user(request, f"{row}: {error}", messages.WARNING)
    admin_page.message_user(request, _("%(count)s done") % {"count": done})


@admin.register(models.Order)
class OrderAdmin(ReadOnlyAdmin):
    list_display = ["code", "state", "method", "total", "full_name", "district", "placed_at"]
    list_filter = ["state", "method", "needs_pin_check", "placed_at"]
    search_fields = ["code", "mobile", "full_name", "email"]
    date_hierarchy = "placed_at"
    inlines = [ConsignmentInline, PaymentInline]
    fields = ["code", "state", "method", "total", "full_name", "mobile", "email", "house", "area",
              "landmark", "district", "pin", "state_code", "needs_pin_check", "placed_at",
              "confirmed_at", "expires_at", "what_happened"]  # fmt: skip
    readonly_fields = ["total", "what_happened"]
    actions = ["cancel"]

    @admin.display(description=_("Total"), ordering="total_paise")
    def total(self, order: models.Order) -> str:
        return rupees(order.total_paise)

    @admin.display(description=_("What happened"))
    def what_happened(self, order: models.Order) -> SafeString:
        rows = staff_timeline(order)
        return format_html_join(
            "", "<p>{} · {} ({})</p>", ((f"{m.at:%d.%m.%Y %H:%M}", m.words, m.detail) for m in rows)
        )

    @admin.action(description=_("Cancel everything not sent yet"), permissions=["view"])
    def cancel(self, request: HttpRequest, orders: "QuerySet[models.Order]") -> None:
        user = request.user if isinstance(request.user, User) else None
        run_each(
            self,
            request,
            orders,
            lambda o: cancel_order(order_id=o.pk, reason="staff", actor="staff", user=user),
        )


@admin.register(models.Consignment)
class ConsignmentAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "state", "artisan", "dispatch_by", "deliver_by", "courier"]
    list_filter = ["state", "zone", "dispatch_by"]
    list_select_related = ["order", "artisan"]
    search_fields = ["order__code", "artisan__name_en", "tracking_number"]
    inlines = [LineInline]
    actions = ["mark_packed", "mark_shipped", "mark_out", "mark_delivered", "mark_returned"]

    def _move(self, request: HttpRequest, rows: "QuerySet[Any]", to: ConsignmentState) -> None:
        user = request.user if isinstance(request.user, User) else None
        run_each(
            self,
            request,
            rows,
            lambda c: move_consignment(consignment_id=c.pk, to=to, actor="staff", user=user),
        )

    @admin.action(description=_("Mark as packed"), permissions=["view"])
    def mark_packed(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        self._move(request, rows, ConsignmentState.PACKED)

    @admin.action(description=_("Mark as sent"), permissions=["view"])
    def mark_shipped(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        self._move(request, rows, ConsignmentState.SHIPPED)

    @admin.action(description=_("Mark as out for delivery"), permissions=["view"])
    def mark_out(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        self._move(request, rows, ConsignmentState.OUT_FOR_DELIVERY)

    @admin.action(description=_("Mark as delivered"), permissions=["view"])
    def mark_delivered(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        self._move(request, rows, ConsignmentState.DELIVERED)

    @admin.action(description=_("Mark as returned"), permissions=["view"])
    def mark_returned(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        self._move(request, rows, ConsignmentState.RETURNED)


@admin.register(models.Payment)
class PaymentAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "order", "gateway", "state", "amount_paise", "created_at"]
    list_filter = ["state", "gateway"]
    list_select_related = ["order"]
    search_fields = ["order__code", "payment_id", "gateway_order_id"]


@admin.register(models.Refund)
class RefundAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "state", "amount_paise", "reason", "tries", "fault", "created_at"]
    list_filter = ["state", "reason"]
    list_select_related = ["payment"]
    search_fields = ["payment__order__code", "gateway_refund_id"]


@admin.register(models.GatewayEvent)
class GatewayEventAdmin(ReadOnlyAdmin):
    list_display = ["received_at", "gateway", "kind", "order_code", "event_id"]
    list_filter = ["gateway", "kind"]
    search_fields = ["event_id", "order_code"]


@admin.register(models.DeliveryRate)
class DeliveryRateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["zone", "base_grams", "base_paise", "step_grams", "step_paise",
                    "days_from", "days_to"]  # fmt: skip


@admin.register(models.BuyingTerms)
class BuyingTermsAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    fields = ["is_cod_on", "cod_cap_paise", "free_from_paise", "near_km", "most_per_line",
              "hold_minutes", "payment_minutes", "two_people_from_paise", "holidays"]  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return not models.BuyingTerms.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(models.WorkingDays)
class WorkingDaysAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["artisan", "dispatch_days", "daily_capacity"]
    list_select_related = ["artisan"]
    search_fields = ["artisan__name_en"]
    raw_id_fields = ["artisan"]
    fields = ["artisan", "dispatch_days", "daily_capacity", "weekly_rest", "days_off"]


@admin.register(models.CourierPin)
class CourierPinAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["pin", "courier", "is_served", "takes_cod"]
    list_filter = ["courier", "is_served", "takes_cod"]
    search_fields = ["pin"]
    fields = ["courier", "pin", "is_served", "takes_cod"]
