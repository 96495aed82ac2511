"""Public pages of the festival calendar: what staff placed for a festival, and when it is."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from desk.festivals import coming, next_of
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.public_page import public_page


@public_page(is_daily=True)
def festival_index(request: HttpRequest) -> HttpResponse:
    context = {
        "festivals": coming(timezone.localdate()),
        "crumbs": trail(Crumb(_("Festivals"))),
    }
    return render(request, "festivals/index.html", context)


@public_page(is_daily=True)
def festival_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a festival's next day and its pieces; after the calendar's end, its last day."""
    festival = next_of(slug, timezone.localdate())
    if festival is None:
        raise Http404
    context = {
        "festival": festival,
        "crumbs": trail(Crumb(_("Festivals"), reverse("festivals")), Crumb(festival.name)),
    }
    return render(request, "festivals/page.html", context)
