"""The mixin by which every back office writes: what an admin page changes enters the log."""

from collections.abc import Mapping
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.encoding import force_str

from audit.actions.write_entry import write_entry
from audit.lists import BoundedPaginator
from audit.models import AuditEntry


def kept_values(row: models.Model) -> dict[str, Any]:
    """Return the stored value of each concrete field of a row, as the database has it."""
    fields = [field.attname for field in row._meta.concrete_fields]
    stored = type(row)._base_manager.filter(pk=row.pk).values(*fields).first() if row.pk else None
    return {name: _simple(value) for name, value in (stored or {}).items()}


def _simple(value: Any) -> Any:
    is_plain = value is None or isinstance(value, bool | int | float | str | list)
    return value if is_plain else force_str(value)


class AuditedAdmin(admin.ModelAdmin[Any]):
    """An admin page whose additions, changes, removals and actions are written to the log."""

    paginator = BoundedPaginator
    show_full_result_count = False
    list_per_page = 50
    # Actions that write an entry of their own, or change nothing.
    told_by_itself = frozenset({"delete_selected"})

    @transaction.atomic
    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        before = kept_values(obj)
        super().save_model(request, obj, form, change)
        self.write(request, "change" if change else "add", obj, before, kept_values(obj))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Note which sets of related rows were chosen: they are no fields of the row."""
        names = [f.name for f in form.instance._meta.many_to_many if f.name in form.cleaned_data]
        before = {name: _chosen(form.instance, name) for name in names}
        super().save_related(request, form, formsets, change)
        after = {name: _chosen(form.instance, name) for name in names}
        if before != after:
            self.write(request, "choose", form.instance, before, after)

    @transaction.atomic
    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        rows = [one.instance for one in formset.forms if one.has_changed()]
        before = {id(row): kept_values(row) for row in rows}
        gone = {id(one.instance) for one in getattr(formset, "deleted_forms", [])}
        for row in (row for row in rows if id(row) in gone and row.pk):
            self.write(request, "remove", row, before[id(row)], {})
        super().save_formset(request, form, formset, change)
        for row in (row for row in rows if id(row) not in gone):
            verb = "change" if before[id(row)] else "add"
            self.write(request, verb, row, before[id(row)], kept_values(row))

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        self.write(request, "remove", obj, kept_values(obj), {})
        super().delete_model(request, obj)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        for row in queryset:
            self.write(request, "remove", row, kept_values(row), {})
        super().delete_queryset(request, queryset)

    def response_action(  # type: ignore[override]
        self, request: HttpRequest, queryset: Any
    ) -> Any:
        """Note an action of the list with the rows it was asked for, whatever it did."""
        name, chosen = request.POST.get("action", ""), request.POST.getlist("_selected_action")
        answer = super().response_action(request, queryset)
        if name and chosen and answer is not None and name not in self.told_by_itself:
            with transaction.atomic():
                for row in queryset.filter(pk__in=chosen):
                    self.write(request, f"action-{name}"[:60], row)
        return answer

    def write(
        self,
        request: HttpRequest,
        verb: str,
        row: models.Model,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> AuditEntry:
        """Write one entry about a row in the name of whoever is signed in."""
        actor = request.user if request.user.is_authenticated else None
        full = dict.fromkeys(before or {}) | dict(after or {})
        return write_entry(actor=actor, verb=verb, subject=row, before=before, after=full)

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """Answer 404 for what is not there, or not within the person's scope."""
        raise Http404

    # Django's own history is replaced by the log: one list of what happened, not two.
    def log_addition(self, *args: Any) -> None:  # type: ignore[override]
        """Leave the entry to the audit log."""

    def log_change(self, *args: Any) -> None:  # type: ignore[override]
        """Leave the entry to the audit log."""

    def log_deletions(self, *args: Any) -> None:  # type: ignore[override]
        """Leave the entries to the audit log."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show the log of one object in place of Django's history."""
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        entries = AuditEntry.objects.of_subject(row).select_related("actor")[:200]
        return history_page(self, request, row, entries)


class KeptAdmin(AuditedAdmin):
    """Rows that are neither changed nor removed once they are there."""

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReadOnlyAdmin(KeptAdmin):
    """Rows that only actions write, or that come from a file and are corrected there."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


def history_page(
    desk: admin.ModelAdmin[Any], request: HttpRequest, row: models.Model, entries: Any
) -> HttpResponse:
    """Draw the entries about one row."""
    if not desk.has_view_or_change_permission(request, row):
        raise PermissionDenied
    context = {
        **desk.admin_site.each_context(request),
        "title": str(row),
        "object": row,
        "opts": desk.opts,
        "entries": entries,
    }
    return TemplateResponse(request, "audit/history.html", context)


def _chosen(row: models.Model, name: str) -> list[str]:
    return sorted(map(str, getattr(row, name).all())) if row.pk else []
