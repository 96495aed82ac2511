"""Who may enter the desk: password, second step, and asked again before what is grave."""

import functools
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.models import StaffSession
from desk.rules import DEMONSTRATION, SESSION_LIFE, is_fresh

PASSED = "second_step_of"
CONFIRMED = "confirmed_at"
View = Callable[..., HttpResponse]


def is_staff(request: HttpRequest) -> bool:
    """Say whether a member of staff gave the password; the second step may still be missing."""
    user = request.user
    return bool(user.is_active and user.is_staff) and may_be_here(user)


def may_be_here(user: Any) -> bool:
    """Say no to the demonstration's people in a shop that is none."""
    return settings.SHOP["is_demo"] or not user.groups.filter(name=DEMONSTRATION).exists()


def is_through(request: HttpRequest) -> bool:
    """Say whether both steps are done."""
    return is_staff(request) and request.session.get(PASSED) == request.user.pk


def let_in(request: HttpRequest) -> None:
    """Note both steps in a new session, which then is listed among the person's own."""
    request.session.cycle_key()
    request.session[PASSED] = request.user.pk
    request.session[CONFIRMED] = timezone.now().isoformat()
    request.session.set_expiry(SESSION_LIFE)
    request.session.save()
    user: Any = request.user
    StaffSession.objects.create(
        user=user,
        session_key=str(request.session.session_key),
        browser=request.headers.get("User-Agent", "")[:160],
    )


def address_of(request: HttpRequest) -> str:
    """Return the visitor's address, for the lockout."""
    return str(request.META.get("REMOTE_ADDR", ""))


def origin_of(request: HttpRequest) -> str:
    """Return scheme, host and port as a browser names the origin of a page."""
    return f"{request.scheme}://{request.get_host()}"


def is_locked(request: HttpRequest, user: User) -> bool:
    """Say whether this person failed too often from this address."""
    return not AxesProxyHandler.is_allowed(request, {"username": user.username})


def note_failure(request: HttpRequest, user: User) -> None:
    """Count a wrong second step like a wrong password, per person and address."""
    credentials = {"username": user.username}
    user_login_failed.send(sender=__name__, credentials=credentials, request=request)


def is_confirmed(request: HttpRequest) -> bool:
    """Say whether the second step was done within the last minutes."""
    at = request.session.get(CONFIRMED)
    return is_fresh(datetime.fromisoformat(at) if at else None, timezone.now())


def confirm_first(request: HttpRequest) -> HttpResponse:
    """Lead to the second step, and from there back to this address."""
    query = urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(f"{reverse('admin:confirm')}?{query}")


def record_refusal(request: HttpRequest) -> None:
    """Write a wrong password to the log; a name that is none may be a password, and stays out."""
    name = request.POST.get("username", "").replace("\x00", "")[:150]
    person = User.objects.filter(username=name).first()
    write_entry(actor=None, verb="password-refused", subject=person)


def confirmed(view: View) -> View:
    """Ask again for the second step unless that was done within the last minutes."""

    @functools.wraps(view)
    def asked(desk: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_confirmed(request):
            return view(desk, request, *args, **kwargs)
        return confirm_first(request)

    return asked


def require(request: HttpRequest, right: str) -> None:
    """Let a right pass.

    Raises: PermissionDenied.
    """
    if not request.user.has_perm(right):
        raise PermissionDenied
