"""People and their roles: asked again before every change, and signed out after it."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, SetUnusablePasswordMixin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.back_office import AuditedAdmin, ReadOnlyAdmin
from desk.actions.end_session import end_sessions_of
from desk.actions.set_second_step import drop_second_step
from desk.guard import confirmed
from districts.models import StaffScope

RIGHTS = ("is_active", "is_staff", "is_superuser", "groups")


class ScopeInline(admin.StackedInline[StaffScope, User]):
    """The districts that a district officer works for."""

    model = StaffScope
    extra = 0
    autocomplete_fields = ["districts"]


class PasswordForm(AdminPasswordChangeForm):  # type: ignore[type-arg]
    """Django's own form says one sentence in English only."""

    usable_password_help_text = SetUnusablePasswordMixin.usable_password_help_text  # type: ignore[assignment]


@admin.register(User)
class PersonAdmin(AuditedAdmin, UserAdmin):  # type: ignore[type-arg]
    """Rights come by group alone; only a superuser may make another one."""

    list_display = ["username", "full_name", "is_staff", "is_active"]
    list_filter = ["is_staff", "is_active", "groups"]
    search_fields = ["username", "full_name", "mobile", "email"]
    ordering = ["username"]
    change_password_form = PasswordForm
    filter_horizontal = []
    autocomplete_fields = ["groups"]
    show_full_result_count = False
    inlines = [ScopeInline]
    actions = ["drop_steps", "sign_out"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["full_name", "mobile", "email", "language"]}),
        (_("Rights"), {"fields": RIGHTS}),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return () if request.user.is_superuser else ("is_superuser",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let nobody but a superuser touch a superuser."""
        may = super().has_change_permission(request, obj)
        return may and (obj is None or not obj.is_superuser or bool(request.user.is_superuser))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @confirmed
    def add_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().add_view(*args, **kwargs)

    @confirmed
    def change_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().change_view(*args, **kwargs)

    @confirmed
    def user_change_password(self, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = super().user_change_password(*args, **kwargs)
        return answer

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Sign people out whose rights changed: new rights begin with a new sign-in."""
        super().save_related(request, form, formsets, change)
        if change and set(RIGHTS) & set(form.changed_data) and form.instance != request.user:
            end_sessions_of(user=form.instance, actor=request.user)  # type: ignore[arg-type]

    @admin.action(description=_("Take a lost second step away"), permissions=["change"])
    def drop_steps(self, request: HttpRequest, queryset: Any) -> None:
        self._each(request, queryset, drop_second_step)

    @admin.action(description=_("Sign out everywhere"), permissions=["change"])
    def sign_out(self, request: HttpRequest, queryset: Any) -> None:
        self._each(request, queryset, end_sessions_of)

    @transaction.atomic
    def _each(self, request: HttpRequest, people: Any, action: Any) -> None:
        for person in people:
            if not self.has_change_permission(request, person):
                raise PermissionDenied
            action(user=person, actor=request.user)
        self.message_user(request, _("Done."), messages.SUCCESS)

    @confirmed
    def changelist_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().changelist_view(request, *args, **kwargs)


# Roles have a page of their own below; allauth's tables are nobody's to edit by hand.
admin.site.unregister(
    [Group, *(m for m in admin.site._registry if m.__module__.startswith("allauth."))]
)


@admin.register(Group)
class RoleAdmin(ReadOnlyAdmin):
    """Roles are read here and changed in the matrix file."""

    list_display = ["name"]
    search_fields = ["name"]
    fields = readonly_fields = ("name",)
