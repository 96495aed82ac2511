"""The maker's helpers, as models of the workshop's site; and private files."""

from django.core.files.storage import storages
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from artisans.actions.add_member import add_member
from artisans.actions.change_role import change_role
from artisans.actions.give_consent import give_consent
from artisans.models import Consent, Membership, Verification
from artisans.notices import notice_text
from artisans.rules import Task
from artisans.workshop.base import MakerAdmin
from artisans.workshop.forms import MemberForm
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import maker, person, require
from artisans.workshop.sign_in import confirm_first, is_confirmed
from odop_store.kernel.errors import ShopError


class MembershipAdmin(MakerAdmin[Membership]):
    """Who helps in this shop, in which role."""

    task = Task.PEOPLE

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self.people), name="people"),
            path("add/", view(self.add), name="member_add"),
            path("<int:pk>/", view(self.change), name="member"),
        ]

    def people(self, request: HttpRequest) -> HttpResponse:
        require(request, self.task)
        rows = self.get_queryset(request).filter(ended_at=None).select_related("person")
        return page(request, "people", {"members": rows})

    def add(self, request: HttpRequest) -> HttpResponse:
        require(request, self.task)
        if not is_confirmed(request):
            return confirm_first(request)
        form = MemberForm(request.POST or None)
        context = {
            "form": form,
            "title": _("Add a helper"),
            "notice": notice_text(Consent.Purpose.ACTING_FOR, get_language() or "hi"),
        }
        if request.method != "POST" or not form.is_valid():
            return page(request, "member_add", context, status=422 if form.errors else 200)
        try:
            self._add(request, form)
        except ShopError as refusal:
            return page(request, "member_add", {**context, "refusal": refusal})
        say(request, _("Added. They sign in with their own mobile number."))
        return to("people")

    @transaction.atomic
    def _add(self, request: HttpRequest, form: MemberForm) -> None:
        facts, consent = form.cleaned_data, None
        if facts["role"] == Membership.Role.OFFICER and facts["agrees"]:
            text = notice_text(Consent.Purpose.ACTING_FOR, get_language() or "hi")
            consent = give_consent(
                artisan=maker(request), person=person(request), notice=text, now=timezone.now()
            )
        add_member(
            artisan=maker(request),
            actor=person(request),
            mobile=facts["mobile"],
            full_name=facts["full_name"],
            role=facts["role"],
            consent=consent,
        )

    def change(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Change a role, or end the membership."""
        require(request, self.task)
        row = self.own(request, pk=pk, ended_at=None)
        context = {"member": row, "roles": Membership.Role.choices}
        if request.method != "POST":
            return page(request, "member", context)
        if not is_confirmed(request):
            return confirm_first(request)
        role = request.POST.get("role", "")
        wanted = None if request.POST.get("do") == "end" else role
        if wanted is not None and wanted not in Membership.Role.values:
            raise Http404
        try:
            with transaction.atomic():
                change_role(membership=row, actor=person(request), role=wanted, now=timezone.now())
        except ShopError as refusal:
            return page(request, "member", {**context, "refusal": refusal})
        say(request, _("Saved."))
        return to("people")


class VerificationAdmin(MakerAdmin[Verification]):
    """The papers' private files; the papers themselves are given from the checklist."""

    task = Task.PROFILE

    def screens(self) -> list[URLPattern]:
        return [path("<int:pk>/file/", self.admin_site.admin_view(self.file), name="paper_file")]

    def file(self, request: HttpRequest, pk: int) -> FileResponse:
        """Send a paper's file to its own maker as a download, never shown inside the page."""
        require(request, self.task)
        row = self.own(request, pk=pk)
        if not row.file or not storages["private"].exists(row.file.name or ""):
            raise Http404
        response = FileResponse(row.file.open(), as_attachment=True)
        response.headers["Cache-Control"] = "private, no-store"
        return response
