"""Pages are light: bytes over the wire, counted by the browser."""

from collections import defaultdict

import pytest

from tests.pages import LANGUAGES, PAGES, address

KB = 1024
# A cold first visit on a phone, by kind of page; everything, pictures included.
TOTALS = dict.fromkeys(PAGES, 170) | {
    "home": 150, "districts": 90, "district": 160, "crafts": 160, "family": 160, "craft": 160,
    "artisans": 140, "artisan": 140, "listing": 180, "lost": 60,
    "about": 60, "help": 60, "accessibility": 60, "privacy": 60, "terms": 60, "grievance": 60, "demo": 60,
}  # fmt: skip
PARTS = {"Document": 20, "Stylesheet": 14, "Script": 25, "Font": 36}
REPEAT = 40


class Scales:
    """Weigh what a page loads, by kind of file."""

    def __init__(self, page):
        self.kinds, self.weights, self.hosts = {}, defaultdict(int), set()
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.responseReceived", self._begin)
        wire.on("Network.loadingFinished", self._end)

    def _begin(self, event):
        is_kept = event["response"].get("fromDiskCache") or event["response"].get(
            "fromPrefetchCache"
        )
        self.kinds[event["requestId"]] = None if is_kept else event["type"]
        self.hosts.add(event["response"]["url"].split("/")[2])

    def _end(self, event):
        kind = self.kinds.get(event["requestId"])
        if kind:
            self.weights[kind] += event["encodedDataLength"]

    def total(self):
        return sum(self.weights.values())


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


def weigh(guest, path):
    scales = Scales(guest.page)
    guest.go(path)
    guest.page.wait_for_load_state("networkidle")
    return scales


@pytest.mark.parametrize("kind", PAGES)
def test_a_first_visit_on_a_phone_keeps_its_budget(kind, language, visitor):
    guest = visitor(width=360, height=740, device_scale_factor=2, has_touch=True)
    scales = weigh(guest, address(kind, language))
    heavy = {part: w for part, w in scales.weights.items() if w > PARTS.get(part, 999) * KB}
    assert heavy == {}
    assert scales.total() <= TOTALS[kind] * KB
    assert scales.hosts == {guest.shop.split("/")[2]}


@pytest.mark.parametrize("kind", ["home", "district", "listing", "shop"])
def test_a_repeated_visit_costs_next_to_nothing(kind, language, visitor):
    guest = visitor(width=360)
    guest.go(address(kind, language))
    guest.page.wait_for_load_state("networkidle")
    assert weigh(guest, address(kind, language)).total() <= REPEAT * KB


@pytest.mark.parametrize("kind", ["home", "district", "listing", "shop"])
def test_nothing_jumps_while_loading(kind, language, visitor):
    guest = visitor(width=360, height=740)
    guest.page.add_init_script(
        "window.jumps = 0; new PerformanceObserver((list) => {"
        " for (const e of list.getEntries()) if (!e.hadRecentInput) window.jumps += e.value;"
        "}).observe({type: 'layout-shift', buffered: true});"
    )
    page = guest.go(address(kind, language))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.jumps") <= 0.02
