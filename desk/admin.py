"""What curators keep: placements and collections."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

import desk.admin_texts
import desk.background
import desk.people  # noqa: F401 - registers people and roles
from audit.back_office import AuditedAdmin
from desk.actions.move_feature import drop_feature, move_feature
from desk.curation import Collection, CollectionPiece, Feature
from desk.festivals import festivals


class WhenFilter(admin.SimpleListFilter):
    """Narrow placements to those on now, still to come, or over."""

    title = _("When")
    parameter_name = "when"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("now", _("On now")), ("coming", _("Coming")), ("over", _("Over"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        now = timezone.now()
        if self.value() == "now":
            return queryset.on_at(now)
        if self.value() == "coming":
            return queryset.filter(starts_at__gt=now)
        return queryset.filter(ends_at__lte=now) if self.value() == "over" else queryset


@admin.register(Feature)
class FeatureAdmin(AuditedAdmin):
    list_display = [
        "collection",
        "order",
        "slot",
        "where",
        "starts_at",
        "ends_at",
        "language",
        "reason",
    ]
    list_filter = [WhenFilter, "slot", "language"]
    list_select_related = ["collection", "district", "craft"]
    autocomplete_fields = ["collection", "district", "craft"]
    date_hierarchy = "starts_at"
    show_full_result_count = False
    fields = [
        "collection",
        "slot",
        "district",
        "craft",
        "festival",
        "starts_at",
        "ends_at",
        "language",
        "reason",
    ]

    @admin.display(description=_("Where"))
    def where(self, feature: Feature) -> str:
        return str(feature.district or feature.craft or feature.festival_name or "–")

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Offer the festivals of the calendar by name."""
        if db_field.name != "festival":
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        names = {one.slug: one.name for one in festivals()}
        return forms.ChoiceField(
            label=db_field.verbose_name, required=False, choices=[("", "–"), *names.items()]
        )

    @admin.display(description=_("Order"))
    def order(self, feature: Feature) -> str:
        buttons = (
            (reverse("admin:desk_feature_move", args=[feature.pk, word]), label, sign)
            for word, label, sign in (("up", _("Move up"), "↑"), ("down", _("Move down"), "↓"))
        )
        up, down = (
            format_html(
                '<button class="button" formaction="{}" aria-label="{}">{}</button>', *button
            )
            for button in buttons
        )
        drop = reverse("admin:desk_feature_drop", args=[feature.pk])
        return format_html('<span class="desk-drag" data-drop="{}">{} {}</span>', drop, up, down)

    def get_urls(self) -> list[URLPattern]:
        move = self.admin_site.admin_view(self.move)
        return [
            path("<int:pk>/move/<slug:way>/", move, name="desk_feature_move"),
            path("<int:pk>/drop/", self.admin_site.admin_view(self.drop), name="desk_feature_drop"),
            *super().get_urls(),
        ]

    def drop(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Put a placement where another stands: what dragging asks for."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        feature = get_object_or_404(Feature, pk=pk)
        if not self.has_change_permission(request, feature):
            raise PermissionDenied
        on = request.POST.get("on", "")
        before = get_object_or_404(Feature, pk=int(on) if on.isdecimal() else 0)
        drop_feature(feature=feature, before=before, actor=request.user)  # type: ignore[arg-type]
        return HttpResponse(status=204)

    def move(self, request: HttpRequest, pk: int, way: str) -> HttpResponse:
        """Move a placement by one; the list is shown again."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        feature = get_object_or_404(Feature, pk=pk)
        if not self.has_change_permission(request, feature):
            raise PermissionDenied
        move_feature(feature=feature, up=way == "up", actor=request.user)  # type: ignore[arg-type]
        return HttpResponseRedirect(reverse("admin:desk_feature_changelist"))


class CollectionPieceInline(admin.TabularInline[CollectionPiece, Collection]):
    model = CollectionPiece
    extra = 1
    autocomplete_fields = ["listing"]


@admin.register(Collection)
class CollectionAdmin(AuditedAdmin):
    list_display = ["name_en", "name_hi", "has_rule"]
    search_fields = ["slug", "name_en", "name_hi"]
    prepopulated_fields = {"slug": ["name_en"]}
    autocomplete_fields = ["district", "craft", "family"]
    inlines = [CollectionPieceInline]
