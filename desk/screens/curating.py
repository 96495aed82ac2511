"""The curator's screens: what is on when, and the shop as it will look at any moment."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone, translation
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from desk.festivals import festivals
from desk.guard import require
from desk.reads.placements import on_between
from desk.screens.entering import page

AHEAD = timedelta(days=90)


def calendar(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show placements and festivals of the coming three months by date."""
    require(request, "desk.view_feature")
    now = timezone.now()
    until = now + AHEAD
    today, last = timezone.localdate(now), timezone.localdate(until)
    return page(
        site, request, "calendar", title=_("What is on when"),
        features=on_between(now, until)[:200], now=now,
        festivals=[one for one in festivals() if today <= one.on <= last],
        moment=timezone.localtime(now).strftime("%Y-%m-%dT%H:%M"),
        home=reverse("home"),
    )  # fmt: skip


def preview(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show a public page as it will be at a moment, to its curators alone.

    Raises: Http404 for an address that is no public page, or a moment that is none.
    """
    require(request, "desk.view_feature")
    moment = _moment(request.GET.get("at", ""))
    try:
        found = resolve(request.GET.get("page", "/"))
    except Resolver404 as error:
        raise Http404 from error
    if getattr(found.func, "public_params", None) is None:
        raise Http404
    shown: Any = request
    shown.preview_at = moment
    language = "hi" if request.GET.get("language") == "hi" else "en"
    with translation.override(language):
        answer: HttpResponse = found.func(request, *found.args, **found.kwargs)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _moment(text: str) -> datetime:
    try:
        moment = parse_datetime(text)
    except ValueError as error:
        raise Http404 from error
    if moment is None:
        raise Http404
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
