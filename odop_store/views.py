"""Pages of the whole shop: home, fixed pages, addresses that machines ask for, refusals."""

import hashlib
import json
import sys
from difflib import get_close_matches
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import InterfaceError, OperationalError, connection
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from desk.prose import Prose
from desk.texts import page_text
from districts.reads.links import all_crafts, all_districts
from odop_store.home import home_page
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.public_page import public_page

PAGES = ("about", "help", "accessibility", "privacy", "terms", "demo")
NEAREST = 5
RETRY_AFTER_SECONDS = "5"


@public_page()
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "home.html", {"home": home_page(timezone.localdate())})


@public_page()
def page(request: HttpRequest, name: str) -> HttpResponse:
    """Show one of the fixed texts, written per language."""
    titles = {
        "about": _("About the shop"),
        "help": _("Help"),
        "accessibility": _("Accessibility"),
        "privacy": _("Privacy policy"),
        "terms": _("Terms"),
        "demo": _("This is a demonstration"),
    }
    text = page_text(name, getattr(request, "preview_at", None))
    context = {
        "title": titles[name],
        "name": name,
        "prose": Prose(text.body) if text else None,
        "written": text,
        "body": f"pages/{get_language()}/{name}.html",
        "crumbs": trail(Crumb(titles[name])),
    }
    return render(request, "pages/frame.html", context)


def picture(request: HttpRequest, path: str) -> FileResponse:
    """Send a public rendition; its name is a digest, so it may be kept for ever."""
    if not default_storage.exists(path):
        raise Http404
    response = FileResponse(default_storage.open(path))
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")


def readyz(request: HttpRequest) -> HttpResponse:
    """Say that the process can reach its database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ready", content_type="text/plain")


def offline(request: HttpRequest) -> HttpResponse:
    """Say in both languages that there is no network; a phone keeps this page for that moment."""
    return render(request, "offline.html")


def service_worker(request: HttpRequest) -> HttpResponse:
    """Send the script that keeps the last pieces seen; a new style sheet makes it a new one."""
    version = hashlib.blake2b(static("css/site.css").encode(), digest_size=4).hexdigest()
    response = render(
        request, "service-worker.js", {"version": version}, content_type="text/javascript"
    )
    response.headers["Cache-Control"] = "no-cache"
    return response


def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        f"Disallow: /{settings.ADMIN_PATH}",
        f"Disallow: /hi/{settings.ADMIN_PATH}",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap-index'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


def manifest(request: HttpRequest) -> HttpResponse:
    """Describe the shop to a phone's home screen, in the page's language."""
    facts = {
        "name": str(settings.SHOP["name"]),
        "short_name": str(settings.SHOP["name"]),
        "lang": get_language(),
        "start_url": reverse("home"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#f6f1e7",
        "theme_color": "#2b3568",
        "icons": [
            {"src": static("icons/icon-192.png"), "sizes": "192x192", "type": "image/png"},
            {"src": static("icons/icon-512.png"), "sizes": "512x512", "type": "image/png"},
            {
                "src": static("icons/icon-maskable-512.png"),
                "sizes": "512x512",
                "type": "image/png",
                "purpose": "maskable",
            },
        ],
    }
    return HttpResponse(
        json.dumps(facts, ensure_ascii=False), content_type="application/manifest+json"
    )


def nearest_names(path: str) -> list[tuple[str, str]]:
    """Return label and address of the districts and crafts most like the lost address."""
    asked = path.rstrip("/").rsplit("/", 1)[-1].lower()[:80]
    places: dict[str, tuple[str, str]] = {}
    for craft in all_crafts():
        places[craft.slug] = (f"{craft.name}, {craft.district_name}", craft.url)
    for district in all_districts():
        places[district.slug] = (district.name, district.url)
    return [places[slug] for slug in get_close_matches(asked, places, NEAREST, 0.55)]


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith(("/media/", "/static/")):
        return HttpResponse("not found", content_type="text/plain", status=404)
    context: dict[str, Any] = {"suggestions": nearest_names(request.path)}
    return render(request, "404.html", context, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault in both languages without touching the database.

    A database that is away or overrun is no fault of the page: 503, and try again.
    """
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        headers = {"Retry-After": RETRY_AFTER_SECONDS}
        return HttpResponse(render_to_string("503.html"), status=503, headers=headers)
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"code": "cross_site"}, status=403)
    return render(
        request,
        "refusal.html",
        {
            "message": _("This form was opened from somewhere else. Please open the page again."),
            "code": "cross_site",
        },
        status=403,
    )
