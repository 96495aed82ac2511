"""Makers in the back office."""

from django.contrib import admin

from artisans.models import Artisan, Award
from districts.back_office import ScopedAdmin


class AwardInline(admin.TabularInline[Award, Artisan]):
    model = Award
    extra = 0


@admin.register(Artisan)
class ArtisanAdmin(ScopedAdmin):
    list_display = ["name_en", "name_hi", "kind", "district", "state", "is_demo"]
    list_filter = ["state", "kind", "is_women_led", "district"]
    list_select_related = ["district"]
    search_fields = ["name_en", "name_hi", "slug"]
    autocomplete_fields = ["district", "crafts"]
    # Standing is decided in the review queue, through actions that leave an event.
    readonly_fields = ["state", "verified_on"]
    show_full_result_count = False
    inlines = [AwardInline]
