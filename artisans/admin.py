"""Makers in the back office."""

from django.contrib import admin

from artisans.models import Artisan, Award
from audit.back_office import AuditedAdmin


class AwardInline(admin.TabularInline[Award, Artisan]):
    model = Award
    extra = 0


@admin.register(Artisan)
class ArtisanAdmin(AuditedAdmin):
    list_display = ["name_en", "name_hi", "kind", "district", "state", "is_demo"]
    list_filter = ["state", "kind", "is_women_led", "district"]
    list_select_related = ["district"]
    search_fields = ["name_en", "name_hi", "slug"]
    autocomplete_fields = ["district", "crafts"]
    inlines = [AwardInline]
