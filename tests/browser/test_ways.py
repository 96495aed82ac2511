"""The ways through the shop: by keyboard, by finger, with and without scripts."""

import pytest

FOCUS = """() => {
  const el = document.activeElement, box = el.getBoundingClientRect(), style = getComputedStyle(el);
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  const isRing = (s) => parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none';
  const card = el.closest('li, p, div');
  const ring = [style, getComputedStyle(el, '::after'), getComputedStyle(card || el)].some(isRing);
  return {
    href: el.getAttribute('href') || '', tag: el.tagName,
    isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    hasRing: ring || style.boxShadow !== 'none' || el.matches('svg a, input'),
    isUncovered: !at || el.contains(at) || at.contains(el) || !!at.closest('a, svg, label'),
  };
}"""


def tab_to(page, href, limit=150):
    """Press Tab until the link has focus; every stop on the way must be seen and uncovered."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        assert stop["isSeen"], stop
        assert stop["hasRing"], stop
        assert stop["isUncovered"], stop
        if stop["href"].endswith(href):
            return
    raise AssertionError(f"{href} was not reached")


@pytest.mark.parametrize("prefix", ["", "/hi"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_goes_from_home_to_a_district_to_a_piece(prefix, width, visitor):
    page = visitor(width=width).go(f"{prefix}/")
    tab_to(page, f"{prefix}/districts/lucknow/")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{prefix}/districts/lucknow/")
    tab_to(page, f"{prefix}/pieces/lucknow-white-mulmul-kurta-men/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pieces/lucknow-white-mulmul-kurta-men/")
    assert page.locator("h1").is_visible()


def test_the_first_tab_skips_to_the_page(visitor):
    page = visitor().go("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_map_is_a_list_of_links_for_the_keyboard(visitor):
    page = visitor().go("/districts/")
    links = page.locator("#map a")
    assert links.count() == 75
    links.nth(10).focus()
    target = links.nth(10).get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")


@pytest.mark.parametrize("words", ["luck", "लखनऊ", "LAKHNAU", "chikan", "चिकन"])
def test_districts_are_narrowed_while_typing_in_either_script(words, visitor):
    page = visitor().go("/districts/")
    page.locator("#place").fill(words)
    shown = page.locator("#places > li:visible")
    assert 1 <= shown.count() < 10
    assert "Lucknow" in " ".join(shown.all_inner_texts())


def test_typing_what_no_district_is_called_says_so(visitor):
    page = visitor().go("/hi/districts/")
    page.locator("#place").fill("zzzz")
    assert page.locator("[data-none]").is_visible()


def test_the_filter_field_is_not_shown_where_it_cannot_work(visitor):
    page = visitor(scripts=False).go("/districts/")
    assert not page.locator("#place").is_visible()
    assert page.locator("#places > li:visible").count() == 75


def hrefs(page):
    return page.locator("#pieces h3 a").evaluate_all("links => links.map(a => a.pathname)")


def test_show_more_adds_the_next_pieces_below(visitor):
    page = visitor().go("/shop/?sort=price")
    before = hrefs(page)
    page.locator("a[data-more]").click()
    page.locator("#pieces > li").nth(47).wait_for()
    after = hrefs(page)
    assert after[: len(before)] == before
    assert len(after) == len(set(after)) == 48


def test_show_more_is_a_plain_link_without_scripts(visitor):
    page = visitor(scripts=False).go("/shop/?sort=price")
    before = hrefs(page)
    page.locator("a[data-more]").click()
    assert "after=" in page.url
    assert not set(before) & set(hrefs(page))


@pytest.mark.parametrize("scripts", [True, False])
def test_a_shopper_narrows_by_district_and_opens_a_piece(scripts, visitor):
    page = visitor(scripts=scripts).go("/shop/?district=lucknow")
    materials = page.locator(".facets .facet", has=page.locator("a[href*='material=']"))
    materials.locator("summary").first.click()
    materials.locator("a").first.click()
    assert "district=lucknow" in page.url
    page.locator("#pieces h3 a").first.click()
    assert "/pieces/" in page.url


def test_pictures_open_large_and_close_with_escape(visitor):
    page = visitor().go("/pieces/lucknow-white-mulmul-kurta-men/")
    page.locator("[data-gallery] a").first.click()
    page.locator("dialog.zoom[open] img").wait_for(state="visible")
    page.keyboard.press("Escape")
    assert page.locator("dialog.zoom[open]").count() == 0


def test_pictures_are_plain_links_without_scripts(visitor):
    page = visitor(scripts=False).go("/pieces/lucknow-white-mulmul-kurta-men/")
    assert page.locator("[data-gallery] a").first.get_attribute("href").startswith("/media/photos/")


def test_stacked_vowel_signs_are_not_cut(visitor):
    page = visitor(width=360).go("/hi/pieces/lucknow-white-mulmul-kurta-men/")
    page.locator("h1").evaluate("el => { el.textContent = 'र्किं ह्यूँ ट्ठी'; }")
    hides, leading = page.locator("h1").evaluate(
        "el => { const s = getComputedStyle(el);"
        " return [s.overflow, parseFloat(s.lineHeight) / parseFloat(s.fontSize)]; }"
    )
    assert hides == "visible"
    assert leading >= 1.3


@pytest.mark.parametrize("path", ["/", "/hi/", "/hi/shop/", "/hi/districts/lucknow/"])
def test_hindi_is_never_spaced_slanted_or_small(path, visitor):
    page = visitor(width=360).go(path)
    wrong = page.locator("body *").evaluate_all(
        """all => all.filter((el) => {
          const own = [...el.childNodes].some((n) => n.nodeType === 3 && /[\\u0900-\\u097F]/.test(n.data));
          const style = getComputedStyle(el);
          return own && el.getClientRects().length && (
            (style.letterSpacing !== 'normal' && style.letterSpacing !== '0px')
            || style.fontStyle === 'italic' || style.textTransform !== 'none'
            || parseFloat(style.fontSize) < 13);
        }).map((el) => el.outerHTML.slice(0, 100))"""
    )
    assert wrong == []


def test_nothing_moves_for_those_who_asked_for_rest(visitor):
    page = visitor(reduced_motion="reduce").go("/")
    moving = page.locator("body *").evaluate_all(
        "all => all.filter(el => parseFloat(getComputedStyle(el).transitionDuration) > 0.01).length"
    )
    assert moving == 0
