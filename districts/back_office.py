"""The mixin that keeps a district officer within the own districts (see `StaffScope`)."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from audit.back_office import AuditedAdmin
from districts.reads.scope import scope_of


class ScopedAdmin(AuditedAdmin):
    """An admin page whose every row, action and save starts from the signed-in person's scope."""

    district_path = "district_id"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        scope = scope_of(request.user)
        return rows if scope is None else rows.filter(self.within(scope))

    def within(self, scope: list[int]) -> Q:
        """Return what makes a row one of these districts'."""
        return Q(**{f"{self.district_path}__in": scope})

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        scope = scope_of(request.user)
        if scope is not None and getattr(obj, self.district_path) not in scope:
            raise PermissionDenied
        super().save_model(request, obj, form, change)
