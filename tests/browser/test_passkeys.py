"""A passkey in a real browser: made, used at the door, and useless for anybody else's challenge."""

import pytest

from desk.demo import PASSWORD, RECOVERY

DESK = "/desk/"


@pytest.fixture
def device(visitor):
    """A browser with an authenticator of its own, as a phone or a laptop has."""
    who = visitor()
    session = who.page.context.new_cdp_session(who.page)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
                     "hasUserVerification": True, "isUserVerified": True}},
    )  # fmt: skip
    return who


def gives_password(who, name):
    page = who.go(DESK)
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/second-step/**")
    return page


def test_a_passkey_is_made_and_opens_the_desk_after_the_password(device):
    page = gives_password(device, "demo-curator")
    page.fill("#code", RECOVERY[1])
    page.press("#code", "Enter")
    page.wait_for_url(f"**{DESK}")
    device.go(f"{DESK}passkeys/")
    page.fill("#name", "Test laptop")
    page.click("form[data-passkey] button")
    page.wait_for_selector("th:has-text('Test laptop')")
    device.page.context.clear_cookies()
    page = gives_password(device, "demo-curator")
    page.click("form[data-passkey] button")
    page.wait_for_url(f"**{DESK}")
    assert page.locator("text=What needs doing now").count()
    assert device.faults == []


def test_without_script_the_code_of_the_app_is_asked_for(visitor):
    who = visitor(scripts=False)
    page = gives_password(who, "demo-curator")
    assert page.locator("#code").is_visible()
