"""The offer in the back office: stock is seen here and changed by movements."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

import catalog.search.admin  # noqa: F401 - registers the search's own pages
from audit.back_office import AuditedAdmin
from catalog.models import Colour, Listing, Material, Photo, Variant
from catalog.tasks import request_indexing
from districts.back_office import ScopedAdmin


@admin.register(Material)
class MaterialAdmin(AuditedAdmin):
    list_display = ["slug", "name_en", "name_hi"]
    search_fields = ["slug", "name_en", "name_hi"]


@admin.register(Colour)
class ColourAdmin(AuditedAdmin):
    list_display = ["slug", "name_en", "name_hi", "hex", "position"]
    search_fields = ["slug", "name_en", "name_hi"]


class VariantInline(admin.TabularInline[Variant, Listing]):
    model = Variant
    extra = 0


class PhotoInline(admin.TabularInline[Photo, Listing]):
    model = Photo
    extra = 0
    fields = ["position", "alt_en", "alt_hi", "focal_x", "focal_y", "is_rendered"]
    readonly_fields = ["is_rendered"]

    def has_add_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        return False


@admin.register(Listing)
class ListingAdmin(ScopedAdmin):
    list_display = ["code", "title_en", "artisan", "craft", "price_paise", "state"]
    list_filter = ["state", "stock_kind"]
    list_select_related = ["artisan", "craft"]
    search_fields = ["code", "slug", "title_en", "title_hi"]
    autocomplete_fields = ["artisan", "craft", "district", "materials", "colours"]
    # A piece goes live, back and away through the review queue and the maker's own desk.
    readonly_fields = ["code", "state", "published_at"]
    show_full_result_count = False
    inlines = [VariantInline, PhotoInline]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        request_indexing()
