"""The register in the back office: facts are edited with their source."""

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

import districts.admin_facts  # noqa: F401 - registers facts, their sources and changes
from audit.back_office import AuditedAdmin, ReadOnlyAdmin
from districts.back_office import ScopedAdmin
from districts.facts import TextEdition
from districts.models import Craft, CraftFamily, District, DistrictName, Division, PinCode, State


class DistrictNameInline(admin.TabularInline[DistrictName, District]):
    model = DistrictName
    extra = 0
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Division, CraftFamily)
class NamedAdmin(AuditedAdmin):
    list_display = ["slug", "name_en", "name_hi"]
    search_fields = ["slug", "name_en", "name_hi"]


@admin.register(District)
class DistrictAdmin(ScopedAdmin):
    district_path = "pk"
    list_display = ["name_en", "name_hi", "division", "headquarters_en", "lgd_code"]
    list_filter = ["division"]
    list_select_related = ["division"]
    search_fields = ["name_en", "name_hi", "other_names__name"]
    # Facts are changed with a source, by two people: see "Changes of facts".
    readonly_fields = ["headquarters_en", "headquarters_hi"]
    inlines = [DistrictNameInline]


@admin.register(Craft)
class CraftAdmin(ScopedAdmin):
    list_display = ["name_en", "name_hi", "district", "family", "gi_name", "confidence", "behind"]
    list_filter = ["family", "confidence", "designation"]
    list_select_related = ["district", "family"]
    search_fields = ["name_en", "name_hi", "slug", "district__name_en", "district__name_hi"]
    autocomplete_fields = ["district", "family", "related"]
    readonly_fields = ["technique_en", "technique_hi", "story_en", "story_hi", "gi_name",
                       "gi_application_no", "gi_year"]  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Craft]:
        editions = TextEdition.objects.filter(
            subject=Craft._meta.db_table, subject_id=OuterRef("pk")
        )
        rows: QuerySet[Craft] = super().get_queryset(request)
        return rows.annotate(
            hindi_behind=Exists(editions.hindi_behind()),
            english_behind=Exists(editions.english_behind()),
        )

    @admin.display(description=_("Translation"))
    def behind(self, craft: Craft) -> str:
        told = {"hindi_behind": _("Hindi is older"), "english_behind": _("English is older")}
        return ", ".join(str(words) for flag, words in told.items() if getattr(craft, flag)) or "–"


@admin.register(State)
class StateAdmin(ReadOnlyAdmin):
    list_display = ["gst_code", "name_en", "name_hi", "kind"]


@admin.register(PinCode)
class PinCodeAdmin(ReadOnlyAdmin):
    list_display = ["pin", "state", "district_names"]
    list_select_related = ["state"]
    search_fields = ["pin"]
    show_full_result_count = False
