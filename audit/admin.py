"""The audit log as staff read it: per person, per object, and as a CSV file."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.actions.write_entry import write_entry
from audit.back_office import ReadOnlyAdmin
from audit.models import AuditEntry
from audit.wordings import VERBS, field_words, subject_words, verb_words

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


def _told(pair: Any) -> tuple[Any, Any]:
    """Return before and after with a dash for nothing."""
    before, after = pair if isinstance(pair, list) and len(pair) == 2 else (None, pair)
    return (before if before not in {None, ""} else "–", after if after is not None else "–")


class VerbFilter(admin.SimpleListFilter):
    """Narrow to what happened, from the words we have: the log is too long to gather them."""

    title = _("What")
    parameter_name = "verb"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return sorted(VERBS.items(), key=lambda one: str(one[1]))

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(verb=self.value()) if self.value() else queryset


class SubjectFilter(admin.SimpleListFilter):
    """Narrow to one kind of row among those that the desk shows."""

    title = _("Kind of row")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        labels = (model._meta.label_lower for model in model_admin.admin_site._registry)
        return sorted(((one, subject_words(one)) for one in labels), key=lambda one: one[1])

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(subject_type=self.value()) if self.value() else queryset


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    """Only to be read: neither added to, changed nor removed here."""

    list_display = ["at", "actor", "what", "subject_name", "told", "note"]
    list_filter = [VerbFilter, SubjectFilter, "at"]
    list_select_related = ["actor"]
    search_fields = ["subject_name"]
    search_help_text = _(
        "A user name, the whole name of a row such as an order's code, or a digest"
    )
    show_full_result_count = False
    list_per_page = 50
    actions = ["export"]
    told_by_itself = frozenset({"export"})
    fields = readonly_fields = (
        "at", "actor", "what", "subject_kind", "subject_id", "subject_name", "told", "note",
        "chain", "position", "previous_digest", "beside_digest", "digest",
    )  # type: ignore[assignment]  # fmt: skip

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[Any, bool]:
        """Find by what an index serves: half words would read the whole log."""
        term = search_term.strip()
        if not term:
            return queryset, False
        people = User.objects.filter(username=term).values_list("pk", flat=True)
        by_person = Q(actor__in=list(people))
        return queryset.filter(Q(subject_name=term) | Q(digest=term) | by_person), False

    @admin.display(description=_("What"), ordering="verb")
    def what(self, entry: AuditEntry) -> str:
        return verb_words(entry.verb)

    @admin.display(description=_("Kind of row"))
    def subject_kind(self, entry: AuditEntry) -> str:
        return subject_words(entry.subject_type)

    @admin.display(description=_("Changes"))
    def told(self, entry: AuditEntry) -> str:
        label = entry.subject_type
        shown = list(entry.changes.items())[:8]
        lines = ((field_words(label, name), *_told(pair)) for name, pair in shown)
        told = format_html_join("", "<div><b>{}</b>: {} → {}</div>", lines)
        return format_html("{}", told) if told else "–"

    @admin.action(description=_("Export as CSV"), permissions=["view"])
    def export(self, request: HttpRequest, queryset: "QuerySet[AuditEntry]") -> HttpResponse:
        write_entry(actor=request.user, verb="export-audit")  # type: ignore[arg-type]
        rows = queryset.order_by("id").values_list(*COLUMNS)[:MOST_EXPORTED]
        answer = StreamingHttpResponse(csv_lines(rows.iterator(2000)), content_type="text/csv")
        answer.headers["Content-Disposition"] = 'attachment; filename="audit.csv"'
        return answer  # type: ignore[return-value]
