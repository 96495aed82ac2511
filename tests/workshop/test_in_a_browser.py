"""A piece is added at 360 px in Hindi in at most 25 taps and 60 typed characters."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from artisans.models import Membership
from catalog.drafts import DraftPhoto, PieceDraft
from catalog.models import Listing
from tests.browser.chromium import NEEDS_BROWSER, opened_beside_the_database
from tests.makers import picture_bytes
from tests.workshop.makers import client_of, make_member

pytestmark = NEEDS_BROWSER
MOST_TAPS, MOST_LETTERS = 25, 60
LINE = "काली मिट्टी का बड़ा घड़ा"


class Thumb:
    """Counts what a person does on the phone."""

    def __init__(self, page: Any) -> None:
        self.page, self.taps, self.letters = page, 0, 0

    def tap(self, where: Any) -> None:
        self.taps += 1
        where.tap()

    def type(self, where: Any, text: str) -> None:
        self.tap(where)
        self.letters += len(text)
        where.fill(text)

    def choose_photos(self, where: Any, files: list[str]) -> None:
        # One tap opens the gallery, one for each picture, one to say that this is all.
        self.taps += 2 + len(files)
        where.set_input_files(files)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with opened_beside_the_database() as browser:
        yield browser


@pytest.fixture
def owner(cast: Any) -> Membership:
    return make_member(cast.meena)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two photos as a phone takes them: large, and one lying on its side."""
    paths = [tmp_path / "front.jpg", tmp_path / "detail.jpg"]
    paths[0].write_bytes(picture_bytes((3000, 4000), quality=85))
    paths[1].write_bytes(picture_bytes((2400, 1800), quality=85))
    return [str(path) for path in paths]


def phone(chromium: Any, live_server: Any, owner: Membership, *, script: bool) -> Any:
    """Open a signed-in phone of 360 px, in Hindi."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        device_scale_factor=2,
        has_touch=True,
        is_mobile=True,
        locale="hi-IN",
        java_script_enabled=script,
    )
    cookie = client_of(owner).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{live_server.url}/hi/workshop/")
    return page


def continue_(page: Any) -> Any:
    return page.locator(".step:not([hidden]) button.button:visible").first


def chip(page: Any, name: str, value: str) -> Any:
    return page.locator(f".step:not([hidden]) input[name={name}][value='{value}']")


def add_piece(page: Any, files: list[str], *, script: bool) -> Thumb:
    """Walk from the home of the workshop to the sent piece."""
    thumb = Thumb(page)
    thumb.tap(page.locator("main form button.wide-button"))
    thumb.choose_photos(page.locator("input[type=file][multiple]"), files)
    if script:
        expect(page.locator("#photo-row li")).to_have_count(2)
    thumb.tap(continue_(page))
    thumb.tap(chip(page, "form", "pot"))
    thumb.tap(continue_(page))
    thumb.type(page.locator("#price"), "850")
    if script:
        assert "₹808" in page.locator("#gets").inner_text()
    thumb.tap(continue_(page))
    page.locator("#step-size:not([hidden])").wait_for()
    for name in ("size", "weight"):
        thumb.tap(page.locator(f"#step-size input[name={name}]").nth(1))
    thumb.tap(chip(page, "stock", "ready:5"))
    thumb.tap(continue_(page))
    thumb.type(page.locator("#line"), LINE)
    thumb.tap(continue_(page))
    page.locator("#step-preview:not([hidden])").wait_for()
    assert LINE in page.locator(".preview").inner_text()
    thumb.tap(continue_(page))
    page.wait_for_url("**/hi/workshop/catalog/listing/")
    return thumb


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_piece_is_added_in_few_taps_and_letters(
    chromium: Any, live_server: Any, owner: Membership, files: list[str], script: bool
) -> None:
    page = phone(chromium, live_server, owner, script=script)
    thumb = add_piece(page, files, script=script)
    print(f"taps {thumb.taps}, letters {thumb.letters}, script {script}")
    assert thumb.taps <= MOST_TAPS
    assert thumb.letters <= MOST_LETTERS
    piece = Listing.objects.get(title_hi=LINE)
    assert (piece.price_paise, piece.state, piece.photos.count()) == (85000, "submitted", 2)
    page.context.close()


def test_photos_are_shrunk_on_the_phone(
    chromium: Any, live_server: Any, owner: Membership, files: list[str]
) -> None:
    page = phone(chromium, live_server, owner, script=True)
    page.locator("main form button.wide-button").tap()
    page.locator("input[type=file][multiple]").set_input_files(files)
    # The shop answers each photo; these test pictures are smooth, so it finds them blurred.
    expect(page.locator("#photo-row .told.fault")).to_have_count(2)
    assert DraftPhoto.objects.count() == 2
    assert max(DraftPhoto.objects.values_list("height", flat=True)) <= 1600
    page.context.close()


def test_answers_and_photos_given_offline_arrive_once(
    chromium: Any, live_server: Any, owner: Membership, files: list[str]
) -> None:
    page = phone(chromium, live_server, owner, script=True)
    page.locator("main form button.wide-button").tap()
    page.locator("#step-photos").wait_for()
    page.context.set_offline(True)
    page.locator("input[type=file][multiple]").set_input_files(files[:1])
    expect(page.locator("#saved")).not_to_be_empty()
    continue_(page).tap()
    chip(page, "form", "pot").tap()
    continue_(page).tap()
    page.locator("#price").fill("850")
    continue_(page).tap()
    page.locator("#step-size:not([hidden])").wait_for()
    assert not DraftPhoto.objects.exists()
    page.context.set_offline(False)
    expect(page.locator("#saved")).to_be_empty(timeout=30_000)
    draft = PieceDraft.objects.get()
    assert (draft.form, draft.price_paise, draft.photos.count()) == ("pot", 85000, 1)
    page.context.close()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "catalog/listing/",
        "checklist/",
        "payout/",
        "holiday/",
        "notice/",
        "artisans/membership/add/",
        "profile/",
        "sign-out/",
    ],
)
def test_no_page_scrolls_sideways_at_320_px(
    chromium: Any, live_server: Any, owner: Membership, address: str
) -> None:
    page = phone(chromium, live_server, owner, script=True)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{live_server.url}/hi/workshop/{address}")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    page.context.close()


def test_the_scripts_stay_small() -> None:
    root = Path(__file__).resolve().parents[2] / "static" / "workshop"
    assert sum(path.stat().st_size for path in root.glob("*.js")) <= 12 * 1024
