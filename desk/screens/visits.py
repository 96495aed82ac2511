"""Enter a maker's workshop as staff, for a reason, with the maker's word where an officer comes."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from artisans.actions.hear_consent import hear_consent
from artisans.actions.visit_workshop import begin_visit, end_visits, owner_of
from artisans.models import Artisan, Consent
from artisans.notices import notice_text
from artisans.workshop.scope import VISIT
from desk import guard
from desk.errors import ConsentNeededError
from desk.guard import require
from desk.screens.entering import page
from desk.screens.order_acts import text_of
from districts.reads.scope import scope_of
from odop_store.kernel.errors import ShopError

PURPOSE = Consent.Purpose.ACTING_FOR


def visit(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the reason and, of an officer, for the maker's consent; then open the workshop."""
    require(request, "desk.act_as_maker")
    scope = scope_of(request.user)
    rows = Artisan.objects.all() if scope is None else Artisan.objects.filter(district__in=scope)
    artisan = get_object_or_404(rows.select_related("district"), pk=pk)
    error: ShopError | None = None
    if request.method == "POST":
        if not guard.is_confirmed(request):
            return guard.confirm_first(request)
        try:
            return _enter(request, artisan, needs_consent=scope is not None)
        except ShopError as refusal:
            error = refusal
    return page(
        site, request, "visit", title=_("Enter %(name)s's workshop") % {"name": artisan.name},
        artisan=artisan, error=error, owner=owner_of(artisan.pk), needs_consent=scope is not None,
        given=_consent(artisan), notice=notice_text(PURPOSE, get_language() or "hi"),
        is_confirmed=guard.is_confirmed(request), typed=request.POST,
    )  # fmt: skip


def _consent(artisan: Artisan) -> Consent | None:
    rows = Consent.objects.filter(artisan=artisan, purpose=PURPOSE, withdrawn_at=None)
    return rows.select_related("person").first()


def _enter(request: HttpRequest, artisan: Artisan, *, needs_consent: bool) -> HttpResponse:
    user: Any = request.user
    now = timezone.now()
    consent = _consent(artisan)
    if needs_consent and consent is None:
        consent = _heard(request, artisan)
    begun = begin_visit(
        artisan=artisan, person=user, reason=text_of(request, "reason", 300), now=now,
        consent=consent if needs_consent else None,
    )  # fmt: skip
    request.session[VISIT] = begun.pk
    return HttpResponseRedirect(reverse("workshop:index"))


def _heard(request: HttpRequest, artisan: Artisan) -> Consent:
    """Keep the consent that the officer has just heard.

    Raises: ConsentNeededError.
    """
    owner = owner_of(artisan.pk)
    if owner is None or request.POST.get("heard") != "yes":
        raise ConsentNeededError
    officer: Any = request.user
    text = notice_text(PURPOSE, get_language() or "hi")
    return hear_consent(
        artisan=artisan, owner=owner, officer=officer, notice=text, now=timezone.now()
    )


def leave(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """End one's visit and come back to the desk."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    user: Any = request.user
    end_visits(person=user, now=timezone.now())
    request.session.pop(VISIT, None)
    return HttpResponseRedirect(reverse("admin:index"))
