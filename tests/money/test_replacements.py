"""A broken piece is put right by another, and what nobody took goes back on the shelf."""

import pytest

from accounts.models import User
from audit.models import AuditEntry
from catalog.models import Listing
from notices.models import Notice
from odop_store.kernel.transitions import MoveRefusedError
from orders.actions.pay_makers import schedule_payouts
from orders.actions.replace_return import replace_return
from orders.actions.restock_parcel import restock_parcel
from orders.actions.take_return import move_return
from orders.errors import OutOfStockError, TooLateError
from orders.models import Consignment, Earning, OrderLine
from orders.reads.earnings import BankAccount
from orders.reads.stock_check import stock_faults
from orders.rules.returns import ReturnState
from orders.rules.states import ConsignmentState
from tests.money.conftest import confirmed, send_on
from tests.money.test_ledger import balance
from tests.money.test_payouts import after_the_window
from tests.money.test_returns import ask, delivered_line
from tests.orders.conftest import link, only, stock_of


@pytest.fixture
def staff(db) -> User:
    return User.objects.create(username="asha", is_staff=True)


def agreed(line, staff, **facts):
    request = ask(line, wish="piece", **facts)
    return move_return(request_id=request.pk, to=ReturnState.APPROVED, user=staff)


def test_another_piece_leaves_the_shelf_and_no_money_moves(market, buyer, staff):
    line = delivered_line(market, buyer)
    before, maker = stock_of(market.pot).on_hand, balance("maker")
    request = agreed(line, staff, quantity=2)
    replace_return(request_id=request.pk, user=staff, courier="India Post", tracking_number="EU7")
    assert stock_of(market.pot).on_hand == before - 2
    assert (balance("maker"), balance("refunds"), Earning.objects.count()) == (maker, 0, 1)
    assert stock_faults() == []
    assert AuditEntry.objects.filter(verb="order-return_replaced", actor=staff).exists()


def test_the_buyer_is_told_and_can_follow_the_new_piece(market, buyer, staff):
    line = delivered_line(market, buyer)
    request = agreed(line, staff)
    replace_return(request_id=request.pk, user=staff, courier="India Post", tracking_number="EU7")
    page = buyer.get(f"/orders/{link(line.consignment.order)}/").content.decode()
    assert "India Post EU7" in page
    assert Notice.objects.filter(purpose="return_replaced").exists()


def test_without_a_piece_on_the_shelf_it_stays_open_for_a_refund(market, buyer, staff):
    line = delivered_line(market, buyer, quantity=5)
    request = agreed(line, staff)
    with pytest.raises(OutOfStockError):
        replace_return(request_id=request.pk, user=staff)
    request.refresh_from_db()
    assert request.state == ReturnState.APPROVED


def test_a_piece_made_to_order_is_made_anew(market, buyer, staff):
    Listing.objects.filter(pk=market.pot.pk).update(stock_kind="made_to_order", making_days=4)
    line = delivered_line(market, buyer, quantity=1)
    request = agreed(line, staff)
    assert replace_return(request_id=request.pk, user=staff).state == ReturnState.REPLACED


def test_replaced_is_the_end_and_the_maker_is_paid(market, buyer, staff, monkeypatch):
    account = BankAccount("Meena Devi", upi_id="meena@upi")
    monkeypatch.setattr("orders.actions.pay_makers.bank_account", lambda maker: account)
    line = delivered_line(market, buyer, quantity=1)
    request = agreed(line, staff)
    replace_return(request_id=request.pk, user=staff)
    with pytest.raises(MoveRefusedError):
        replace_return(request_id=request.pk, user=staff)
    assert len(schedule_payouts(day=after_the_window())) == 1


def test_the_new_piece_may_come_back_too(market, buyer, staff):
    line = delivered_line(market, buyer, quantity=1)
    request = agreed(line, staff)
    replace_return(request_id=request.pk, user=staff)
    assert ask(line).pk != request.pk


def test_the_form_asks_what_the_buyer_would_like(market, buyer):
    line = delivered_line(market, buyer)
    path = f"/orders/{link(line.consignment.order)}/return/{line.pk}/"
    assert "The same piece again" in buyer.get(path).content.decode()
    buyer.post(path, quantity="1", reason="broken", words="", way="pickup", wish="piece")
    assert line.returns.get().wish == "piece"


def nobody_took(market, buyer):
    order = confirmed(buyer, only(market.pot), quantity=3)
    send_on(order, to=ConsignmentState.RETURNED)
    return Consignment.objects.get(), OrderLine.objects.get()


def test_sound_pieces_nobody_took_go_back_on_the_shelf_once(market, buyer, staff):
    parcel, line = nobody_took(market, buyer)
    before = stock_of(market.pot).on_hand
    facts = {"consignment_id": parcel.pk, "user": staff, "actor": "staff"}
    restock_parcel(sound={line.pk: 2}, **facts)
    assert stock_of(market.pot).on_hand == before + 2
    with pytest.raises(TooLateError):
        restock_parcel(sound={line.pk: 1}, **facts)
    assert stock_faults() == []


@pytest.mark.parametrize(("count", "back"), [(99, 3), (-5, 0), (0, 0)])
def test_no_more_comes_back_than_was_sent(market, buyer, staff, count, back):
    parcel, line = nobody_took(market, buyer)
    before = stock_of(market.pot).on_hand
    restock_parcel(consignment_id=parcel.pk, sound={line.pk: count}, user=staff, actor="staff")
    assert stock_of(market.pot).on_hand == before + back


def test_a_delivered_parcel_is_not_put_back(market, buyer, staff):
    parcel = delivered_line(market, buyer).consignment
    with pytest.raises(TooLateError):
        restock_parcel(consignment_id=parcel.pk, sound={}, user=staff, actor="staff")
