"""Keep whole public pages in memory under the catalogue's version (see ADR 0004).

A view marked with `public_page` promises that its bytes depend only on the address, the named
query parameters and the catalogue, never on who asks. The version is read from the database at
every request and is bumped by the very transaction that changes the catalogue, so a kept page
can never be older than what is committed.
"""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import brotli
from django.core.cache import caches
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

View = Callable[..., HttpResponse]
MAX_KEPT_QUERY = 300


# Placements, offers, banners and texts begin and end by the clock, without a write: how many did
# so is part of the version, and so is the day, for the lowest price of thirty days ends with it.
VERSION = """
SELECT coalesce(sum(number), 0),
       (SELECT count(*) FROM desk_feature WHERE starts_at <= now()),
       (SELECT count(*) FROM desk_feature WHERE ends_at <= now()),
       (SELECT count(*) FILTER (WHERE starts_at <= now())
             + count(*) FILTER (WHERE ends_at <= now()) FROM orders_offer),
       (SELECT count(*) FROM desk_banner WHERE starts_at <= now()),
       (SELECT count(*) FROM desk_banner WHERE ends_at <= now()),
       (SELECT count(*) FROM desk_pagetext WHERE starts_at <= now())
FROM catalog_catalogversion
"""


@dataclass(frozen=True)
class Version:
    """A word that is new after every change and boundary, and what is on by the clock."""

    word: str
    placement_count: int
    banner_count: int


def catalog_version() -> str:
    """Return a word that is new after every committed change, with every day, and whenever
    something that is shown begins or ends by the clock."""
    return version_and_what_is_on().word


def version_and_what_is_on() -> Version:
    """Return the version, and how many placements and banners are on. One query."""
    with connection.cursor() as cursor:
        cursor.execute(VERSION)
        changes, begun, ended, offers, shown, gone, texts = cursor.fetchone()
    day = timezone.localdate().toordinal()
    word = f"{changes}.{begun + ended}.{offers}.{shown + gone + texts}.{day}"
    return Version(word, begun - ended, shown - gone)


class KeptPage:
    """A rendered page in the three encodings that browsers ask for."""

    def __init__(self, response: HttpResponse) -> None:
        # The length is that of the body sent, which may be a compressed one.
        self.headers = {k: v for k, v in response.headers.items() if k != "Content-Length"}
        self.identity = response.content
        self.brotli = brotli.compress(self.identity, quality=5)
        self.gzip = gzip.compress(self.identity, compresslevel=6, mtime=0)
        self.etag = hashlib.blake2b(self.identity, digest_size=12).hexdigest()

    def answer(self, request: HttpRequest) -> HttpResponse:
        body, encoding = self._encoded(request.headers.get("Accept-Encoding", ""))
        etag = f'"{self.etag}{f"-{encoding}" if encoding else ""}"'
        asked = parse_etags(request.headers.get("If-None-Match", ""))
        is_known = etag in {tag.removeprefix("W/") for tag in asked} or "*" in asked
        response = HttpResponseNotModified() if is_known else HttpResponse(body)
        for name, value in self.headers.items():
            if not is_known or name in {"Cache-Control", "Vary", "Content-Language"}:
                response.headers[name] = value
        response.headers["ETag"] = etag
        if not is_known:
            response.headers["Content-Length"] = str(len(body))
        if encoding and not is_known:
            response.headers["Content-Encoding"] = encoding
        patch_vary_headers(response, ["Accept-Encoding"])
        return response

    def _encoded(self, accepted: str) -> tuple[bytes, str]:
        wanted = {part.strip() for part in accepted.split(",")}
        if "br" in wanted:
            return self.brotli, "br"
        if "gzip" in wanted:
            return self.gzip, "gzip"
        return self.identity, ""


class PageCacheMiddleware:
    """Answer marked views from memory, and keep what they render."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        key = getattr(request, "page_cache_key", None)
        if key is None or response.status_code != 200 or response.streaming:
            return response
        page = KeptPage(response)
        if not response.cookies and "Cookie" not in response.headers.get("Vary", ""):
            caches["pages"].set(key, page)
        return page.answer(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        params = getattr(view, "public_params", None)
        if params is None or request.method not in {"GET", "HEAD"}:
            return None
        if any(request.GET.get(name) for name in view.live_params):  # type: ignore[attr-defined]
            return None
        known = [(name, request.GET[name]) for name in params if name in request.GET]
        if view.is_daily:  # type: ignore[attr-defined]
            known.append(("on", timezone.localdate().isoformat()))
        query = urlencode(known)
        if len(query) > MAX_KEPT_QUERY:
            return None
        address = f"{request.scheme}://{request.get_host()}{request.path}?{query}"
        digest = hashlib.blake2b(address.encode(), digest_size=16).hexdigest()
        version = version_and_what_is_on()
        # A page need not ask for placements or banners while none is on.
        request.placement_count = version.placement_count  # type: ignore[attr-defined]
        request.banner_count = version.banner_count  # type: ignore[attr-defined]
        key = f"{version.word}:{digest}"
        page = caches["pages"].get(key)
        if page is not None:
            return page.answer(request)  # type: ignore[no-any-return]
        request.page_cache_key = key  # type: ignore[attr-defined]
        return None
