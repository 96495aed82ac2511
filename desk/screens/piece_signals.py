"""The screen of signals: evidence in words, two answers, always a reason."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from desk.actions.resolve_signal import resolve_signal
from desk.guard import require
from desk.reads.piece_signals import open_signals, signal_lines
from desk.screens.entering import page
from odop_store.kernel.errors import ShopError


def signals(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """List the open signals; a POST decides on one."""
    require(request, "desk.review_piece")
    rows = open_signals(request.user)
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _decide(request, rows)
        except ShopError as refusal:
            error = refusal
    return page(site, request, "signals", title=_("Signals"), lines=signal_lines(rows), error=error)


def _decide(request: HttpRequest, rows: Any) -> HttpResponse:
    user: Any = request.user
    key = request.POST.get("signal", "")
    signal = get_object_or_404(rows, pk=int(key) if key.isdecimal() else 0)
    resolve_signal(
        signal=signal,
        is_wrong=request.POST.get("verdict") == "wrong",
        reason=request.POST.get("reason", ""),
        actor=user,
        now=timezone.now(),
    )
    messages.success(request, _("Decided: %(title)s") % {"title": signal.listing})
    return HttpResponseRedirect(reverse("admin:signals"))
