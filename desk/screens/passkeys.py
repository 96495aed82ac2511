"""Passkeys: listed, added and taken away by their owner."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from desk import guard
from desk.actions.keep_passkey import add_passkey, drop_passkey
from desk.reads.passkeys import has_app, new_key
from desk.screens.entering import page
from odop_store.kernel.contact import normalise_quantity
from odop_store.kernel.errors import ShopError


@guard.confirmed
def passkeys(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """List one's passkeys; a POST adds the one just made, or takes one away."""
    user: Any = request.user
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _changed(request, user)
        except ShopError as refusal:
            error = refusal
    rows = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN)
    return page(
        site, request, "passkeys", title=_("Your passkeys"), keys=rows.order_by("pk"), error=error,
        options=new_key(user), has_app=has_app(user),
        typed=request.POST.get("name", ""),
    )  # fmt: skip


def _changed(request: HttpRequest, user: Any) -> HttpResponse:
    if "drop" in request.POST:
        drop_passkey(user=user, key_id=normalise_quantity(request.POST["drop"], 999_999) or 0)
        messages.success(request, _("The passkey opens the desk no more."))
    else:
        add_passkey(
            user=user,
            name=request.POST.get("name", "").replace("\x00", ""),
            credential=request.POST.get("credential", ""),
            origin=guard.origin_of(request),
        )
        messages.success(request, _("From now on this passkey opens the desk after the password."))
    return HttpResponseRedirect(reverse("admin:passkeys"))
