"""The one browser of the tests: where it is, how it is started, and what is said without it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-sync", "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
NO_BROWSER = "NO BROWSER: Chromium is not installed, so no page was looked at (Debian: chromium)"

# For a test that drives a browser before the test's own database.
NEEDS_BROWSER = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not CHROMIUM, reason=NO_BROWSER),
]


@contextmanager
def opened() -> Iterator[Browser]:
    """Start the browser, and close it after the block."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def opened_beside_the_database() -> Iterator[Browser]:
    """Start the browser for tests that also ask the database, which its event loop would forbid."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with opened() as browser:
        yield browser
