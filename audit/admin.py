"""The audit log as staff read it: per person, per object, and as a CSV file."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from audit.actions.write_entry import write_entry
from audit.models import AuditEntry

COLUMNS = (
    "id", "at", "actor_id", "verb", "subject_type", "subject_id", "subject_name", "changes",
    "note", "chain", "position", "previous_digest", "beside_digest", "digest",
)  # fmt: skip
MOST_EXPORTED = 100_000


class _Echo:
    """A file whose only act is to hand back what is written to it."""

    def write(self, line: str) -> str:
        return line


def csv_lines(rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    """Yield the log as CSV; a cell that a spreadsheet would run is quoted out."""
    writer = csv.writer(_Echo())
    yield writer.writerow(COLUMNS)
    for row in rows:
        cells = [str(cell if cell is not None else "") for cell in row]
        yield writer.writerow([f"'{c}" if c[:1] in "=+-@\t\r" and c else c for c in cells])


@admin.register(AuditEntry)
class AuditEntryAdmin(admin.ModelAdmin[AuditEntry]):
    """Only to be read: neither added to, changed nor removed here."""

    list_display = ["at", "actor", "verb", "subject_name", "told", "note"]
    list_filter = ["verb", "subject_type"]
    list_select_related = ["actor"]
    search_fields = ["subject_name", "subject_id", "actor__username", "digest"]
    date_hierarchy = "at"
    show_full_result_count = False
    list_per_page = 50
    actions = ["export"]
    fields = readonly_fields = (
        "at", "actor", "verb", "subject_type", "subject_id", "subject_name", "told", "note",
        "chain", "position", "previous_digest", "beside_digest", "digest",
    )  # type: ignore[assignment]  # fmt: skip

    @admin.display(description=_("Changes"))
    def told(self, entry: AuditEntry) -> str:
        lines = ((name, *pair) for name, pair in list(entry.changes.items())[:8])
        told = format_html_join("", "<div><b>{}</b>: {} → {}</div>", lines)
        return format_html("{}", told) if told else "–"

    @admin.action(description=_("Export as CSV"), permissions=["view"])
    def export(self, request: HttpRequest, queryset: "QuerySet[AuditEntry]") -> HttpResponse:
        write_entry(actor=request.user, verb="export-audit")  # type: ignore[arg-type]
        rows = queryset.order_by("id").values_list(*COLUMNS)[:MOST_EXPORTED]
        answer = StreamingHttpResponse(csv_lines(rows.iterator(2000)), content_type="text/csv")
        answer.headers["Content-Disposition"] = 'attachment; filename="audit.csv"'
        return answer  # type: ignore[return-value]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
