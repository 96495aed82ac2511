"""Facts with their sources: proposed by one person, published by another, looked at every year."""

from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import F, Q, QuerySet
from django.forms.models import model_to_dict
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from audit.back_office import KeptAdmin, ReadOnlyAdmin
from districts.actions.change_fact import (
    check_source,
    propose_fact,
    publish_fact,
    refuse_fact,
    values_of,
)
from districts.actions.settle_edition import settle_edition
from districts.back_office import ScopedAdmin
from districts.facts import STALE_AFTER, FactChange, FactSource, TextEdition
from districts.reads.scope import scope_of
from odop_store.kernel.errors import ShopError


def each(desk: Any, request: HttpRequest, rows: Any, act: Any) -> None:
    """Call an action on each chosen row; tell every refusal, and how many went through."""
    done = 0
    for row in rows:
        try:
            act(row)
            done += 1
        except ShopError as error:
            desk.message_user(request, f"{row}: {error}", messages.WARNING)
    desk.message_user(request, _("%(count)s done") % {"count": done})


class FactForm(forms.ModelForm[FactChange]):
    """Ask for the source before anything else can be kept."""

    class Meta:
        model = FactChange
        fields = ("craft", "district", "fact", "after_en", "after_hi", "source", "source_url")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        is_place = given.get("fact") == "headquarters"
        subject = "district" if is_place else "craft"
        if not given.get(subject):
            self.add_error(subject, _("Choose what the fact is about."))
        given["craft" if is_place else "district"] = None
        self.instance.before = []
        return given


class ScopedFacts(ScopedAdmin):
    """Facts of one's own districts: of their crafts, and of the districts themselves."""

    def within(self, scope: list[int]) -> Q:
        return Q(craft__district__in=scope) | Q(district__in=scope)


@admin.register(FactChange)
class FactChangeAdmin(KeptAdmin, ScopedFacts):
    """Whoever proposes is confined to the own districts, in what is offered and what is taken."""

    form = FactForm
    list_display = ["__str__", "difference", "source_link", "state", "proposed_by", "reviewed_by"]
    list_filter = ["state", "fact"]
    list_select_related = ["craft", "district", "proposed_by", "reviewed_by"]
    search_fields = ["craft__name_en", "craft__name_hi", "district__name_en", "district__name_hi"]
    autocomplete_fields = ["craft", "district"]
    actions = ["publish", "refuse"]
    show_full_result_count = False

    @admin.display(description=_("Changes"))
    def difference(self, change: FactChange) -> str:
        before = " / ".join(one for one in change.before if one) or "–"
        after = " / ".join(one for one in (change.after_en, change.after_hi) if one) or "–"
        return format_html("<del>{}</del><br><ins>{}</ins>", before[:300], after[:300])

    @admin.display(description=_("Source"))
    def source_link(self, row: Any) -> str:
        if row.source_url:
            return format_html('<a href="{}" rel="noopener">{}</a>', row.source_url, row.source)
        return row.source or str(_("No source yet"))

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Begin with what the register says now, where a link named craft and fact."""
        initial = dict(super().get_changeform_initial_data(request))
        of = str(initial.pop("of", ""))
        source = FactSource.objects.filter(pk=int(of) if of.isdecimal() else 0).first()
        scope = scope_of(request.user)
        if source is None or (scope is not None and source.district_key not in scope):
            return initial
        now = [*values_of(source.craft or source.district, source.fact), ""]  # type: ignore[arg-type]
        told = model_to_dict(source, ["craft", "district", "fact", "source", "source_url"])
        return {**initial, **told, "after_en": now[0], "after_hi": now[1]}

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Take only crafts and districts of the own scope, whatever is posted."""
        scope = scope_of(request.user)
        rows = db_field.related_model.objects.all()
        if scope is not None:
            path = "district__in" if db_field.name == "craft" else "pk__in"
            rows = rows.filter(**{path: scope})
        return super().formfield_for_foreignkey(db_field, request, queryset=rows, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        scope = scope_of(request.user)
        if scope is not None and obj.district_key not in scope:
            raise PermissionDenied
        propose_fact(change=obj, actor=request.user)  # type: ignore[arg-type]

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("districts.publish_factchange")

    @admin.action(description=_("Publish the chosen changes"), permissions=["publish"])
    def publish(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        user, now = request.user, timezone.now()
        each(self, request, rows, lambda row: publish_fact(change=row, actor=user, now=now))  # type: ignore[arg-type]

    @admin.action(description=_("Refuse the chosen changes"), permissions=["publish"])
    def refuse(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        user, now = request.user, timezone.now()
        each(self, request, rows, lambda row: refuse_fact(change=row, actor=user, now=now))  # type: ignore[arg-type]


class FreshnessFilter(admin.SimpleListFilter):
    """Narrow to facts that want a look: no source, or none looked at for a year."""

    title = _("When it was checked")
    parameter_name = "checked"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("old", _("More than a year ago")), ("never", _("No source yet"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "never":
            return queryset.filter(checked_on=None)
        last = timezone.localdate() - STALE_AFTER
        return queryset.filter(checked_on__lt=last) if self.value() else queryset


@admin.register(FactSource)
class FactSourceAdmin(ReadOnlyAdmin, ScopedFacts):
    """The freshness queue: what was checked longest ago comes first."""

    list_display = ["__str__", "source_link", "checked_on", "checked_by", "propose"]
    list_filter = [FreshnessFilter, "fact"]
    list_select_related = ["craft", "district", "checked_by"]
    search_fields = ["craft__name_en", "craft__name_hi", "source"]
    actions = ["check_today"]
    show_full_result_count = False
    source_link = FactChangeAdmin.source_link

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        return (F("checked_on").asc(nulls_first=True), "id")

    @admin.display(description=_("Change"))
    def propose(self, source: FactSource) -> str:
        address = reverse("admin:districts_factchange_add")
        return format_html('<a href="{}?of={}">{}</a>', address, source.pk, _("Propose a change"))

    def has_check_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("districts.add_factchange")

    @admin.action(description=_("Checked today: the source still says so"), permissions=["check"])
    def check_today(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        user, now = request.user, timezone.now()
        each(self, request, rows, lambda row: check_source(source=row, actor=user, now=now))  # type: ignore[arg-type]


def _model_of(table: str) -> Any:
    return next((one for one in apps.get_models() if one._meta.db_table == table), None)


class BehindFilter(admin.SimpleListFilter):
    """Narrow to the language that was left behind."""

    title = _("Which language is older")
    parameter_name = "behind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("hi", _("Hindi is older")), ("en", _("English is older"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "hi":
            return queryset.hindi_behind()
        return queryset.english_behind() if self.value() == "en" else queryset


@admin.register(TextEdition)
class TextEditionAdmin(ReadOnlyAdmin):
    """Texts of which one language was changed after the other, both ways."""

    list_display = ["where", "text_words", "behind", "newest"]
    list_filter = [BehindFilter]
    actions = ["settle"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).filter(~Q(en_at=F("hi_at")))

    @admin.display(description=_("Where"))
    def where(self, edition: TextEdition) -> str:
        model = _model_of(edition.subject)
        kind = model._meta.verbose_name if model else edition.subject
        try:
            address = reverse(f"admin:{edition.subject}_change", args=[edition.subject_id])
        except NoReverseMatch:
            return f"{kind}: {edition}"
        return format_html('<a href="{}">{}: {}</a>', address, kind, edition)

    @admin.display(description=_("Text"))
    def text_words(self, edition: TextEdition) -> str:
        model = _model_of(edition.subject)
        label = model._meta.get_field(f"{edition.text}_en").verbose_name if model else ""
        return str(label).split(" (")[0] or edition.text

    @admin.display(description=_("Which language is older"))
    def behind(self, edition: TextEdition) -> str:
        is_hindi = edition.en_at > edition.hi_at
        return str(_("Hindi is older") if is_hindi else _("English is older"))

    @admin.display(description=_("Last changed"))
    def newest(self, edition: TextEdition) -> Any:
        return max(edition.en_at, edition.hi_at)

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("districts.add_factchange")

    @admin.action(description=_("Both say the same: nothing to catch up"), permissions=["settle"])
    def settle(self, request: HttpRequest, rows: "QuerySet[Any]") -> None:
        user = request.user
        each(self, request, rows, lambda row: settle_edition(edition=row, actor=user))  # type: ignore[arg-type]
