"""A real browser before the running shop; where no Chromium is installed these tests are skipped."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.chromium import CHROMIUM, NO_BROWSER, opened


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder; skip them all, loudly, without a browser."""
    ours = [test for test in items if "tests/browser/" in test.path.as_posix()]
    for test in ours:
        test.add_marker(pytest.mark.browser)
        if not CHROMIUM:
            test.add_marker(pytest.mark.skip(reason=NO_BROWSER))
    if ours and not CHROMIUM:
        warnings.warn(NO_BROWSER, stacklevel=1)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with opened() as browser:
        yield browser


@dataclass
class Visitor:
    """Someone with a browser: `go` opens a page of the shop and collects what goes wrong."""

    page: Page
    shop: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda m: m.type == "error" and self.faults.append(m.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def go(self, path: str) -> Page:
        self.page.goto(self.shop + path, wait_until="load")
        return self.page


@pytest.fixture
def visitor(chromium, shop):
    """`visitor(width=360, …)`: a fresh browser of that kind; closed after the test."""
    contexts = []

    def make(*, width: int = 1280, height: int = 800, scripts: bool = True, **options) -> Visitor:
        size = {"width": width, "height": height}
        context = chromium.new_context(viewport=size, java_script_enabled=scripts, **options)
        contexts.append(context)
        return Visitor(context.new_page(), shop)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def windows(chromium) -> Iterator[dict[bool, BrowserContext]]:
    """A browser with scripts and one without, for tests that leave nothing behind in it."""
    kept = {on: chromium.new_context(java_script_enabled=on) for on in (True, False)}
    yield kept
    for context in kept.values():
        context.close()


@pytest.fixture
def reader(windows, shop):
    """`reader(width=360, …)`: a visitor in a new tab of a browser that such tests share."""
    pages = []

    def make(*, width: int = 1280, height: int = 800, scripts: bool = True) -> Visitor:
        page = windows[scripts].new_page()
        page.set_viewport_size({"width": width, "height": height})
        pages.append(page)
        return Visitor(page, shop)

    yield make
    for page in pages:
        page.close()
