"""How the regular work stands, for staff to read."""

from django.contrib import admin
from django.http import HttpRequest

from clock.models import ScheduledRun


@admin.register(ScheduledRun)
class ScheduledRunAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name", "state", "slot", "started_at", "ended_at", "good_at", "tries"]
    list_filter = ["state"]
    search_fields = ["name"]
    fields = ["name", "state", "slot", "tries", "host", "started_at", "ended_at", "good_at",
              "output"]  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: ScheduledRun | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ScheduledRun | None = None) -> bool:
        return False
