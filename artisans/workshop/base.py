"""What every model's screens in the workshop share: rows start from the signed-in maker."""

from typing import Any, ClassVar, TypeVar

from django.contrib.admin import ModelAdmin
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import URLPattern

from artisans.rules import Task, may
from artisans.workshop.scope import find_membership, maker

Row = TypeVar("Row", bound=Model)


class MakerAdmin(ModelAdmin[Row]):
    """Shows a maker its own rows only; `owned_by` is the path from a row to its maker.

    Lists, forms, choices of forms and files all begin at `get_queryset`. Screens are named in
    `screens`; nothing of the staff's admin is reachable by default.
    """

    owned_by: ClassVar[str] = "artisan"
    task: ClassVar[Task]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Row]:
        rows = super().get_queryset(request)
        return rows.filter(**{self.owned_by: maker(request)})

    def own(self, request: HttpRequest, **where: Any) -> Row:
        """Return one of the maker's rows.

        Raises: Http404, also for another maker's row.
        """
        return get_object_or_404(self.get_queryset(request), **where)

    def screens(self) -> list[URLPattern]:
        """Return the addresses of this model's screens."""
        return []

    def get_urls(self) -> list[URLPattern]:  # type: ignore[override]
        return self.screens()

    def _is_allowed(self, request: HttpRequest) -> bool:
        found = find_membership(request)
        return found is not None and may(found.role, self.task)

    def has_view_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return self._is_allowed(request)

    def has_change_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return self._is_allowed(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._is_allowed(request)

    def has_delete_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._is_allowed(request)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer only rows that the maker may see; a model without screens offers none."""
        other = self.admin_site._registry.get(db_field.remote_field.model)
        rows = other.get_queryset(request) if other else db_field.remote_field.model.objects.none()
        return super().formfield_for_foreignkey(db_field, request, **{**kwargs, "queryset": rows})

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> Any:
        raise Http404
