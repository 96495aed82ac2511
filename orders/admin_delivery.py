"""Charges, days and places of delivery in the back office; every change enters the audit log."""

import csv
import io
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.models import User
from audit.actions.write_entry import write_entry
from audit.back_office import AuditedAdmin
from orders import models
from orders.actions.import_courier_pins import CourierListError, import_courier_pins

MOST_BYTES = 12 * 1024 * 1024


@admin.register(models.BuyingTerms)
class BuyingTermsAdmin(AuditedAdmin):
    fields = ["is_cod_on", "cod_cap_paise", "free_from_paise", "near_km", "most_per_line",
              "hold_minutes", "payment_minutes", "two_people_from_paise", "holidays"]  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return not models.BuyingTerms.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(models.WorkingDays)
class WorkingDaysAdmin(AuditedAdmin):
    list_display = ["artisan", "dispatch_days", "daily_capacity"]
    list_select_related = ["artisan"]
    search_fields = ["artisan__name_en"]
    raw_id_fields = ["artisan"]
    fields = ["artisan", "dispatch_days", "daily_capacity", "weekly_rest", "days_off"]


class CourierListForm(forms.Form):
    """A courier's name and its list."""

    courier = forms.SlugField(label=_("Courier"), max_length=30)
    listed = forms.FileField(
        label=_("CSV file"),
        help_text=_("Columns pin, delivers, cod; yes or no. It replaces the courier's old list."),
    )

    def clean_listed(self) -> str:
        """Return the file's text.

        Raises: ValidationError for a file too large or not in UTF-8.
        """
        upload = self.cleaned_data["listed"]
        if upload.size > MOST_BYTES:
            raise forms.ValidationError(_("The file may have up to 12 MB."))
        try:
            return str(upload.read().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("The file is not in UTF-8.")) from error


@admin.register(models.CourierPin)
class CourierPinAdmin(AuditedAdmin):
    change_list_template = "desk/courier_pins.html"
    list_display = ["pin", "courier", "is_served", "takes_cod"]
    list_filter = ["is_served", "takes_cod"]
    search_fields = ["pin"]
    fields = ["courier", "pin", "is_served", "takes_cod"]

    def get_urls(self) -> list[URLPattern]:
        own = path(
            "list/", self.admin_site.admin_view(self.take_list), name="orders_courierpin_list"
        )
        return [own, *super().get_urls()]

    def take_list(self, request: HttpRequest) -> HttpResponse:
        """Show and take the form for a courier's whole list.

        Raises: PermissionDenied.
        """
        if not (self.has_add_permission(request) and self.has_delete_permission(request)):
            raise PermissionDenied
        form = CourierListForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            try:
                return self._taken(request, form.cleaned_data)
            except CourierListError as error:
                form.add_error("listed", str(error))
        context = self.admin_site.each_context(request) | {
            "title": _("Upload a courier's list"), "form": form, "opts": self.opts,
        }  # fmt: skip
        status = 422 if form.errors else 200
        return TemplateResponse(request, "desk/courier_list.html", context, status=status)

    @transaction.atomic
    def _taken(self, request: HttpRequest, cleaned: dict[str, Any]) -> HttpResponse:
        rows = csv.DictReader(io.StringIO(cleaned["listed"]))
        count = import_courier_pins(courier=cleaned["courier"], rows=rows)
        actor = request.user if isinstance(request.user, User) else None
        facts = {"courier": cleaned["courier"], "count": count}
        write_entry(actor=actor, verb="courier-list", after=facts)
        words = ngettext("%(n)d PIN code of %(courier)s.", "%(n)d PIN codes of %(courier)s.", count)
        told = words % {"n": count, "courier": cleaned["courier"]}
        self.message_user(request, told, messages.SUCCESS)
        return redirect(reverse("admin:orders_courierpin_changelist"))
