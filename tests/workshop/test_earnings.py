"""Earnings: each order's slip, what comes and when, the month's papers, and who may see them."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from artisans.models import Artisan, Membership, PayoutAccount
from odop_store.kernel.money import rupees_exact
from orders.actions.pay_makers import move_payout, schedule_payouts
from orders.actions.take_return import ask_return
from orders.models import Consignment, MoneyRule, OrderLine
from orders.reads.my_earnings import earned_parcels, earnings_page
from orders.reads.pay_slip import pay_slip
from orders.reads.pay_slip_sheet import pay_slip_sheet
from orders.rules.earnings import Hold, Owed, coming, median_days
from orders.rules.payouts import PayoutState
from tests.cast import Cast
from tests.money.conftest import register, send_on

pytestmark = pytest.mark.django_db
SOON = timedelta(days=30)


@pytest.fixture
def delivered(market: Cast, parcel: Consignment) -> Consignment:
    MoneyRule.objects.filter(levy="commission").update(bps=1000)
    # The rules were frozen when it was sold; the parcel keeps the old ones.
    send_on(parcel.order)
    return parcel


@pytest.fixture
def account(owner: Membership) -> PayoutAccount:
    return PayoutAccount.objects.create(
        artisan=owner.artisan, kind="bank", holder="Meena", account_number="123456789012",
        ifsc="SBIN0001234", state="confirmed", given_by=owner.person,
    )  # fmt: skip


def html(client: Client, name: str, *args: Any) -> str:
    return client.get(reverse(f"workshop:{name}", args=args)).content.decode()


def key(parcel: Consignment) -> str:
    return f"{parcel.order.code}-{parcel.number}"


def test_a_slip_adds_up_to_what_the_maker_gets(delivered: Consignment) -> None:
    slip = pay_slip(earned_parcels(delivered.artisan).get())
    [part] = slip.parts
    assert sum(line.amount_paise for line in part.lines) == part.net_paise == slip.net_paise
    assert slip.net_paise == delivered.earnings.get().net_paise


def test_a_registered_makers_slip_names_tax_commission_tcs_and_tds(
    market: Cast, owner: Membership, buyer: Any, meena: Client
) -> None:
    from tests.money.conftest import confirmed
    from tests.orders.conftest import only

    register(market.meena)
    MoneyRule.objects.filter(levy="commission").update(bps=1000)
    MoneyRule.objects.filter(levy="tds").update(threshold_paise=0)
    order = confirmed(buyer, only(market.pot))
    send_on(order)
    page = html(meena, "slip", key(order.consignments.get()))
    for words in ("Commission of the shop", "GST on the commission", "TCS", "TDS", "₹85"):
        assert words in page
    assert "GST, which you pay with your return" in page


@pytest.mark.parametrize("language", ["en", "hi"])
def test_a_slip_is_printed_in_both_languages_and_adds_up(
    language: str, delivered: Consignment, meena: Client
) -> None:
    sheet = pay_slip_sheet(earned_parcels(delivered.artisan).get(), language)
    assert sheet["net"] == rupees_exact(delivered.earnings.get().net_paise)
    rows = {row["en"]: row for row in sheet["parts"][0]["rows"]}
    assert rows["Delivery, to the courier"]["hi"] == "डिलीवरी, कूरियर को"
    assert rows["Delivery, to the courier"]["amount"].startswith("−₹")
    with translation.override(language):
        answer = meena.get(reverse("workshop:slip_paper", args=[key(delivered)]))
    assert answer.content.startswith(b"%PDF")


def test_money_comes_after_the_return_window(
    delivered: Consignment, meena: Client, account: PayoutAccount
) -> None:
    earning = delivered.earnings.get()
    money = earnings_page(delivered.artisan)
    assert [(one.day, one.amount_paise) for one in money.coming] == [
        (earning.payable_on, earning.net_paise)
    ]
    page = html(meena, "earnings")
    assert "account ending in 9012" in page
    assert "123456789012" not in page


def test_an_open_return_holds_the_money_back(delivered: Consignment, meena: Client) -> None:
    line = OrderLine.objects.get(consignment=delivered)
    ask_return(line=line, quantity=1, reason="broken", words="", way="self", upi_id="a@bank")
    money = earnings_page(delivered.artisan)
    assert money.coming == ()
    assert money.returning_paise == delivered.earnings.get().net_paise
    assert "Waits until the return is decided" in html(meena, "earnings")


def test_what_was_paid_says_so_with_its_day_and_reference(
    delivered: Consignment, meena: Client, account: PayoutAccount
) -> None:
    [payout] = schedule_payouts(day=timezone.localdate() + SOON)
    assert "On its way to the bank" in html(meena, "slip", key(delivered))
    move_payout(payout_id=payout.pk, to=PayoutState.PAID, reference="UTR77")
    page = html(meena, "slip", key(delivered))
    assert "Paid to bank on" in page
    assert "UTR77" in page
    assert earnings_page(delivered.artisan).median_days == 0


def test_a_bounced_payment_is_owed_again(
    delivered: Consignment, meena: Client, account: PayoutAccount
) -> None:
    [payout] = schedule_payouts(day=timezone.localdate() + SOON)
    move_payout(payout_id=payout.pk, to=PayoutState.BOUNCED, fault="closed")
    page = html(meena, "earnings")
    assert "The bank sent it back" in page
    assert earnings_page(delivered.artisan).coming_paise == delivered.earnings.get().net_paise


@pytest.mark.parametrize(
    ("kind", "begins"), [("paper", b"%PDF"), ("sheet", "\ufeffOrder".encode())]
)
def test_a_month_is_printed_and_read_by_machines(
    kind: str, begins: bytes, delivered: Consignment, meena: Client
) -> None:
    month = f"{timezone.localdate():%Y-%m}"
    answer = meena.get(reverse(f"workshop:earnings_{kind}", args=[month]))
    assert answer.content.startswith(begins)


@pytest.mark.parametrize("month", ["2020-01", "2026-13", "soon", "2026-1"])
def test_a_month_without_earnings_is_no_page(
    month: str, delivered: Consignment, meena: Client
) -> None:
    assert meena.get(reverse("workshop:earnings_sheet", args=[month])).status_code == 404


def test_another_makers_month_holds_nothing_of_this_one(
    delivered: Consignment, stranger: Client
) -> None:
    month = f"{timezone.localdate():%Y-%m}"
    assert stranger.get(reverse("workshop:earnings_sheet", args=[month])).status_code == 404


def test_the_page_asks_a_fixed_number_of_queries(
    delivered: Consignment, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10):
        earnings_page(delivered.artisan)


# --- A paused shop ------------------------------------------------------------------------------


@pytest.fixture
def paused(delivered: Consignment, account: PayoutAccount) -> Consignment:
    Artisan.objects.filter(pk=delivered.artisan_id).update(state="suspended", state_reason="Papers")
    delivered.artisan.refresh_from_db()
    return delivered


def test_a_paused_shop_reads_what_is_held_and_that_nothing_is_lost(
    paused: Consignment, meena: Client
) -> None:
    money = earnings_page(paused.artisan)
    assert (money.coming, money.paused_paise) == ((), paused.earnings.get().net_paise)
    page = html(meena, "earnings")
    assert "is held. Nothing is lost" in page
    assert "Will be paid on" not in page
    assert "Waits while your shop is paused" in html(meena, "slip", key(paused))
    assert "waits while your shop is paused" in html(meena, "index")


def test_a_payment_scheduled_before_the_pause_waits_too(
    delivered: Consignment, account: PayoutAccount, meena: Client
) -> None:
    [payout] = schedule_payouts(day=timezone.localdate() + SOON)
    Artisan.objects.filter(pk=delivered.artisan_id).update(state="suspended", state_reason="Papers")
    delivered.artisan.refresh_from_db()
    assert earnings_page(delivered.artisan).paused_paise == payout.amount_paise
    for page in (html(meena, "earnings"), html(meena, "slip", key(delivered))):
        assert "Waits while your shop is paused" in page
        assert "On its way to the bank" not in page


def test_it_is_said_in_hindi(paused: Consignment, meena: Client) -> None:
    with translation.override("hi"):
        assert "रोक कर रखे हैं" in html(meena, "earnings")


# --- Home ---------------------------------------------------------------------------------------


def test_home_says_in_words_what_to_do_now(parcel: Consignment, meena: Client) -> None:
    page = html(meena, "index")
    assert "One new order" in page
    assert "Nothing is on its way yet" in page


def test_home_says_it_in_hindi(parcel: Consignment, meena: Client) -> None:
    with translation.override("hi"):
        page = html(meena, "index")
    assert "एक नया ऑर्डर" in page


def test_late_comes_before_new(parcel: Consignment, meena: Client) -> None:
    Consignment.objects.filter(pk=parcel.pk).update(dispatch_by=date(2026, 1, 1))
    page = html(meena, "index")
    assert "One order is late" in page.split('class="desk-cards"')[0]


def test_a_paused_shop_reads_why_and_still_what_to_send(parcel: Consignment, meena: Client) -> None:
    Artisan.objects.filter(pk=parcel.artisan_id).update(state="suspended", state_reason="Papers")
    page = html(meena, "index")
    assert "Your shop is paused: Papers" in page
    assert "One new order" in page


# --- The rules ------------------------------------------------------------------------------------


def test_what_is_due_already_comes_today() -> None:
    today = date(2026, 11, 24)
    owed = [
        Owed("a", 100, date(2026, 11, 1)),
        Owed("b", 50, date(2026, 12, 1)),
        Owed("c", 70, date(2026, 11, 20)),
        Owed("d", 900, date(2026, 11, 1), hold=Hold.RETURN),
        Owed("e", 0, date(2026, 11, 1)),
    ]
    found = coming(owed, today)
    assert [(one.day, one.amount_paise, one.parcel_count) for one in found] == [
        (today, 170, 2),
        (date(2026, 12, 1), 50, 1),
    ]


def test_the_median_needs_a_payment() -> None:
    day = date(2026, 11, 1)
    assert median_days([]) is None
    assert median_days([(day, day + timedelta(days=n)) for n in (3, 9, 5)]) == 5
