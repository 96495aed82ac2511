"""Money at the desk: what is stuck is found and asked about, payouts move under a fresh step."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from artisans.models import Artisan, PayoutAccount
from audit.models import AuditEntry
from desk.reads.money import stuck_money
from desk.rules import Role
from orders.actions.end_order import cancel_order
from orders.actions.lapse_order import lapse_order
from orders.models import GatewayEvent, Order, Payment, Payout, PracticePayment, Refund
from tests.desk.staff import client_of, make_staff
from tests.money.conftest import buyer, confirmed, market, send_on  # noqa: F401
from tests.money.paying import pay_online
from tests.money.test_payouts import after_the_window
from tests.orders.conftest import only

LONG_AGO = timedelta(hours=2)
STUCK, PAYOUTS = "admin:stuck-money", "admin:payouts"


@pytest.fixture
def ravi(db):
    return make_staff(Role.FINANCE, full_name="Ravi")


@pytest.fixture
def desk(ravi):
    return client_of(ravi)


@pytest.fixture
def waiting(market, buyer):  # noqa: F811
    """A payment that was begun two hours ago and never ended."""
    order = buyer.buys(only(market.pot), method="online")
    row = Payment.objects.create(
        order=order, gateway="practice", gateway_order_id="never", amount_paise=order.total_paise
    )
    Payment.objects.filter(pk=row.pk).update(created_at=timezone.now() - LONG_AGO)
    return row


@pytest.fixture
def owed(market, buyer):  # noqa: F811
    """A refund that has waited two hours for the gateway to take it."""
    order = pay_online(buyer, only(market.pot))
    PracticePayment.objects.update(refunded_paise=order.total_paise)
    cancel_order(order_id=order.pk, reason="other")
    PracticePayment.objects.update(refunded_paise=0)
    Refund.objects.update(created_at=timezone.now() - LONG_AGO)
    return Refund.objects.get()


def test_a_payment_without_an_end_is_listed_and_asked_about(waiting, desk, ravi):
    assert waiting in stuck_money(timezone.now()).payments
    desk.post(reverse(STUCK), {"do": "ask", "payment": waiting.pk, "reason": "buyer called"})
    entry = AuditEntry.objects.get(verb="payment-asked")
    assert (entry.actor, entry.note) == (ravi, "buyer called")


def test_a_buyer_who_merely_left_is_not_stuck(waiting):
    Order.objects.update(expires_at=timezone.now())
    assert lapse_order(order_id=waiting.order_id)
    assert stuck_money(timezone.now()).count == 0


def test_money_that_names_no_order_is_listed(db):
    GatewayEvent.objects.create(gateway="razorpay", event_id="e1", kind="payment.captured", body={})
    assert stuck_money(timezone.now()).strangers[0].event_id == "e1"


def test_a_refund_is_sent_again_after_a_fresh_step(owed, ravi):
    fields = {"do": "refund", "refund": owed.pk, "reason": "bank was down"}
    assert stuck_money(timezone.now()).refunds == (owed,)
    stale = client_of(ravi, is_confirmed=False)
    assert stale.post(reverse(STUCK), fields).url.startswith(reverse("admin:confirm"))
    client_of(ravi).post(reverse(STUCK), fields)
    owed.refresh_from_db()
    assert owed.state == "done"


@pytest.fixture
def payout(market, buyer, monkeypatch):  # noqa: F811
    send_on(confirmed(buyer, only(market.pot)))
    giver = make_staff()
    market.meena.payout_accounts.create(
        kind="bank", holder="Meena Devi", account_number="123456789012", ifsc="SBIN0000001",
        state="confirmed", bank_name_of_holder="MEENA DEVI", reference="R", given_by=giver,
    )  # fmt: skip
    due = after_the_window()
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: due)


def test_payouts_are_scheduled_exported_and_paid_each_step_logged(payout, desk, ravi):
    url = reverse(PAYOUTS)
    desk.post(url, {"do": "schedule"})
    row = Payout.objects.get()
    sheet = desk.post(url, {"do": "export"}).content.decode()
    assert "123456789012" in sheet
    desk.post(url, {"do": "paid", "payout": row.pk, "reference": "UTR77"})
    row.refresh_from_db()
    assert (row.state, row.reference) == ("paid", "UTR77")
    entries = AuditEntry.objects.of_subject(row).filter(actor=ravi)
    assert [entry.verb for entry in entries] == [
        "payout-paid",
        "payout-exported",
        "payout-scheduled",
    ]
    assert "123456789012" not in str(list(entries.values_list("changes", "note")))


def test_what_came_back_is_noted_with_its_reason(payout, desk):
    desk.post(reverse(PAYOUTS), {"do": "schedule"})
    row = Payout.objects.get()
    answer = desk.post(reverse(PAYOUTS), {"do": "bounced", "payout": row.pk})
    assert answer.status_code == 422
    desk.post(reverse(PAYOUTS), {"do": "bounced", "payout": row.pk, "reason": "account closed"})
    row.refresh_from_db()
    assert (row.state, row.fault) == ("bounced", "account closed")


def test_nothing_is_paid_without_a_reference(payout, desk):
    desk.post(reverse(PAYOUTS), {"do": "schedule"})
    fields = {"do": "paid", "payout": Payout.objects.get().pk}
    assert desk.post(reverse(PAYOUTS), fields).status_code == 422


@pytest.mark.parametrize("act", ["schedule", "export", "paid", "bounced", "account"])
def test_every_move_of_money_asks_for_a_fresh_step(act, payout, ravi):
    answer = client_of(ravi, is_confirmed=False).post(reverse(PAYOUTS), {"do": act})
    assert answer.url.startswith(reverse("admin:confirm"))
    assert not Payout.objects.exists()


def test_money_of_a_paused_maker_is_shown_with_the_reason_and_stays(payout, desk, market):  # noqa: F811
    desk.post(reverse(PAYOUTS), {"do": "schedule"})
    row = Payout.objects.get()
    Artisan.objects.filter(pk=market.meena.pk).update(state="suspended", state_reason="Papers")
    page = desk.get(reverse(PAYOUTS)).content.decode()
    assert "Held while the shop is paused" in page
    assert "Held: the shop is paused" in page
    assert "Papers" in page
    assert desk.post(reverse(PAYOUTS), {"do": "export"}).status_code == 422
    fields = {"do": "paid", "payout": row.pk, "reference": "UTR77"}
    answer = desk.post(reverse(PAYOUTS), fields)
    assert answer.status_code == 409
    assert "waits until it is opened again" in answer.content.decode()
    row.refresh_from_db()
    assert row.state == "scheduled"


def statement_of(maker, form="pdf", month=""):
    month = month or f"{timezone.localdate():%Y-%m}"
    return reverse("admin:maker-statement", args=[maker.pk, month, form])


@pytest.fixture
def sold(market, buyer):  # noqa: F811
    send_on(confirmed(buyer, only(market.pot)))
    return market.meena


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("csv", "\ufeffOrder".encode())])
def test_finance_prints_a_makers_month(form, begins, sold, desk):
    answer = desk.get(statement_of(sold, form))
    assert answer.content.startswith(begins)
    assert "no-store" in answer.headers["Cache-Control"] + answer.headers.get("Pragma", "")


def test_a_payout_leads_to_the_month_of_its_maker(payout, desk, market):  # noqa: F811
    desk.post(reverse(PAYOUTS), {"do": "schedule"})
    month = f"{timezone.localtime(Payout.objects.get().scheduled_at):%Y-%m}"
    assert statement_of(market.meena, "pdf", month) in desk.get(reverse(PAYOUTS)).content.decode()


@pytest.mark.parametrize(("form", "month"), [("pdf", "2020-01"), ("pdf", "2026-13"),
                                             ("pdf", "soon"), ("exe", "")])  # fmt: skip
def test_a_month_without_sales_has_no_statement(form, month, sold, desk):
    assert desk.get(statement_of(sold, form, month)).status_code == 404


@pytest.mark.parametrize("role", [Role.SUPPORT, Role.CURATOR, Role.DISTRICT_OFFICER])
def test_only_finance_reads_what_makers_earn(role, sold):
    assert client_of(make_staff(role)).get(statement_of(sold)).status_code == 403


@pytest.fixture
def doubtful(market):  # noqa: F811
    return market.meena.payout_accounts.create(
        kind="bank", holder="Meena Devi", account_number="123456789012", ifsc="SBIN0000001",
        state="doubtful", bank_name_of_holder="M D", given_by=make_staff(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "state", "is_current"), [("right", "confirmed", True), ("wrong", "doubtful", False)]
)
def test_a_doubtful_account_is_decided_on(verdict, state, is_current, doubtful, desk):
    fields = {
        "do": "account",
        "account": doubtful.pk,
        "verdict": verdict,
        "reason": "passbook seen",
    }
    assert desk.post(reverse(PAYOUTS), fields).status_code == 302
    doubtful.refresh_from_db()
    assert (doubtful.state, doubtful.is_current) == (state, is_current)
    assert desk.post(reverse(PAYOUTS), fields).status_code == 409


def test_nobody_confirms_an_account_given_by_oneself(doubtful, desk, ravi):
    PayoutAccount.objects.update(given_by=ravi)
    fields = {"do": "account", "account": doubtful.pk, "verdict": "right", "reason": "mine"}
    assert desk.post(reverse(PAYOUTS), fields).status_code == 409


def test_account_numbers_are_shown_by_their_end_only(payout, desk):
    desk.post(reverse(PAYOUTS), {"do": "schedule"})
    page = desk.get(reverse(PAYOUTS)).content.decode()
    assert "•••• 9012" in page
    assert "123456789012" not in page


@pytest.mark.parametrize("role", [Role.SUPPORT, Role.CURATOR, Role.DISTRICT_OFFICER])
def test_only_finance_pays(role, db):
    assert client_of(make_staff(role)).get(reverse(PAYOUTS)).status_code == 403
