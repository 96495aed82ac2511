"""The whole purchase in a real browser: without scripts, on a small phone, in both languages."""

import re

import pytest

from tests.browser.barriers import barriers_on
from tests.browser.test_every_page import OVERFLOW, RULES
from tests.browser.test_ways import FOCUS

PIECE = "/pieces/lucknow-white-mulmul-kurta-men/"


def press(page, selector):
    """Press a button by keyboard alone: focus, then Enter."""
    page.focus(selector)
    enter(page)


def enter(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def state_is(page, code):
    chosen = page.locator(f"[name=state_code] option:checked[value='{code}']")
    chosen.wait_for(state="attached")


@pytest.mark.parametrize("prefix", ["", "/hi"])
def test_cash_on_delivery_without_scripts_by_keyboard(prefix, visitor):
    page = visitor(width=360, height=740, scripts=False).go(prefix + PIECE)
    press(page, ".buy-bar button")
    page.fill("#cart-pin", "२२६००१")
    enter(page)
    press(page, ".summary a.button-action")
    page.fill("[name=mobile]", "+91 98765 43210")
    enter(page)
    for name, words in [("house", "12 Chowk"), ("area", "Chowk"), ("full_name", "Sunita")]:
        page.fill(f"[name={name}]", words)
    press(page, "form.plain-form > button.button-action")
    page.focus("[value=cod]")
    page.keyboard.press("Space")
    press(page, "form.plain-form button.button-action")
    confirm = page.url
    page.goto(re.sub(r"/orders/.*", "/outbox/", confirm))
    code = re.search(r"\b(\d{6})\b", page.inner_text(".outbox"))[1]
    page.goto(confirm)
    page.fill("[name=code]", code)
    enter(page)
    page.wait_for_url("**said=confirmed")
    assert page.locator(".track").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_step_is_usable_by_everyone(width, scheme, visitor):
    page = visitor(width=width, height=740, color_scheme=scheme).go(f"/hi{PIECE}")

    def look():
        found = barriers_on(page, RULES)
        assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found] == []
        assert page.evaluate(OVERFLOW) == 0

    press(page, ".buy-bar button" if width == 360 else "#buy button.button-action")
    page.fill("#cart-pin", "226001")
    enter(page)
    assert page.inner_text(".count >> visible=true") == "1"
    look()
    press(page, ".summary a.button-action")
    page.fill("[name=mobile]", "12")
    enter(page)
    page.wait_for_selector(".error-summary")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    look()
    page.fill("[name=mobile]", "9876543210")
    enter(page)
    look()
    page.fill("[name=pin]", "110001")
    state_is(page, "07")
    page.fill("[name=pin]", "226001")
    state_is(page, "09")
    for name, words in [("house", "12 Chowk"), ("area", "Chowk"), ("full_name", "Sunita")]:
        page.fill(f"[name={name}]", words)
    press(page, "form.plain-form > button.button-action")
    look()
    page.check("[value=online]")
    press(page, "form.plain-form button.button-action")
    look()
    press(page, "form.plain-form button.button-action")
    press(page, "button[value=paid]")
    assert page.url.endswith("said=confirmed")
    look()


HAS_FOCUS = "selector => document.activeElement.matches(selector)"


def tab_until(page, selector, limit=120):
    """Press Tab until what the selector names has focus; every stop is seen, ringed, uncovered."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        assert stop["isSeen"], stop
        assert stop["hasRing"], stop
        assert stop["isUncovered"], stop
        if page.evaluate(HAS_FOCUS, selector):
            return
    raise AssertionError(f"Tab never came to {selector}")


def test_the_whole_purchase_by_tab_alone_in_hindi_on_a_small_phone_without_scripts(visitor):
    page = visitor(width=360, height=740, scripts=False).go(f"/hi{PIECE}")
    tab_until(page, ".buy-bar button, #buy button.button-action")
    enter(page)
    tab_until(page, "#cart-pin")
    page.keyboard.type("226001")
    enter(page)
    tab_until(page, ".summary a.button-action")
    enter(page)
    tab_until(page, "[name=mobile]")
    page.keyboard.type("9876543210")
    enter(page)
    for name, words in [
        ("pin", ""), ("state_code", ""), ("district", ""), ("house", "12 चौक"),
        ("area", "चौक"), ("landmark", "घंटाघर"), ("full_name", "सुनीता"),
    ]:  # fmt: skip
        tab_until(page, f"[name={name}]")
        page.keyboard.type(words)
    tab_until(page, "form.plain-form > button.button-action")
    enter(page)
    tab_until(page, "[name=method]")
    while not page.evaluate(HAS_FOCUS, "[value=cod]:checked"):
        page.keyboard.press("ArrowDown")
    tab_until(page, "form.plain-form button.button-action")
    enter(page)
    confirm = page.url
    page.goto(re.sub(r"/orders/.*", "/outbox/", confirm))
    code = re.search(r"\b(\d{6})\b", page.inner_text(".outbox"))[1]
    page.goto(confirm)
    tab_until(page, "[name=code]")
    page.keyboard.type(code)
    enter(page)
    page.wait_for_url("**said=confirmed")
    assert page.locator(".track").is_visible()
