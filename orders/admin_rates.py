"""Delivery rates in the back office: a change is a row that begins on a day; past rows stay."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from audit.back_office import AuditedAdmin
from odop_store.kernel.money import group_indian, rupees
from orders.models import DeliveryRate

TERMS = ("base_grams", "base_paise", "step_grams", "step_paise", "days_from", "days_to")


class RateForm(forms.ModelForm[DeliveryRate]):
    """Refuse a day that is over: what was charged then is what was charged."""

    class Meta:
        model = DeliveryRate
        fields = ("zone", "valid_from", *TERMS)

    def clean_valid_from(self) -> Any:
        day = self.cleaned_data["valid_from"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("Choose today or a later day."))
        return day


class WhenFilter(admin.SimpleListFilter):
    """Narrow to the rates that hold now, to planned ones or to past ones."""

    title = _("When")
    parameter_name = "when"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("now", _("Holds now")), ("coming", _("Planned")), ("over", _("Past"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        today = timezone.localdate()
        if self.value() == "now":
            return queryset.filter(pk__in=DeliveryRate.objects.holding_on(today).values("pk"))
        if self.value() == "coming":
            return queryset.filter(valid_from__gt=today)
        return queryset.filter(next_from__lte=today) if self.value() == "over" else queryset


def _charge(paise: int, grams: int) -> str:
    words = gettext("%(charge)s for %(grams)s g")
    return words % {"charge": rupees(paise), "grams": group_indian(grams)}


@admin.register(DeliveryRate)
class DeliveryRateAdmin(AuditedAdmin):
    """What already held for a day is never rewritten: the next row takes over from it."""

    form = RateForm
    fields = ["zone", "valid_from", *TERMS]
    list_display = ["zone", "when", "valid_from", "until", "first_slab", "further", "days", "plan"]
    list_filter = [WhenFilter, "zone"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return DeliveryRate.objects.with_end()

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Begin from the zone's newest row, tomorrow."""
        initial: dict[str, Any] = dict(super().get_changeform_initial_data(request))
        rows = DeliveryRate.objects.filter(zone=initial.get("zone", ""))
        known = rows.order_by("-valid_from").values(*TERMS).first() or {}
        return {"valid_from": timezone.localdate() + timedelta(days=1), **known, **initial}

    @admin.display(description=_("When"))
    def when(self, rate: Any) -> Any:
        today = timezone.localdate()
        if rate.valid_from > today:
            return _("Planned")
        return _("Past") if rate.next_from and rate.next_from <= today else _("Holds now")

    @admin.display(description=_("Holds until"))
    def until(self, rate: Any) -> str:
        if rate.next_from is None:
            return "–"
        return date_format(rate.next_from - timedelta(days=1))

    @admin.display(description=_("First slab"))
    def first_slab(self, rate: DeliveryRate) -> str:
        return _charge(rate.base_paise, rate.base_grams)

    @admin.display(description=_("Each further step"))
    def further(self, rate: DeliveryRate) -> str:
        return _charge(rate.step_paise, rate.step_grams)

    @admin.display(description=_("Days on the way"))
    def days(self, rate: DeliveryRate) -> str:
        return f"{rate.days_from}–{rate.days_to}"

    @admin.display(description=_("Change"))
    def plan(self, rate: Any) -> str:
        if rate.next_from is not None:
            return "–"
        address = reverse("admin:orders_deliveryrate_add")
        return format_html('<a href="{}?zone={}">{}</a>', address, rate.zone, _("Plan a change"))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let a slip be put right on a rate's first day; from then on it is history."""
        is_past = obj is not None and obj.valid_from < timezone.localdate()
        return not is_past and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let only a change that has not begun be called off."""
        has_begun = obj is None or obj.valid_from <= timezone.localdate()
        return not has_begun and super().has_delete_permission(request, obj)
