"""The public page of complaints: the steps, the officers, and how the shop keeps its word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from care.reads.figures import months
from odop_store.kernel.crumbs import Crumb, trail


def show(request: HttpRequest) -> HttpResponse:
    """Show the page; its figures are counted now, so the page cache does not keep it."""
    title = _("Complaints")
    context = {
        "title": title,
        "name": "grievance",
        "body": f"pages/{get_language()}/grievance.html",
        "crumbs": trail(Crumb(title)),
        "months": months(timezone.now()),
    }
    response = render(request, "pages/frame.html", context)
    response.headers["Cache-Control"] = "public, no-cache"
    return response
