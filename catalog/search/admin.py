"""The back office's side of the search: what was asked, and synonyms."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import Q, QuerySet, Sum
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from audit.back_office import AuditedAdmin
from audit.lists import words_filter
from catalog.search.tables import SearchSynonym, SearchTerm

RISING_DAYS = 7
RISING_LEAST = 3


class FoundFilter(admin.SimpleListFilter):
    """Narrow to queries that found nothing, that rise, or that shoppers asked the shop for."""

    title = _("What became of it")
    parameter_name = "found"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("nothing", _("Found nothing")),
            ("rising", _("Rising this week")),
            ("wanted", _("Asked the shop for it")),
        ]

    def queryset(
        self, request: HttpRequest, queryset: "QuerySet[SearchTerm]"
    ) -> "QuerySet[SearchTerm]":
        if self.value() == "nothing":
            return queryset.filter(found_count=0, search_count__gt=0)
        if self.value() == "wanted":
            return queryset.filter(wanted_count__gt=0)
        return queryset.filter(terms__in=rising_terms()) if self.value() else queryset


def rising_terms() -> list[str]:
    """Return terms asked at least twice as often this week as in the week before."""
    today = timezone.localdate()
    this_week = Q(day__gt=today - timedelta(days=RISING_DAYS))
    counted = (
        SearchTerm.objects.filter(day__gt=today - timedelta(days=2 * RISING_DAYS))
        .values("terms")
        .annotate(now=Sum("search_count", filter=this_week))
        .annotate(before=Sum("search_count", filter=~this_week))
        .filter(now__gte=RISING_LEAST)
    )
    return [row["terms"] for row in counted if row["now"] >= 2 * (row["before"] or 0)]


@admin.register(SearchTerm)
class SearchTermAdmin(AuditedAdmin):
    """What shoppers asked for; one click begins a synonym for it."""

    list_display = (
        "terms", "day", "language", "search_count", "found_count", "click_count", "wanted_count",
        "add_synonym",
    )  # fmt: skip
    list_filter = (
        FoundFilter,
        words_filter("language", _("Language"), lambda: [("en", "English"), ("hi", "हिन्दी")]),
        "day",
    )
    search_fields = ("terms",)
    show_full_result_count = False

    @admin.display(description=_("Synonym"))
    def add_synonym(self, term: SearchTerm) -> str:
        address = reverse("admin:catalog_searchsynonym_add")
        query = urlencode({"term": term.terms})
        return format_html('<a href="{}?{}">{}</a>', address, query, _("Add a synonym"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(SearchSynonym)
class SearchSynonymAdmin(AuditedAdmin):
    """Words of shoppers; a row saved here counts as the staff's own and is never overwritten."""

    list_display = ("term", "kind", "expansion", "is_seeded")
    list_filter = ("kind", "is_seeded")
    search_fields = ("term", "expansion")
    fields = ("term", "kind", "expansion")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.is_seeded = False
        super().save_model(request, obj, form, change)
