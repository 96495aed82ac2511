"""The SMS link of one parcel: what it opens, what it does, and when it dies."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from artisans.models import Artisan, Membership
from audit.models import AuditEntry
from notices.models import Notice
from orders.models import Consignment, OrderEvent
from tests.architecture.sources import ROOT
from tests.money.conftest import confirmed
from tests.orders.conftest import link as buyers_link
from tests.orders.conftest import only

pytestmark = pytest.mark.django_db
MOST_BYTES = 10 * 1024


@pytest.fixture
def path(parcel: Consignment) -> str:
    """The address as the SMS carries it."""
    body = Notice.objects.get(purpose="maker_new_link", channel="sms").body
    return "/" + body.split("://")[1].split("/", 1)[1]


def do(client: Client, path: str, deed: str, **sent: Any) -> Any:
    return client.post(path, {"do": deed, **sent}, follow=True)


def state(parcel: Consignment) -> str:
    parcel.refresh_from_db()
    return parcel.state


def test_the_page_opens_in_the_makers_language_without_signing_in(
    path: str, client: Client, parcel: Consignment
) -> None:
    html = client.get(path).content.decode()
    assert path.startswith("/hi/p/")
    assert parcel.order.code in html
    assert "हाँ, यह ऑर्डर लेंगे" in html
    assert "12 Chowk Bazar" not in html


@pytest.mark.parametrize("deed", ["accept", "pack"])
def test_page_and_style_weigh_at_most_10_kb(deed: str, path: str, client: Client) -> None:
    do(client, path, deed)
    html = client.get(path).content
    style = (ROOT / "static" / "workshop" / "link.css").read_bytes()
    assert len(html) + len(style) <= MOST_BYTES
    assert b"<script" not in html


def test_it_accepts_and_then_shows_the_address(
    path: str, client: Client, parcel: Consignment, owner: Membership
) -> None:
    assert "12 Chowk Bazar" in do(client, path, "accept").content.decode()
    event = OrderEvent.objects.get(consignment=parcel, kind="accepted")
    assert (event.actor, event.user) == ("maker", owner.person)
    assert AuditEntry.objects.filter(verb="parcel-by-link", note="accept").exists()


def test_it_marks_a_parcel_as_sent_and_dies(path: str, client: Client, parcel: Consignment) -> None:
    answer = do(client, path, "send", courier="india-post", number="EU123456789IN")
    assert state(parcel) == "shipped"
    assert answer.status_code == 410
    assert "भेज दिया गया" in answer.content.decode()
    assert do(client, path, "cannot", reason="ill").status_code == 410
    assert state(parcel) == "shipped"


def test_it_asks_for_more_days(path: str, client: Client, parcel: Consignment) -> None:
    before = parcel.dispatch_by
    do(client, path, "delay", days="2", reason="weather")
    parcel.refresh_from_db()
    assert parcel.dispatch_by == before + timedelta(days=2)


def test_it_says_that_it_cannot_be_made(path: str, client: Client, parcel: Consignment) -> None:
    assert do(client, path, "cannot").status_code == 422
    do(client, path, "cannot", reason="broken")
    assert state(parcel) == "cancelled"
    assert client.get(path).status_code == 410


def test_a_week_after_the_promised_day_it_is_over(
    path: str, client: Client, parcel: Consignment
) -> None:
    eight_days_ago = timezone.localdate() - timedelta(days=8)
    Consignment.objects.filter(pk=parcel.pk).update(dispatch_by=eight_days_ago)
    assert client.get(path).status_code == 410
    assert do(client, path, "accept").status_code == 410


def test_a_helper_who_left_has_a_dead_link(path: str, client: Client, owner: Membership) -> None:
    Membership.objects.filter(pk=owner.pk).update(ended_at=timezone.now())
    assert client.get(path).status_code == 410


def test_a_helper_who_lists_now_has_a_dead_link(
    path: str, client: Client, owner: Membership
) -> None:
    Membership.objects.filter(pk=owner.pk).update(role="lister")
    assert client.get(path).status_code == 410


def test_a_paused_maker_reads_so_and_sends_what_is_ordered(
    path: str, client: Client, parcel: Consignment
) -> None:
    Artisan.objects.filter(pk=parcel.artisan_id).update(state="suspended", state_reason="Papers")
    assert "दुकान अभी रुकी हुई है" in client.get(path).content.decode()
    do(client, path, "send", courier="dtdc", number="D1234567")
    assert state(parcel) == "shipped"


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p.replace("_1-", "_2-"),
        lambda p: p[:-3] + ("0/" if p[-2] != "0" else "1/"),
        lambda p: p.replace("/hi/p/", "/hi/orders/"),
    ],
    ids=["another parcel", "another mark", "the buyer's door"],
)
def test_a_changed_link_opens_nothing(change: Any, path: str, client: Client) -> None:
    assert client.get(change(path)).status_code == 404


def test_the_buyers_link_opens_no_parcel(parcel: Consignment, client: Client) -> None:
    assert client.get(f"/p/{buyers_link(parcel.order)}/").status_code == 404


def test_it_opens_this_parcel_and_no_other_makers(
    path: str, client: Client, market: Any, buyer: Any
) -> None:
    other = confirmed(buyer, only(market.pot), only(market.kurta))
    html = client.get(path).content.decode()
    assert other.code not in html
    assert "कुर्ता" not in html


def test_it_needs_no_session_and_no_script(path: str, client: Client) -> None:
    client.get(path)
    assert "sessionid" not in client.cookies
    assert Path(ROOT / "templates/workshop/link.html").read_text().count("<script") == 0
