"""Orders are packed on a small phone in Hindi without script, and no page has a barrier."""

import gzip
import os
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from artisans.models import Membership, PayoutAccount
from catalog.actions.add_photo import add_photo
from notices.models import Notice
from orders.actions.accept_parcel import accept_parcel
from orders.actions.pack_parcel import pack_parcel
from orders.actions.take_return import ask_return
from orders.models import Consignment, OrderLine
from tests.browser.barriers import barriers_on
from tests.browser.chromium import NEEDS_BROWSER, opened_beside_the_database
from tests.browser.test_every_page import CONTRAST, OVERFLOW, RULES
from tests.cast import Cast
from tests.makers import picture_bytes
from tests.money.conftest import confirmed, send_on
from tests.orders.conftest import only
from tests.workshop.makers import client_of, make_draft

pytestmark = [*NEEDS_BROWSER, pytest.mark.usefixtures("rows_of_migrations")]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with opened_beside_the_database() as browser:
        yield browser


@pytest.fixture
def phone(chromium: Any, live_server: Any, owner: Membership) -> Iterator[Any]:
    """A signed-in phone of 360 px, in Hindi."""
    contexts = []

    def make(*, script: bool) -> Any:
        context = chromium.new_context(
            viewport={"width": 360, "height": 740}, device_scale_factor=2, has_touch=True,
            is_mobile=True, locale="hi-IN", java_script_enabled=script, reduced_motion="reduce",
        )  # fmt: skip
        contexts.append(context)
        cookie = client_of(owner).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(20_000)
        return page

    yield make
    for context in contexts:
        context.close()


def tap(page: Any, words: str) -> None:
    page.get_by_text(words, exact=True).first.tap()


def test_an_order_is_packed_and_sent_without_script(
    phone: Any, live_server: Any, parcel: Consignment
) -> None:
    page = phone(script=False)
    page.goto(f"{live_server.url}/hi/workshop/")
    assert "एक नया ऑर्डर" in page.locator(".now").inner_text()
    tap(page, "नए ऑर्डर")
    page.locator(".parcel a").first.tap()
    tap(page, "हाँ, यह ऑर्डर लेंगे")
    page.locator(".said").wait_for()
    assert "12 Chowk Bazar" in page.locator("address").inner_text()
    tap(page, "पैक हो गया")
    page.locator("input[value=india-post]").tap()
    page.locator("#number").fill("EU१२३४५६७८९IN")
    page.get_by_role("button", name="भेज दिया").tap()
    page.get_by_text("भेज दिया गया").first.wait_for()
    parcel.refresh_from_db()
    assert (parcel.state, parcel.tracking_number) == ("shipped", "EU123456789IN")


def test_more_days_are_asked_for_without_script(
    phone: Any, live_server: Any, parcel: Consignment
) -> None:
    page = phone(script=False)
    page.goto(f"{live_server.url}/hi/workshop/orders/consignment/{parcel.order.code}-1/")
    tap(page, "और दिन चाहिए")
    page.locator("input[value=weather]").tap()
    page.get_by_role("button", name="और दिन माँगें").tap()
    page.locator(".said").wait_for()
    parcel.refresh_from_db()
    assert parcel.delay_count == 1


MOST_BYTES = 60 * 1024


@pytest.mark.parametrize("path", ["", "orders/consignment/", "catalog/piecedraft/new/"])
def test_home_orders_and_add_weigh_at_most_60_kb(
    path: str, phone: Any, live_server: Any, parcel: Consignment, market: Cast
) -> None:
    """Everything a cold first visit loads, compressed as the shop sends it."""
    add_photo(listing=market.pot, content=picture_bytes())
    page, sizes = phone(script=True), {}
    page.on("response", lambda answer: sizes.update({answer.url: weight(answer)}))
    page.goto(f"{live_server.url}/hi/workshop/")
    if path.endswith("new/"):
        sizes.clear()
        page.locator("main form button.wide-button").tap()
        page.locator("#step-photos").wait_for()
    elif path:
        sizes.clear()
        page.goto(f"{live_server.url}/hi/workshop/{path}")
    page.wait_for_load_state("networkidle")
    print(path or "home", sum(sizes.values()))
    assert 0 < sum(sizes.values()) <= MOST_BYTES


def weight(answer: Any) -> int:
    """Return what an answer weighs on the wire; pictures and fonts are compressed already."""
    if answer.status != 200:
        return 0
    body = answer.body()
    packed = answer.headers.get("content-type", "").startswith(("image/webp", "image/avif", "font"))
    return len(body) if packed else len(gzip.compress(body, 6))


def addresses(parcel: Consignment, cast: Cast, owner: Membership, buyer: Any) -> list[str]:
    """Bring a parcel, a return, an earning, a piece and a draft on stage; return their pages."""
    order = confirmed(buyer, only(cast.pot))
    send_on(order)
    line = OrderLine.objects.get(consignment__order=order)
    asked = ask_return(
        line=line, quantity=1, reason="broken", words="किनारा टूटा है", way="pickup",
        upi_id="s@bank", photos=[picture_bytes()],
    )  # fmt: skip
    PayoutAccount.objects.create(
        artisan=owner.artisan, kind="bank", holder="Meena", account_number="123456789012",
        ifsc="SBIN0001234", state="confirmed", given_by=owner.person,
    )  # fmt: skip
    add_photo(listing=cast.pot, content=picture_bytes())
    draft = make_draft(owner)
    packed, new = (confirmed(buyer, only(cast.pot)).consignments.get() for _ in range(2))
    accept_parcel(consignment_id=parcel.pk, user=owner.person)
    pack_parcel(consignment_id=packed.pk, user=owner.person)
    sms = Notice.objects.filter(purpose="maker_new_link", channel="sms").earliest("pk").body
    return [
        "/workshop/",
        "/workshop/orders/consignment/",
        f"/workshop/orders/consignment/{parcel.order.code}-1/",
        f"/workshop/orders/consignment/{packed.order.code}-1/",
        f"/workshop/orders/consignment/{new.order.code}-1/",
        f"/workshop/orders/returnrequest/{asked.code}/",
        "/workshop/orders/earning/",
        f"/workshop/orders/earning/{order.code}-1/",
        "/workshop/catalog/listing/",
        f"/workshop/catalog/listing/{cast.pot.code}/",
        f"/workshop/catalog/piecedraft/{draft.key}/",
        "/workshop/checklist/",
        "/workshop/profile/",
        "/workshop/papers/pan/",
        "/workshop/payout/",
        "/workshop/artisans/membership/",
        "/workshop/holiday/",
        "/p/" + sms.split("/p/")[1],
    ]


def test_no_page_of_the_workshop_has_a_barrier(
    phone: Any, live_server: Any, parcel: Consignment, owner: Membership, market: Cast, buyer: Any
) -> None:
    """Axe on every page at both widths, light and dark; nothing scrolls sideways."""
    page, found = phone(script=True), {}
    for path in addresses(parcel, market, owner, buyer):
        page.goto(f"{live_server.url}/hi{path}")
        for (scheme, rules), width in product((("light", RULES), ("dark", CONTRAST)), (360, 1280)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 800})
            for barrier in barriers_on(page, rules):
                found[path, scheme, width, barrier["id"]] = barrier["nodes"][0]["html"][:200]
        page.set_viewport_size({"width": 320, "height": 640})
        if page.evaluate(OVERFLOW) > 0:
            found[path, "320", 0, "scrolls sideways"] = page.evaluate(OVERFLOW)
        if shots := os.environ.get("WORKSHOP_SHOTS"):
            shoot(page, f"{shots}/{path.strip('/').replace('/', '_') or 'home'}")
    assert found == {}


def shoot(page: Any, name: str) -> None:
    for scheme, width in product(("light", "dark"), (360, 1280)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 740})
        page.screenshot(path=f"{name}-{width}-{scheme}.png", full_page=True)
