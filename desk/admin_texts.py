"""What staff write for the whole shop, and the thresholds of signals."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.back_office import AuditedAdmin
from desk.piece_signals import SignalLimit
from desk.texts import Banner, PageText


@admin.register(Banner)
class BannerAdmin(AuditedAdmin):
    list_display = ["text_en", "text_hi", "starts_at", "ends_at", "is_on", "reason"]
    date_hierarchy = "starts_at"
    search_fields = ["text_en", "text_hi"]
    show_full_result_count = False

    @admin.display(description=_("On now"), boolean=True)
    def is_on(self, banner: Banner) -> bool:
        return banner.starts_at <= timezone.now() < banner.ends_at


@admin.register(PageText)
class PageTextAdmin(AuditedAdmin):
    """Every edition stays: a change is a new one, which begins when it says."""

    list_display = ["page", "starts_at", "written_by", "note", "is_shipped"]
    list_filter = ["page"]
    list_select_related = ["written_by"]
    fields = ["page", "body_en", "body_hi", "is_shipped", "starts_at", "note"]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Begin from the newest edition of the page that a link names."""
        initial: dict[str, Any] = dict(super().get_changeform_initial_data(request))
        newest = PageText.objects.filter(page=initial.get("page", "")).first()
        if newest:
            initial |= {"body_en": newest.body_en, "body_hi": newest.body_hi}
        return {"starts_at": timezone.now(), **initial}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.written_by = request.user
        super().save_model(request, obj, form, change)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let nobody rewrite what readers have seen."""
        has_begun = obj is not None and obj.starts_at <= timezone.now()
        return not has_begun and super().has_change_permission(request, obj)

    has_delete_permission = has_change_permission


@admin.register(SignalLimit)
class SignalLimitAdmin(AuditedAdmin):
    list_display = ["name", "value", "family", "valid_from", "reason"]
    list_filter = ["name"]
    list_select_related = ["family"]
    autocomplete_fields = ["family"]
