"""The desk in a real browser: passkeys with a device, 360 px, and the keyboard alone."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from accounts.models import User
from desk.actions.set_second_step import set_second_step
from desk.curation import Feature
from desk.rules import Role
from tests.browser.chromium import NEEDS_BROWSER, opened_beside_the_database
from tests.desk.staff import PASSWORD, client_of, code_for, make_staff
from tests.desk.subjects import order, placement, waiting_piece, waiting_return
from tests.desk.test_entering import SECRET

pytestmark = NEEDS_BROWSER


@pytest.fixture(scope="module")
def chromium():
    with opened_beside_the_database() as browser:
        yield browser


@pytest.fixture
def asha(transactional_db):
    person = make_staff(Role.SUPPORT)
    return person, set_second_step(user=person, secret=SECRET, code=code_for(SECRET))


@pytest.fixture
def page(chromium, live_server):
    """A page of a narrow browser that owns an authenticator, as a phone does."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        base_url=live_server.url.replace("127.0.0.1", "localhost"),
    )
    context.set_default_timeout(60_000)
    fresh = context.new_page()
    fresh.faults = []
    fresh.on("console", lambda m: m.type == "error" and fresh.faults.append(m.text))
    device = context.new_cdp_session(fresh)
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True,
                     "isUserVerified": True, "automaticPresenceSimulation": True}},
    )  # fmt: skip
    yield fresh
    context.close()


def gives_password(page, person):
    page.goto("/desk/")
    page.fill("#id_username", person.username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_selector("#code")


def test_a_passkey_is_made_and_opens_the_desk_after_the_password(asha, page):
    person, codes = asha
    gives_password(page, person)
    page.fill("#code", codes[0])
    page.press("#code", "Enter")
    page.wait_for_selector(".desk-tiles")
    page.goto("/desk/passkeys/")
    page.fill("#name", "My phone")
    page.press("#name", "Enter")
    page.wait_for_selector("th:has-text('My phone')")
    page.context.clear_cookies()
    gives_password(page, person)
    page.click("form[data-passkey] button")
    page.wait_for_selector(".desk-tiles")
    assert Authenticator.objects.get(type="webauthn").last_used_at is not None
    assert page.faults == []


def test_somebody_elses_passkey_opens_nothing(asha, page):
    person, codes = asha
    gives_password(page, person)
    page.fill("#code", codes[0])
    page.press("#code", "Enter")
    page.goto("/desk/passkeys/")
    page.fill("#name", "My phone")
    page.press("#name", "Enter")
    page.wait_for_selector("th:has-text('My phone')")
    Authenticator.objects.filter(type="webauthn").update(user=User.objects.create(username="x"))
    page.context.clear_cookies()
    gives_password(page, person)
    assert page.locator("form[data-passkey]").count() == 0


def enter(page, person):
    """Put a session that has passed both steps into the browser."""
    key = client_of(person).cookies["sessionid"].value
    cookie = {"name": "sessionid", "value": key, "domain": "localhost", "path": "/"}
    page.context.add_cookies([cookie])


def addresses(cast):
    asked = waiting_return(cast)
    bought = order(cast)
    return [
        reverse("admin:index"), reverse("admin:orders"), reverse("admin:orders") + "?q=sunita",
        reverse("admin:order", args=[bought.code]), reverse("admin:returns", args=["asked"]),
        reverse("admin:return", args=["asked", asked.pk]), reverse("admin:stuck-money"),
        reverse("admin:payouts"), reverse("admin:passkeys"), reverse("admin:sessions"),
        reverse("admin:visit", args=[cast.meena.pk]),
    ]  # fmt: skip


def test_no_page_is_wider_than_a_phone_and_each_is_worked_by_keyboard(cast, page):
    chief = make_staff(is_superuser=True)
    paths = addresses(cast)
    enter(page, chief)
    for path in paths:
        for prefix in ("", "/hi"):
            page.goto(prefix + path)
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, (prefix + path, wide)
        assert reached_by_tab(page) >= 2, path
    assert page.faults == []


def reached_by_tab(page):
    """Return how many places of the page's own content twenty tabs reach, each one in sight."""
    page.evaluate("document.querySelector('#content').setAttribute('tabindex', '-1')")
    page.evaluate("document.querySelector('#content').focus()")
    seen = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        found = page.evaluate(
            "(() => { const el = document.activeElement, box = el.getBoundingClientRect();"
            " return [el.tagName, el.textContent.trim().slice(0, 40) + el.id, box.width, "
            " getComputedStyle(el).outlineStyle] })()"
        )
        if found[0] == "BODY":
            break
        assert found[3] != "none", found
        seen.add(re.sub(r"\s+", " ", f"{found[0]} {found[1]}"))
    return len(seen)


def test_a_piece_is_taken_and_decided_with_keys_alone(cast, page):
    piece = waiting_piece(cast)
    enter(page, make_staff(Role.CURATOR))
    page.goto(reverse("admin:queue", args=["pieces"]))
    page.keyboard.press("t")
    page.wait_for_selector("[data-key=c]")
    page.keyboard.press("1")
    page.keyboard.press("c")
    page.wait_for_selector(".messagelist")
    piece.refresh_from_db()
    assert piece.state == "returned"
    assert page.faults == []


def test_a_placement_is_moved_with_keys_alone(cast, page):
    first, second = placement(cast), placement(cast)
    enter(page, make_staff(Role.CURATOR))
    page.goto(reverse("admin:desk_feature_changelist"))
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('aria-label')") == "Move down":
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    order_now = Feature.objects.order_by("position", "pk").values_list("pk", flat=True)
    assert list(order_now) == [second.pk, first.pk]
    assert page.faults == []
