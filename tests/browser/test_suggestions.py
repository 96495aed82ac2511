"""The search box suggests while typing: by keyboard, aloud, on the smallest phone, or not at all."""

import pytest

BOX = "input[data-suggest]"
LIST = "#suggestions"


def typing(visitor, words, path="/hi/", width=360, **kind):
    """Open a page, type into the search box and wait for what it suggests."""
    page = visitor(width=width, **kind).go(path)
    box = page.locator(BOX).first
    box.click()
    box.press_sequentially(words, delay=15)
    page.locator(f"{LIST} [role=option]").first.wait_for()
    return page, box


def active(page, box):
    """Return the option that the box says is active, or None."""
    marked = box.get_attribute("aria-activedescendant")
    return page.locator(f"#{marked}") if marked else None


def test_the_box_is_a_combobox_and_says_so(visitor):
    page, box = typing(visitor, "चिक")
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "true"
    assert box.get_attribute("aria-controls") == page.locator(LIST).get_attribute("id")
    assert page.locator(LIST).get_attribute("role") == "listbox"
    count = page.locator(f"{LIST} [role=option]").count()
    assert (
        str(count) in page.locator("[role=search] [role=status], form [role=status]").inner_text()
    )


def test_arrows_walk_round_and_the_active_one_is_told(visitor):
    page, box = typing(visitor, "chik", path="/", width=1280)
    count = page.locator(f"{LIST} [role=option]").count()
    assert active(page, box) is None
    box.press("ArrowDown")
    first = active(page, box)
    assert first.get_attribute("aria-selected") == "true"
    assert first.get_attribute("id") == page.locator(f"{LIST} li").first.get_attribute("id")
    box.press("ArrowUp")
    assert active(page, box) is None
    box.press("ArrowUp")
    assert active(page, box).get_attribute("id") == f"suggestion-{count - 1}"
    assert page.locator(f"{LIST} [aria-selected=true]").count() == 1


def test_enter_opens_the_active_one_and_without_one_it_searches(visitor):
    page, box = typing(visitor, "chikan", path="/", width=1280)
    box.press("ArrowDown")
    wanted = active(page, box).get_attribute("data-url")
    box.press("Enter")
    page.wait_for_url(f"**{wanted}")
    page, box = typing(visitor, "chikan", path="/", width=1280)
    box.press("Enter")
    page.wait_for_url("**/shop/?q=chikan")


def test_escape_closes_the_list_and_leaves_the_words(visitor):
    page, box = typing(visitor, "चिक")
    box.press("Escape")
    assert not page.locator(LIST).is_visible()
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "चिक"


def test_leaving_the_box_closes_the_list(visitor):
    page, box = typing(visitor, "chik", path="/")
    box.press("Tab")
    assert not page.locator(LIST).is_visible()


@pytest.mark.parametrize("words", ["ba", "साड़ी", "lakdi ka", "मुरादाबाद पीतल", "xqzw"])
def test_a_reply_is_small(words, visitor):
    page = visitor(width=360).go("/hi/")
    with page.expect_response("**/suggest/**") as asked:
        page.locator(BOX).first.press_sequentially(words)
    assert len(asked.value.body()) <= 3000


def test_on_the_smallest_phone_nothing_is_cut_in_hindi(visitor):
    page, box = typing(visitor, "बनारस", width=360, height=640, has_touch=True)
    page.wait_for_load_state("networkidle")
    page.locator(LIST).wait_for(state="visible")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    frame = page.locator(LIST).bounding_box()
    assert frame["x"] >= 0
    assert frame["x"] + frame["width"] <= 360
    for option in page.locator(f"{LIST} [role=option]").all():
        assert option.bounding_box()["height"] >= 44
        assert option.evaluate("el => el.scrollWidth - el.clientWidth") <= 0
    page.locator(f"{LIST} [role=option]").first.tap()
    page.wait_for_url("**/hi/**")


def test_a_slow_answer_never_replaces_a_newer_one(visitor):
    guest = visitor(width=1280)
    page = guest.page
    page.route("**/suggest/?q=chik", lambda route: (page.wait_for_timeout(600), route.continue_()))
    guest.go("/")
    box = page.locator(BOX).first
    box.press_sequentially("chik", delay=1)
    page.wait_for_timeout(250)
    box.press_sequentially("ankari xx", delay=1)
    page.wait_for_timeout(1500)
    assert box.input_value() == "chikankari xx"
    assert guest.faults == []


def test_without_scripts_the_form_alone_finds(visitor):
    page = visitor(width=360, scripts=False).go("/hi/")
    box = page.locator(BOX).first
    assert box.get_attribute("role") is None
    box.fill("चिकन कुर्ता")
    box.press("Enter")
    assert "/hi/shop/?q=" in page.url
    assert page.locator("#pieces h3 a").count() > 0
    assert page.locator(".chips, .facets").count() > 0
