"""Without a network: what was seen stays readable, and the rest says so in both languages."""

import pytest

READY = "navigator.serviceWorker.ready.then(() => true)"
CONTROLLED = "navigator.serviceWorker.controller !== null"
PIECE = "/pieces/lucknow-white-mulmul-kurta-men/"


@pytest.fixture
def traveller(visitor):
    """Someone who saw one piece in Hindi and then lost the network."""
    guest = visitor(width=360)
    guest.go("/hi/").evaluate(READY)
    guest.page.wait_for_function(CONTROLLED)
    title = guest.go(f"/hi{PIECE}").locator("h1").inner_text()
    guest.page.wait_for_function("caches.open('pieces').then(c => c.keys()).then(k => k.length)")
    guest.page.context.set_offline(True)
    return guest, title


def test_a_piece_seen_before_is_read_again(traveller):
    guest, title = traveller
    page = guest.go(f"/hi{PIECE}")
    assert page.locator("h1").inner_text() == title
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"


def test_another_page_says_so_and_lists_what_is_kept(traveller):
    guest, title = traveller
    page = guest.go("/hi/crafts/")
    assert "इंटरनेट नहीं है" in page.locator("h1").inner_text()
    page.locator("[data-kept=hi] a").click()
    page.wait_for_url(f"**/hi{PIECE}")
    assert page.locator("h1").inner_text() == title


def test_nothing_personal_is_kept(traveller):
    guest, _ = traveller
    guest.page.context.set_offline(False)
    for path in ("/hi/cart/", "/hi/account/", "/hi/workshop/"):
        guest.go(path)
    kept = (
        "caches.open('pieces').then(c => c.keys()).then(k => k.map(r => new URL(r.url).pathname))"
    )
    assert guest.page.evaluate(kept) == [f"/hi{PIECE}"]
