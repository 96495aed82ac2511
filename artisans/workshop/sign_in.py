"""Sign in by mobile and code; sign out quickly on a shared phone."""

from datetime import timedelta

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from accounts.actions.check_code import check_code
from accounts.actions.send_code import send_code
from accounts.models import User
from accounts.reads.practice import practice_text
from artisans.workshop.pages import page, to
from artisans.workshop.scope import CHOSEN, memberships_of, person
from odop_store.kernel.errors import ShopError

ASKED = "workshop_mobile"
NEXT = "workshop_next"
SHOWN = "workshop_practice_text"
CONFIRMED = "workshop_confirmed_at"
CONFIRMED_FOR = timedelta(minutes=10)
SIGNED_IN_FOR = int(timedelta(days=14).total_seconds())
BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for the mobile and send a code; a signed-in person's own mobile is filled in."""
    known = request.user.mobile if isinstance(request.user, User) else None
    if request.method != "POST":
        keep_next(request)
        return page(request, "sign_in", {"mobile": (known or "").removeprefix("+91")})
    typed = request.POST.get("mobile", "")[:40]
    try:
        mobile = send_code(mobile=typed, address=address_of(request), now=timezone.now())
    except ShopError as refusal:
        return page(request, "sign_in", {"mobile": typed, "refusal": refusal})
    request.session[ASKED] = mobile
    request.session[SHOWN] = practice_text(mobile)
    return to("code")


@never_cache
def enter_code(request: HttpRequest) -> HttpResponse:
    """Check the code and let the person in; where to go was kept before."""
    mobile = request.session.get(ASKED)
    if not mobile:
        return to("login")
    context = {"mobile": mobile, "practice_text": request.session.get(SHOWN, "")}
    if request.method != "POST":
        return page(request, "code", context)
    now = timezone.now()
    try:
        who = check_code(
            mobile=mobile,
            code=request.POST.get("code", "")[:40],
            now=now,
            language=get_language() or "hi",
        )
    except ShopError as refusal:
        return page(request, "code", {**context, "refusal": refusal})
    after = request.session.get(NEXT, "")
    login(request, who, backend=BACKEND)
    request.session.set_expiry(SIGNED_IN_FOR)
    for name in (ASKED, NEXT, SHOWN):
        request.session.pop(name, None)
    request.session[CONFIRMED] = now.timestamp()
    return to_next(after)


@never_cache
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session at once; a plain link asks first, since links can be prefetched."""
    if request.method != "POST":
        return page(request, "sign_out", {})
    logout(request)
    return to("login")


def choose(request: HttpRequest) -> HttpResponse:
    """Let a person who helps several makers choose one."""
    rows = memberships_of(person(request))
    asked = request.POST.get("artisan", "")
    chosen = next((row for row in rows if str(row.artisan_id) == asked), None)
    if request.method == "POST" and chosen:
        request.session[CHOSEN] = chosen.artisan_id
        return to("index")
    return page(request, "choose", {"memberships": rows})


choose.opens_walls_itself = True  # type: ignore[attr-defined]


def is_confirmed(request: HttpRequest) -> bool:
    """Say whether the mobile was proved within the last minutes."""
    age = timezone.now().timestamp() - float(request.session.get(CONFIRMED, 0))
    return 0 <= age < CONFIRMED_FOR.total_seconds()


def confirm_first(request: HttpRequest) -> HttpResponse:
    """Ask for a fresh code, then come back to this address."""
    return to("login", query=f"?next={request.path}")


def keep_next(request: HttpRequest) -> None:
    """Remember where to go after the code, if it is one of our own addresses."""
    asked = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith("/"):
        request.session[NEXT] = asked


def to_next(after: str) -> HttpResponse:
    response = to("index")
    if after and after != reverse("workshop:logout"):
        response["Location"] = after
    return response


def address_of(request: HttpRequest) -> str:
    """Return the network address as the server in front reports it."""
    return str(request.META.get("REMOTE_ADDR", ""))
