"""The machine's own work (pictures, messages, search words), for the superuser to look at."""

from typing import Any

from django.contrib import admin
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from audit.back_office import ReadOnlyAdmin

STATUS_WORDS: dict[str, Promise] = {
    "READY": _("Waiting"),
    "RUNNING": _("Under way"),
    "FAILED": _("Failed"),
    "SUCCESSFUL": _("Done"),
    "SUCCEEDED": _("Done"),
}


def name_of(task: Any) -> str:
    """Name one work in the reader's language by the beginning of its id."""
    return f"{gettext('Background work')} {str(task.pk)[:8]}"


# The package gives its rows no name of their own, and Django's is English.
DBTaskResult.__str__ = name_of  # type: ignore[method-assign, assignment]
admin.site.unregister(DBTaskResult)


@admin.register(DBTaskResult)
class BackgroundWorkAdmin(ReadOnlyAdmin):
    """Only to be read; the words of its states are ours because the package has English alone."""

    list_display = ["task_path", "state_words", "enqueued_at", "started_at", "finished_at"]
    fields = readonly_fields = ("task_path", "state_words", "enqueued_at", "started_at",
                                "finished_at", "fault")  # type: ignore[assignment]  # fmt: skip
    ordering = ["-enqueued_at"]
    show_full_result_count = False

    @admin.display(description=_("State of things"), ordering="status")
    def state_words(self, task: Any) -> str | Promise:
        return STATUS_WORDS.get(str(task.status), str(task.status))

    @admin.display(description=_("Fault"))
    def fault(self, task: Any) -> str:
        return str(task.traceback or "–")[-2000:]
