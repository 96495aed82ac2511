"""Parts of the back office of the bargain that only show."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from orders import models


class ReadOnlyInline(admin.TabularInline):  # type: ignore[type-arg]
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ConsignmentInline(ReadOnlyInline):
    model = models.Consignment
    fields = ["number", "artisan", "state", "dispatch_by", "deliver_by", "tracking_number"]
    show_change_link = True


class PaymentInline(ReadOnlyInline):
    model = models.Payment
    fields = ["gateway", "payment_id", "state", "amount_paise", "means", "settled_at"]


class LineInline(ReadOnlyInline):
    model = models.OrderLine
    fields = ["sku", "title_en", "quantity", "cancelled_count", "price_paise"]
