"""Orders to pack: what a maker may do, what the buyer learns, and what is written down."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from artisans.models import Artisan, Membership
from audit.models import AuditEntry
from catalog.models import StockItem
from notices.models import Notice
from orders.models import Cart, Consignment, Order, OrderEvent
from orders.reads.paper_sheet import parcel_sheet
from orders.rules.packing import DAYS_OFFERED, Days, later, urgency
from tests.cast import Cast
from tests.money.conftest import confirmed
from tests.money.paying import pay_online
from tests.orders.conftest import link, only
from tests.workshop.makers import client_of, make_member

pytestmark = pytest.mark.django_db


def key(parcel: Consignment) -> str:
    return f"{parcel.order.code}-{parcel.number}"


def do(client: Client, parcel: Consignment, verb: str, **sent: Any) -> Any:
    return client.post(reverse("workshop:parcel_do", args=[key(parcel), verb]), sent, follow=True)


def state(parcel: Consignment) -> str:
    parcel.refresh_from_db()
    return parcel.state


def told(purpose: str) -> Notice:
    return Notice.objects.filter(purpose=purpose, channel="sms").latest("pk")


def page(client: Client, parcel: Consignment) -> str:
    return client.get(reverse("workshop:parcel", args=[key(parcel)])).content.decode()


# --- The way of a parcel ------------------------------------------------------------------------


def test_a_parcel_is_accepted_packed_and_sent(meena: Client, parcel: Consignment) -> None:
    do(meena, parcel, "accept")
    assert state(parcel) == "confirmed"
    assert parcel.accepted_at
    do(meena, parcel, "pack")
    assert state(parcel) == "packed"
    do(meena, parcel, "send", courier="india-post", number="eu १२३४५६७८९ in")
    assert state(parcel) == "shipped"
    assert (parcel.courier, parcel.tracking_number) == ("India Post", "EU123456789IN")


def test_each_step_is_an_event_and_a_line_of_the_audit_log(
    meena: Client, parcel: Consignment, owner: Membership
) -> None:
    do(meena, parcel, "accept")
    do(meena, parcel, "pack")
    do(meena, parcel, "send", courier="dtdc", number="D12345678")
    events = OrderEvent.objects.filter(consignment=parcel, actor="maker", user=owner.person)
    assert [event.kind for event in events] == ["accepted", "packed", "shipped"]
    entries = AuditEntry.objects.filter(verb__startswith="parcel-", actor=owner.person)
    assert sorted(entry.verb for entry in entries) == [
        "parcel-accepted",
        "parcel-packed",
        "parcel-shipped",
    ]


def test_the_address_is_shown_only_while_it_is_needed(meena: Client, parcel: Consignment) -> None:
    assert "12 Chowk Bazar" not in page(meena, parcel)
    assert "Lucknow 226001" in page(meena, parcel)
    do(meena, parcel, "accept")
    assert "12 Chowk Bazar" in page(meena, parcel)
    do(meena, parcel, "pack")
    do(meena, parcel, "send", courier="dtdc", number="D12345678")
    assert "12 Chowk Bazar" not in page(meena, parcel)


@pytest.mark.parametrize("sheet", ["label", "slip"])
def test_label_and_slip_are_printed_once_it_is_accepted(
    sheet: str, meena: Client, parcel: Consignment
) -> None:
    address = reverse("workshop:parcel_paper", args=[key(parcel), sheet])
    assert meena.get(address).status_code == 404
    do(meena, parcel, "accept")
    assert meena.get(address).content.startswith(b"%PDF")


@pytest.mark.parametrize(
    "sent", [{"courier": "dtdc", "number": "12"}, {"courier": "nobody", "number": "D1234567"}, {}]
)
def test_a_number_that_is_none_is_refused_and_kept(
    sent: dict[str, str], meena: Client, parcel: Consignment
) -> None:
    do(meena, parcel, "pack")
    answer = do(meena, parcel, "send", **sent)
    assert answer.status_code == 422
    assert sent.get("number", "") in answer.content.decode()
    assert state(parcel) == "packed"


def test_a_maker_who_brings_it_in_person_needs_no_number(
    meena: Client, parcel: Consignment
) -> None:
    do(meena, parcel, "pack")
    do(meena, parcel, "send", courier="self")
    assert (state(parcel), parcel.courier) == ("shipped", "Meena")


# --- More days ----------------------------------------------------------------------------------


def test_more_days_move_the_promise_and_the_buyer_may_cancel(
    meena: Client, parcel: Consignment, buyer: Any
) -> None:
    before = parcel.dispatch_by
    do(meena, parcel, "delay", days="4", reason="material")
    parcel.refresh_from_db()
    assert parcel.dispatch_by == before + timedelta(days=4)
    assert "material is late" in told("parcel_delayed").body
    assert "material is late" in buyer.get(f"/orders/{link(parcel.order)}/").content.decode()
    buyer.post(f"/orders/{link(parcel.order)}/cancel/", reason="too_slow")
    assert state(parcel) == "cancelled"


def test_more_days_are_given_twice_and_no_more(meena: Client, parcel: Consignment) -> None:
    answers = [do(meena, parcel, "delay", days="2", reason="ill").status_code for _ in range(3)]
    assert answers == [200, 200, 409]


@pytest.mark.parametrize("sent", [{}, {"days": "2"}, {"days": "99", "reason": "ill"}])
def test_more_days_want_a_reason_of_the_list(
    sent: dict[str, str], meena: Client, parcel: Consignment
) -> None:
    assert do(meena, parcel, "delay", **sent).status_code == 422
    assert parcel.delay_count == 0


def test_a_promise_already_broken_moves_from_today() -> None:
    today = timezone.localdate()
    late = Days(today - timedelta(days=5), today, today + timedelta(days=2))
    moved = later(late, DAYS_OFFERED[0], today)
    assert moved.dispatch_by == today + timedelta(days=DAYS_OFFERED[0])
    assert moved.deliver_by - moved.dispatch_by == late.deliver_by - late.dispatch_by


# --- Cannot make --------------------------------------------------------------------------------


def test_what_cannot_be_made_is_cancelled_and_the_money_goes_back(
    meena: Client, market: Cast, owner: Membership, buyer: Any
) -> None:
    order = pay_online(buyer, only(market.pot))
    parcel = order.consignments.get()
    do(meena, parcel, "cannot", reason="ill")
    assert state(parcel) == "cancelled"
    assert order.payments.get().refunds.get().amount_paise == order.total_paise
    page_of_buyer = buyer.get(f"/orders/{link(order)}/").content.decode()
    assert "Meena cannot make it: illness at home" in page_of_buyer


@pytest.mark.parametrize(("reason", "left"), [("broken", 3), ("sold", 3), ("ill", 5)])
def test_pieces_that_are_gone_are_not_sold_again(
    reason: str, left: int, meena: Client, parcel: Consignment, market: Cast
) -> None:
    do(meena, parcel, "cannot", reason=reason)
    assert StockItem.objects.get(variant=only(market.pot)).available == left


def test_one_makers_no_leaves_the_others_parcel_alone(
    meena: Client, owner: Membership, market: Cast, buyer: Any
) -> None:
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    parcel = order.consignments.get(artisan=market.meena)
    do(meena, parcel, "cannot", reason="material")
    order.refresh_from_db()
    assert order.state == "confirmed"
    assert order.consignments.get(artisan=market.chikan_group).state == "confirmed"


# --- Two helpers, one phone ---------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["accept", "pack"])
def test_the_second_of_two_helpers_is_told_who_was_quicker(
    verb: str, meena: Client, parcel: Consignment, owner: Membership
) -> None:
    raju = make_member(parcel.artisan, role="packer")
    do(client_of(raju), parcel, verb)
    answer = do(meena, parcel, verb)
    assert answer.status_code == 409
    assert raju.person.full_name in answer.content.decode()


@pytest.mark.parametrize("verb", ["accept", "pack"])
def test_a_second_tap_of_the_same_thumb_is_quiet(
    verb: str, meena: Client, parcel: Consignment
) -> None:
    do(meena, parcel, verb)
    assert do(meena, parcel, verb).status_code == 200
    assert OrderEvent.objects.filter(consignment=parcel, actor="maker").count() == 1


def test_a_parcel_the_buyer_cancelled_cannot_be_packed(
    meena: Client, parcel: Consignment, buyer: Any
) -> None:
    buyer.post(f"/orders/{link(parcel.order)}/cancel/", reason="other")
    answer = do(meena, parcel, "pack")
    assert answer.status_code == 409
    assert state(parcel) == "cancelled"


# --- A maker suspended in the middle of packing ---------------------------------------------------


@pytest.fixture
def paused(parcel: Consignment) -> Consignment:
    Artisan.objects.filter(pk=parcel.artisan_id).update(
        state="suspended", state_reason="Papers are missing."
    )
    return parcel


def test_a_paused_maker_still_packs_and_sends_what_is_ordered(
    meena: Client, paused: Consignment
) -> None:
    assert "Your shop is paused" in page(meena, paused)
    do(meena, paused, "accept")
    do(meena, paused, "pack")
    do(meena, paused, "send", courier="dtdc", number="D12345678")
    assert state(paused) == "shipped"


def test_a_paused_maker_gets_no_more_days_but_may_say_no(
    meena: Client, paused: Consignment
) -> None:
    assert do(meena, paused, "delay", days="2", reason="ill").status_code == 409
    do(meena, paused, "cannot", reason="ill")
    assert state(paused) == "cancelled"


# --- The list -----------------------------------------------------------------------------------


def test_late_parcels_stand_first(
    meena: Client, parcel: Consignment, buyer: Any, market: Cast
) -> None:
    second = confirmed(buyer, only(market.pot)).consignments.get()
    yesterday = timezone.localdate() - timedelta(days=1)
    Consignment.objects.filter(pk=second.pk).update(dispatch_by=yesterday)
    html = meena.get(reverse("workshop:parcels")).content.decode()
    assert html.index(key(second)) < html.index(key(parcel))
    assert "1 day late" in html


def test_the_list_takes_as_many_queries_for_ten_orders_as_for_one(
    meena: Client, parcel: Consignment, buyer: Any, market: Cast, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        confirmed(buyer, only(market.pot))
    meena.get(reverse("workshop:parcels"))
    with django_assert_max_num_queries(14):
        meena.get(reverse("workshop:parcels"))


def test_urgency_is_late_soon_or_later() -> None:
    today = timezone.localdate()
    days = [today + timedelta(days=n) for n in (-1, 0, 1, 2)]
    assert [urgency(day, today).value for day in days] == ["late", "soon", "soon", "later"]


# --- The page of a buyer's answer -----------------------------------------------------------------


def test_the_new_order_reaches_everybody_who_packs_by_sms(
    market: Cast, owner: Membership, buyer: Any
) -> None:
    packer = make_member(market.meena, role="packer")
    make_member(market.meena, role="lister")
    confirmed(buyer, only(market.pot))
    sms = Notice.objects.filter(purpose="maker_new_link", channel="sms")
    assert {row.recipient for row in sms} == {owner.person.mobile, packer.person.mobile}


# --- The buyer's note -----------------------------------------------------------------------------


def test_the_buyers_note_reaches_the_page_the_list_and_the_slip(
    market: Cast, owner: Membership, meena: Client, buyer: Any
) -> None:
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address(note="Please wrap it <as a gift>")
    assert buyer.places().status_code == 303
    order = Order.objects.latest("pk")
    buyer.confirms(order)
    parcel = order.consignments.get()
    assert "wrap it &lt;as a gift&gt;" in page(meena, parcel)
    assert "With a note" in meena.get(reverse("workshop:parcels")).content.decode()
    assert parcel_sheet(parcel)["note"] == "Please wrap it <as a gift>"


def test_a_note_is_for_one_order_alone(market: Cast, buyer: Any) -> None:
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address(note="Ring twice")
    buyer.places()
    assert Order.objects.get().note == "Ring twice"
    assert Cart.objects.get().note == ""
