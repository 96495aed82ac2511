"""Samples of the storefront's addresses."""

from odop_store.views import PAGES
from tests.addresses import Sample

SAMPLES = [
    Sample("healthz", is_bilingual=False, is_page=False),
    Sample("readyz", is_bilingual=False, is_page=False),
    Sample("festivals"),
    Sample("festival", lambda cast: {"slug": "diwali"}),
    Sample("offline", is_bilingual=False, is_page=False),
    Sample("service-worker", is_bilingual=False, is_page=False),
    Sample("robots", is_bilingual=False, is_page=False),
    Sample("sitemap-index", is_bilingual=False, is_page=False),
    Sample(
        "django.contrib.sitemaps.views.sitemap",
        lambda cast: {"section": "register"},
        is_bilingual=False,
        is_page=False,
    ),
    Sample(
        "picture",
        lambda cast: {"path": "photos/ab/" + "ab" * 16 + "-360.webp"},
        status=404,
        is_bilingual=False,
        is_page=False,
    ),
    Sample("manifest", is_page=False),
    Sample("home"),
    Sample("districts:index"),
    Sample("districts:detail", lambda cast: {"slug": cast.azamgarh.slug}),
    Sample("districts:craft_index"),
    Sample("districts:family", lambda cast: {"slug": cast.pottery.slug}),
    Sample("districts:craft", lambda cast: {"slug": cast.black_pottery.slug}),
    Sample("artisans:index"),
    Sample("artisans:detail", lambda cast: {"slug": cast.meena.slug}),
    Sample("catalog:shop"),
    Sample("catalog:suggest", is_page=False),
    Sample("catalog:clicked", status=405, is_page=False),
    Sample("catalog:want", status=405, is_page=False),
    Sample("catalog:reviews", lambda cast: {"slug": cast.pot.slug}),
    Sample("catalog:listing", lambda cast: {"slug": cast.pot.slug}),
    *[Sample(f"page-{name}") for name in PAGES],
]
