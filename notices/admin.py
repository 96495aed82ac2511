"""The log of messages (read-only) and their wording (editable)."""

from django.contrib import admin
from django.http import HttpRequest

from notices.models import Notice, NoticeTemplate


@admin.register(Notice)
class NoticeAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["created_at", "purpose", "channel", "recipient", "about", "state", "tries"]
    list_filter = ["state", "channel", "purpose"]
    search_fields = ["recipient", "about"]
    fields = ["created_at", "purpose", "channel", "recipient", "language", "subject", "state",
              "tries", "fault", "sent_at"]  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Notice | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Notice | None = None) -> bool:
        return False


@admin.register(NoticeTemplate)
class NoticeTemplateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["purpose", "language", "subject"]
    list_filter = ["language"]
    fields = ["purpose", "language", "subject", "body"]
