"""Every kind of page, in both languages, at two widths, light and dark: usable by everyone."""

import html
import re
from itertools import product

import pytest

from tests.browser.barriers import barriers_on
from tests.pages import LANGUAGES, PAGES, address, visit

WIDTHS = (360, 1280)
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
# The dark scheme changes colours alone, so only they are looked at again.
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
SCHEMES = {"light": RULES, "dark": CONTRAST}
# The browser itself reports a lost page's status as a fault.
ITS_OWN_STATUS = "the server responded with a status of 404"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CLIPPED = """() => [...document.querySelectorAll('h1, h2, h3, h4, a, button, dt, dd, p, li, summary, label')]
  .filter((el) => {
    const style = getComputedStyle(el);
    const hides = style.overflowY !== 'visible' && style.overflowY !== 'auto' && style.overflowY !== 'scroll';
    const isShown = el.offsetParent && el.clientHeight > 4 && el.textContent.trim();
    return isShown && hides && el.scrollHeight > el.clientHeight + 1;
  }).map((el) => el.outerHTML.slice(0, 120))"""
# Two frames after a change of scheme every colour is painted anew.
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
SPACE_OUT = """(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }"""


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.mark.parametrize("kind", PAGES)
def test_no_barrier_is_found_on_any_page(kind, language, reader):
    """Axe at both widths and in both schemes; the console stays silent."""
    guest = reader()
    page, found = guest.go(address(kind, language)), {}
    for (scheme, rules), width in product(SCHEMES.items(), WIDTHS):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(SETTLED)
        for barrier in barriers_on(page, rules):
            found[scheme, width, barrier["id"]] = barrier["nodes"][0]["html"][:200]
    assert found == {}
    assert [fault for fault in guest.faults if ITS_OWN_STATUS not in fault] == []


@pytest.mark.parametrize("kind", PAGES)
def test_no_page_scrolls_sideways_or_cuts_letters(kind, language, reader):
    """On the smallest phone, at 200 %, and with text spaced as its reader likes it."""
    page = reader(width=320, height=640).go(address(kind, language))
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(CLIPPED) == []
    page.set_viewport_size({"width": 640, "height": 400})  # 1280 px at 200 %
    assert page.evaluate(OVERFLOW) <= 0
    page.set_viewport_size({"width": 360, "height": 640})
    page.evaluate(SPACE_OUT, SPACED)
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("kind", PAGES)
def test_every_page_reads_without_scripts(kind, language, reader):
    page = reader(width=360, scripts=False).go(address(kind, language))
    assert page.locator("h1").inner_text().strip()
    assert page.locator("main").inner_text().strip()
    assert page.locator("[hidden]:visible").count() == 0


@pytest.mark.parametrize("kind", PAGES)
def test_the_language_switch_keeps_the_page(kind, shop):
    for here, there in (LANGUAGES, LANGUAGES[::-1]):
        page = visit(shop + address(kind, here)).text
        header = page[page.index("<header") : page.index("</header>")]
        switch = next(
            tag for tag in re.findall("<a [^>]*>", header) if f'hreflang="{there}"' in tag
        )
        assert html.unescape(re.search('href="([^"]*)"', switch)[1]) == address(kind, there)
