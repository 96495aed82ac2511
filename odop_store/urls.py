"""Every address of the shop. English at `/`, Hindi at `/hi/`."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import index as sitemap_index
from django.contrib.sitemaps.views import sitemap
from django.urls import URLPattern, URLResolver, include, path, re_path

import artisans.workshop.urls  # noqa: F401 - hangs the screens of makers into the workshop
import care.workshop.urls  # noqa: F401 - hangs the screens of complaints into the workshop
import catalog.workshop.urls  # noqa: F401 - hangs the screens of pieces into the workshop
import enquiries.workshop.urls  # noqa: F401 - hangs the screens of enquiries into the workshop
import orders.workshop.urls  # noqa: F401 - hangs the screens of orders into the workshop
from artisans.workshop.site import workshop
from care.views import grievance
from desk.views import festival_index, festival_page
from odop_store import views
from odop_store.sitemaps import SITEMAPS
from orders.views.webhooks import razorpay_hook

handler404 = "odop_store.views.not_found"
handler500 = "odop_store.views.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("offline/", views.offline, name="offline"),
    path("service-worker.js", views.service_worker, name="service-worker"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap_index, {"sitemaps": SITEMAPS}, name="sitemap-index"),
    path(
        "sitemap-<section>.xml",
        sitemap,
        {"sitemaps": SITEMAPS},
        name="django.contrib.sitemaps.views.sitemap",
    ),
    re_path(
        r"^media/(?P<path>photos/[0-9a-f]{2}/[0-9a-f]{32}-[0-9]+\.(?:avif|webp|jpg))$",
        views.picture,
        name="picture",
    ),
]

urlpatterns += [path("hooks/razorpay/", razorpay_hook, name="razorpay-hook")]
urlpatterns += i18n_patterns(
    path("", views.home, name="home"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("", include("districts.urls")),
    path("artisans/", include("artisans.urls")),
    path("", include("catalog.urls")),
    path("", include("orders.urls")),
    path("", include("enquiries.urls")),
    path("", include("care.urls")),
    path("grievance/", grievance.show, name="page-grievance"),
    path("account/", include("accounts.urls")),
    *[path(f"{name}/", views.page, {"name": name}, name=f"page-{name}") for name in views.PAGES],
    path("festivals/", festival_index, name="festivals"),
    path("festivals/<slug:slug>/", festival_page, name="festival"),
    path("workshop/", workshop.urls),
    path(settings.ADMIN_PATH, admin.site.urls),
    prefix_default_language=False,
)

__all__ = ["handler404", "handler500", "urlpatterns"]
