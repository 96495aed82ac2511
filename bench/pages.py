"""Measure the main pages beside a bare Django view that sends the same bytes.

Run it by `bench/run pages`; see bench/README.md. Every page is asked for through Django's whole
stack in this process, in turn with its bare twin, so that a noisy machine hits both alike.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "odop_store.settings")

import django

django.setup()

from django.core.cache import caches  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.urls import path  # noqa: E402

from catalog.models import Listing  # noqa: E402

Call = Callable[[], bytes]


def asker(handler: WSGIHandler, address: str) -> Call:
    factory = RequestFactory(SERVER_NAME="localhost")

    def ask() -> bytes:
        request = factory.get(address)
        response = handler(request.environ, lambda status, headers, *rest: None)
        body = b"".join(response)
        response.close()
        return body

    return ask


def timed(call: Call) -> float:
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def bare(body: bytes) -> Call:
    """Return a call through an urlconf and middleware-free handler that sends these bytes."""
    from django.conf import settings
    from django.test import override_settings

    class Urls:
        urlpatterns = [path("bare", lambda request: HttpResponse(body))]

    with override_settings(MIDDLEWARE=[], ROOT_URLCONF=Urls, ALLOWED_HOSTS=["*"]):
        handler = WSGIHandler()
    ask = asker(handler, "/bare")

    def call() -> bytes:
        before = settings.ROOT_URLCONF
        settings.ROOT_URLCONF = Urls
        try:
            return ask()
        finally:
            settings.ROOT_URLCONF = before

    return call


def measure(address: str, rounds: int) -> tuple[float, float, float, int]:
    """Return median seconds uncached, cached and bare, and the size of the page in bytes."""
    shop = asker(WSGIHandler(), address)
    body = shop()
    twin = bare(body)
    uncached, cached, plain = [], [], []
    for _ in range(rounds):
        caches["pages"].clear()
        uncached.append(timed(shop))
        cached.append(min(timed(shop) for _ in range(3)))
        plain.append(min(timed(twin) for _ in range(3)))
    return (*(statistics.median(times) for times in (uncached, cached, plain)), len(body))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    listing = Listing.objects.on_sale().order_by("-published_at").first()
    if listing is None:
        raise SystemExit("The shop is empty: run bin/manage seed_demo first.")
    pages = {
        "home": "/",
        "district": "/hi/districts/varanasi/",
        "craft": "/crafts/lucknow-chikankari/",
        "shop": "/shop/",
        "shop, two facets": "/shop/?family=metal&stock=ready",
        "listing": listing.get_absolute_url(),
    }
    print(f"{Listing.objects.count():,} listings, median of {rounds}, milliseconds")
    print(f"{'page':18}{'KB':>6}{'uncached':>10}{'cached':>9}{'bare':>8}{'cached/bare':>13}")
    for name, address in pages.items():
        uncached, cached, plain, size = measure(address, rounds)
        print(
            f"{name:18}{size / 1024:6.1f}{uncached * 1e3:10.2f}{cached * 1e3:9.2f}"
            f"{plain * 1e3:8.2f}{cached / plain:13.1f}"
        )


if __name__ == "__main__":
    main()
