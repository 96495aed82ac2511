"""Makers are paid in full, once, and can follow every rupee."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from artisans.actions.reinstate_artisan import reinstate_artisan
from artisans.actions.suspend_artisan import suspend_artisan
from odop_store.kernel.transitions import MoveRefusedError
from orders.actions.export_payouts import export_payouts
from orders.actions.pay_makers import move_payout, schedule_payouts
from orders.errors import PayoutHeldError
from orders.models import Earning, LedgerEntry, MoneyRule, Payout
from orders.reads import statements
from orders.reads.earnings import BankAccount, bank_account, held_money
from orders.rules.payouts import PayoutState
from orders.typeset import typeset
from tests.money.conftest import confirmed, register, send_on
from tests.orders.conftest import only


@pytest.fixture(autouse=True)
def bank(monkeypatch):
    account = BankAccount("Meena Devi", account_number="123456789012", ifsc="SBIN0000001")
    monkeypatch.setattr("orders.actions.pay_makers.bank_account", lambda maker: account)


def after_the_window() -> date:
    return timezone.localdate() + timedelta(days=30)


def delivered(market, buyer):
    order = confirmed(buyer, only(market.pot))
    send_on(order)
    return order


def test_nothing_is_paid_before_the_return_window_is_over(market, buyer):
    delivered(market, buyer)
    assert schedule_payouts(day=timezone.localdate()) == []


def test_a_delivered_parcel_is_paid_once_after_the_window(market, buyer):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    assert payout.amount_paise == 850_00
    assert schedule_payouts(day=after_the_window()) == []


def test_a_paid_payout_leaves_the_bank(market, buyer):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    move_payout(payout_id=payout.pk, to=PayoutState.EXPORTED)
    move_payout(payout_id=payout.pk, to=PayoutState.PAID, reference="UTR1")
    assert LedgerEntry.objects.get(account="bank").amount_paise == -850_00


@pytest.mark.parametrize("before", [[], ["exported"], ["exported", "paid"]])
def test_a_bounced_payout_is_owed_again_and_scheduled_anew(market, buyer, before):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    for step in before:
        move_payout(payout_id=payout.pk, to=PayoutState(step))
    move_payout(payout_id=payout.pk, to=PayoutState.BOUNCED, fault="account closed")
    [again] = schedule_payouts(day=after_the_window())
    assert (again.amount_paise, again.pk != payout.pk) == (850_00, True)


def test_a_bounced_payout_stays_bounced(market, buyer):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    move_payout(payout_id=payout.pk, to=PayoutState.BOUNCED)
    with pytest.raises(MoveRefusedError):
        move_payout(payout_id=payout.pk, to=PayoutState.PAID)


def test_a_maker_without_a_confirmed_account_waits(market, buyer, monkeypatch):
    monkeypatch.setattr("orders.actions.pay_makers.bank_account", lambda maker: None)
    delivered(market, buyer)
    assert schedule_payouts(day=after_the_window()) == []


def test_the_bank_file_has_a_row_a_transfer(market, buyer):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    head, row = statements.bank_file(Payout.objects.all())
    assert row == [payout.code, "Meena Devi", "123456789012", "SBIN0000001", "", "850.00",
                   f"ODOP {payout.code}"]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_makers_month_as_table_and_paper(market, buyer, language):
    MoneyRule.objects.filter(levy="commission").update(bps=1000)
    delivered(market, buyer)
    month = statements.month_statement(market.meena, timezone.localdate())
    assert statements.month_csv(month)[1][2:] == [
        "900.00", "50.00", "85.00", "15.30", "0.00", "0.00", "749.70", "0.00", "0.00",
    ]  # fmt: skip
    assert typeset("statement", statements.month_sheet(month, language)).startswith(b"%PDF")


@pytest.mark.parametrize(("language", "word"), [("en", "Bounced"), ("hi", "बैंक से लौटा")])
def test_the_statement_says_in_words_how_payments_stand(market, buyer, language, word):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    move_payout(payout_id=payout.pk, to=PayoutState.BOUNCED, fault="closed")
    month = statements.month_statement(market.meena, timezone.localdate())
    [[code, _day, said, _amount]] = statements.month_sheet(month, language)["payouts"]
    assert (code, said) == (payout.code, word)


def test_gstr_8_names_registered_sellers_with_half_and_half(market, buyer):
    register(market.meena)
    delivered(market, buyer)
    send_on(confirmed(buyer, only(market.kurta)))
    earned = Earning.objects.get(artisan=market.meena)
    head, row = statements.gstr8(timezone.localdate())
    assert row[0] == market.meena.gstin
    assert row[1] == row[3] == statements.in_rupees(earned.taxable_paise)
    assert float(row[5]) + float(row[6]) == pytest.approx(earned.tcs_paise / 100)
    assert row[4] == "0.00"


def test_the_tds_statement_names_everybody_with_what_was_held_back(market, buyer):
    send_on(confirmed(buyer, only(market.kurta)))
    today = timezone.localdate()
    head, row = statements.tds(today, today + timedelta(days=1))
    assert row[0] == market.chikan_group.legal_name
    assert float(row[3]) > 0


@pytest.mark.parametrize(
    ("day", "begin", "end"),
    [
        (date(2026, 11, 24), date(2026, 11, 1), date(2026, 12, 1)),
        (date(2026, 12, 31), date(2026, 12, 1), date(2027, 1, 1)),
    ],
)
def test_a_month_ends_where_the_next_begins(day, begin, end):
    assert statements.month_of(day) == (begin, end)


def test_only_the_current_account_that_the_bank_confirmed_is_paid(market, admin_user, monkeypatch):
    facts = {"kind": "bank", "holder": "Meena Devi", "ifsc": "SBIN0000001", "given_by": admin_user}
    account = market.meena.payout_accounts.create(account_number="123456789012", **facts)
    assert bank_account(market.meena) is None
    type(account).objects.update(
        state="confirmed", bank_name_of_holder="MEENA DEVI", reference="R1"
    )
    assert bank_account(market.meena).account_number == "123456789012"


# --- A paused shop ------------------------------------------------------------------------------


@pytest.fixture
def actor(admin_user):
    return admin_user


def pause(maker, actor):
    return suspend_artisan(artisan=maker, actor=actor, reason="Papers are being checked")


def test_a_paused_makers_money_is_not_scheduled(market, buyer, actor):
    delivered(market, buyer)
    pause(market.meena, actor)
    assert schedule_payouts(day=after_the_window()) == []
    assert not LedgerEntry.objects.filter(account="payout").exists()


def test_what_was_scheduled_before_the_pause_does_not_leave(market, buyer, actor):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    pause(market.meena, actor)
    assert export_payouts(user=actor) == []
    for to in (PayoutState.EXPORTED, PayoutState.PAID):
        with pytest.raises(PayoutHeldError):
            move_payout(payout_id=payout.pk, to=to)
    payout.refresh_from_db()
    assert payout.state == PayoutState.SCHEDULED


def test_other_makers_are_paid_meanwhile(market, buyer, actor):
    delivered(market, buyer)
    send_on(confirmed(buyer, only(market.kurta)))
    pause(market.meena, actor)
    [payout] = schedule_payouts(day=after_the_window())
    assert payout.artisan == market.chikan_group
    assert export_payouts(user=actor) == [payout]


def test_what_is_at_the_bank_already_is_still_written_down(market, buyer, actor):
    delivered(market, buyer)
    [payout] = schedule_payouts(day=after_the_window())
    export_payouts(user=actor)
    pause(market.meena, actor)
    assert move_payout(payout_id=payout.pk, to=PayoutState.PAID).paid_at


def test_opening_the_shop_again_lets_all_of_it_go(market, buyer, actor):
    delivered(market, buyer)
    maker = pause(market.meena, actor)
    [held] = held_money(after_the_window())
    assert (held.artisan, held.due_paise, held.scheduled_paise) == (maker, 850_00, 0)
    reinstate_artisan(artisan=maker, actor=actor)
    assert held_money(after_the_window()) == ()
    [payout] = schedule_payouts(day=after_the_window())
    assert (payout.amount_paise, export_payouts(user=actor)) == (850_00, [payout])


def test_staff_see_what_was_scheduled_before_the_pause(market, buyer, actor):
    delivered(market, buyer)
    schedule_payouts(day=after_the_window())
    pause(market.meena, actor)
    [held] = held_money(after_the_window())
    assert (held.due_paise, held.scheduled_paise) == (0, 850_00)
