"""The register in the back office: facts are edited with their source."""

from django.contrib import admin
from django.http import HttpRequest

from audit.back_office import AuditedAdmin
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
class DistrictAdmin(AuditedAdmin):
    list_display = ["name_en", "name_hi", "division", "headquarters_en", "lgd_code"]
    list_filter = ["division"]
    list_select_related = ["division"]
    search_fields = ["name_en", "name_hi", "other_names__name"]
    inlines = [DistrictNameInline]


@admin.register(Craft)
class CraftAdmin(AuditedAdmin):
    list_display = ["name_en", "name_hi", "district", "family", "gi_name", "confidence"]
    list_filter = ["family", "confidence", "designation"]
    list_select_related = ["district", "family"]
    search_fields = ["name_en", "name_hi", "slug", "district__name_en", "district__name_hi"]
    autocomplete_fields = ["district", "family", "related"]


class ReadOnlyAdmin(AuditedAdmin):
    """Rows that come from a file and are corrected there."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        return False


@admin.register(State)
class StateAdmin(ReadOnlyAdmin):
    list_display = ["gst_code", "name_en", "name_hi", "kind"]


@admin.register(PinCode)
class PinCodeAdmin(ReadOnlyAdmin):
    list_display = ["pin", "state", "district_names"]
    list_select_related = ["state"]
    search_fields = ["pin"]
    show_full_result_count = False
