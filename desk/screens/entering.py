"""The desk's doors: second step, setting it up, asking again, and one's own sessions."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from desk import guard
from desk.actions.check_second_step import check_second_step
from desk.actions.end_session import end_session
from desk.actions.keep_passkey import begin_with_passkey, check_passkey
from desk.actions.set_second_step import set_second_step
from desk.errors import LockedOutError, PasskeyRefusedError, SecondStepWrongError
from desk.models import StaffSession
from desk.reads.passkeys import challenge, has_app, new_key
from odop_store.kernel.errors import ShopError

SECRET = "second_step_secret"  # noqa: S105 - the name of a session entry


def onward(request: HttpRequest) -> str:
    """Return where the person wanted to go, within the desk's own host."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if is_ours and wanted else reverse("admin:index")


def page(site: AdminSite, request: HttpRequest, name: str, **context: Any) -> HttpResponse:
    error = context.get("error")
    status = error.http_status if isinstance(error, ShopError) else 200
    full = {**site.each_context(request), "next": onward(request), **context}
    answer = TemplateResponse(request, f"desk/{name}.html", full, status=status)
    if isinstance(error, LockedOutError):
        answer.headers["Retry-After"] = str(settings.AXES_COOLOFF_TIME.seconds)
    return answer


def locked() -> LockedOutError:
    return LockedOutError(minutes=settings.AXES_COOLOFF_TIME.seconds // 60)


def _checked(request: HttpRequest, verb: str) -> ShopError | None:
    """Check the posted code; return the refusal, or None."""
    user: Any = request.user
    if guard.is_locked(request, user):
        return locked()
    try:
        if credential := request.POST.get("credential"):
            check_passkey(
                user=user, credential=credential, origin=guard.origin_of(request), verb=verb
            )
        else:
            check_second_step(user=user, code=request.POST.get("code", ""), verb=verb)
    except (SecondStepWrongError, PasskeyRefusedError) as refusal:
        guard.note_failure(request, user)
        return refusal
    return None


def second_step(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Ask for the code of the authenticator app, or for a recovery code."""
    if not guard.is_staff(request):
        return HttpResponseRedirect(reverse("admin:login"))
    if guard.is_through(request):
        return HttpResponseRedirect(onward(request))
    if not Authenticator.objects.filter(user=request.user).exists():
        return HttpResponseRedirect(reverse("admin:second-step-set-up"))
    error = None
    if request.method == "POST":
        error = _checked(request, "sign-in")
        if error is None:
            guard.let_in(request)
            return HttpResponseRedirect(onward(request))
    return page(
        site, request, "second_step", title=_("Second step"), error=error,
        passkey=challenge(request.user),
    )  # fmt: skip


def set_up(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Set up a code app or a passkey, whichever the person likes to begin with.

    Whoever began with a passkey comes back here, through both steps, to add a code app.
    """
    if not guard.is_staff(request):
        return HttpResponseRedirect(reverse("admin:login"))
    user: Any = request.user
    is_first = not Authenticator.objects.filter(user=user).exists()
    if not is_first and not (guard.is_through(request) and not has_app(user)):
        return HttpResponseRedirect(reverse("admin:second-step"))
    if not is_first and not guard.is_confirmed(request):
        return guard.confirm_first(request)
    secret = request.session.setdefault(SECRET, generate_totp_secret())
    error = None
    if request.method == "POST":
        try:
            return _was_set(site, request, _kept_step(request, user, secret))
        except (SecondStepWrongError, PasskeyRefusedError) as refusal:
            error = refusal
    return page(
        site, request, "set_up", title=_("Set up the second step"), secret=secret, error=error,
        address=get_adapter().build_totp_url(user, secret),
        options=new_key(user) if is_first else None,
    )  # fmt: skip


def _kept_step(request: HttpRequest, user: Any, secret: str) -> list[str]:
    if credential := request.POST.get("credential"):
        return begin_with_passkey(
            user=user, name=_("First passkey"), credential=credential,
            origin=guard.origin_of(request),
        )  # fmt: skip
    return set_second_step(user=user, secret=secret, code=request.POST.get("code", ""))


def _was_set(site: AdminSite, request: HttpRequest, codes: list[str]) -> HttpResponse:
    """Let in whoever set up the first step; show the recovery codes where they are new."""
    del request.session[SECRET]
    if not guard.is_through(request):
        guard.let_in(request)
    if not codes:
        return HttpResponseRedirect(reverse("admin:passkeys"))
    return page(site, request, "recovery", title=_("Your recovery codes"), codes=codes)


def confirm(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Ask again for the second step before something grave."""
    error = None
    if request.method == "POST":
        error = _checked(request, "confirm")
        if error is None:
            request.session[guard.CONFIRMED] = timezone.now().isoformat()
            return HttpResponseRedirect(onward(request))
    return page(
        site, request, "second_step", title=_("Please confirm that it is you"), error=error,
        passkey=challenge(request.user),
    )  # fmt: skip


def sessions(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """List where one is signed in, and end what is not needed."""
    user: Any = request.user
    own = StaffSession.objects.filter(user=user, ended_at=None)
    if request.method == "POST":
        end_session(session=get_object_or_404(own, pk=request.POST.get("session")), actor=user)
        return HttpResponseRedirect(reverse("admin:sessions"))
    rows = [row for row in own if row.is_alive()]
    here = request.session.session_key
    return page(
        site, request, "sessions", title=_("Where you are signed in"), sessions=rows, here=here
    )
