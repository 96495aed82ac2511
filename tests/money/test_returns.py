"""Pieces come back by line, and the books mirror the sale."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from odop_store.kernel.transitions import MoveRefusedError
from orders.actions.give_back import settle_by_hand
from orders.actions.pay_makers import schedule_payouts
from orders.actions.take_return import ask_return, move_return, refund_return
from orders.errors import (
    QuantityRefusedError,
    RefundTooHighError,
    SamePersonError,
    TooLateError,
    UpiNeededError,
)
from orders.models import BuyingTerms, Consignment, Earning, Invoice, MoneyRule, OrderLine
from orders.reads.earnings import BankAccount
from orders.rules.returns import ReturnState
from tests.makers import picture_bytes
from tests.money.conftest import confirmed, register, send_on
from tests.money.paying import pay_online
from tests.money.test_ledger import balance
from tests.orders.conftest import link, only, stock_of


@pytest.fixture
def staff(db) -> User:
    return User.objects.create(username="asha", is_staff=True)


@pytest.fixture
def other_staff(db) -> User:
    return User.objects.create(username="ravi", is_staff=True)


def delivered_line(market, buyer, quantity=3, online=True):
    pot = only(market.pot)
    order = pay_online(buyer, pot, quantity=quantity) if online else confirmed(
        buyer, pot, quantity=quantity
    )  # fmt: skip
    send_on(order)
    return OrderLine.objects.select_related("consignment__order").get()


def ask(line, quantity=1, **changed):
    facts = {"reason": "broken", "words": "The rim is chipped", "way": "pickup"} | changed
    return ask_return(line=line, quantity=quantity, **facts)


def take_back(request, staff, *, is_sound=False, amount=None):
    move_return(request_id=request.pk, to=ReturnState.APPROVED, user=staff)
    move_return(request_id=request.pk, to=ReturnState.RECEIVED, user=staff, is_sound=is_sound)
    return refund_return(request_id=request.pk, user=staff, amount_paise=amount)


def test_one_of_three_comes_back_with_its_share_of_everything(market, buyer, staff):
    register(market.meena)
    MoneyRule.objects.filter(levy="commission").update(bps=1000)
    line = delivered_line(market, buyer)
    take_back(ask(line), staff)
    note = Invoice.objects.get(kind="credit_note")
    sold, back = Earning.objects.order_by("pk")
    assert note.total_paise == 850_00
    assert back.fee_paise == -sold.fee_paise // 3
    assert balance("refunds") == 0
    assert balance("gateway") == line.consignment.order.total_paise - 850_00


def test_all_three_one_by_one_leave_nothing_of_fee_and_tax(market, buyer, staff):
    register(market.meena)
    MoneyRule.objects.filter(levy="commission").update(bps=777)
    line = delivered_line(market, buyer)
    for _ in range(3):
        take_back(ask(line), staff)
    assert balance("platform_fee") == balance("gst_on_fee") == balance("tcs") == 0


def test_a_sound_piece_goes_back_on_the_shelf(market, buyer, staff):
    line = delivered_line(market, buyer)
    before = stock_of(market.pot).on_hand
    take_back(ask(line), staff, is_sound=True)
    assert stock_of(market.pot).on_hand == before + 1


def test_a_partial_refund_is_credited_for_what_it_is(market, buyer, staff):
    register(market.meena)
    line = delivered_line(market, buyer)
    take_back(ask(line), staff, amount=200_00)
    note = Invoice.objects.get(kind="credit_note")
    assert note.total_paise == 200_00
    assert note.cgst_paise == note.sgst_paise > 0


def test_no_more_than_was_paid(market, buyer, staff):
    line = delivered_line(market, buyer)
    request = ask(line)
    move_return(request_id=request.pk, to=ReturnState.APPROVED, user=staff)
    with pytest.raises(RefundTooHighError):
        refund_return(request_id=request.pk, user=staff, amount_paise=850_01)


def test_no_more_pieces_than_came(market, buyer):
    line = delivered_line(market, buyer)
    ask(line, 2)
    with pytest.raises(QuantityRefusedError):
        ask(line, 2)


def test_a_refused_return_may_be_asked_again(market, buyer, staff):
    line = delivered_line(market, buyer, quantity=1)
    request = ask(line)
    move_return(
        request_id=request.pk, to=ReturnState.REFUSED, user=staff, refusal="within tolerance"
    )
    assert ask(line).pk != request.pk


def test_not_before_delivery_nor_after_the_window(market, buyer):
    order = pay_online(buyer, only(market.pot))
    with pytest.raises(TooLateError):
        ask(OrderLine.objects.select_related("consignment").get())
    send_on(order)
    long_ago = timezone.now() - timedelta(days=8)
    Consignment.objects.update(delivered_at=long_ago)
    with pytest.raises(TooLateError):
        ask(OrderLine.objects.select_related("consignment").get())


def test_a_high_refund_needs_two_people(market, buyer, staff, other_staff):
    BuyingTerms.objects.update(two_people_from_paise=500_00)
    request = take_back(ask(delivered_line(market, buyer)), staff)
    assert request.state == ReturnState.RECEIVED
    with pytest.raises(SamePersonError):
        refund_return(request_id=request.pk, user=staff)
    assert refund_return(request_id=request.pk, user=other_staff).state == ReturnState.REFUNDED


def test_another_amount_begins_the_agreement_anew(market, buyer, staff, other_staff):
    BuyingTerms.objects.update(two_people_from_paise=500_00)
    request = take_back(ask(delivered_line(market, buyer)), staff)
    again = refund_return(request_id=request.pk, user=other_staff, amount_paise=600_00)
    assert (again.state, again.first_person) == (ReturnState.RECEIVED, other_staff)


def test_refunded_is_the_end(market, buyer, staff):
    request = take_back(ask(delivered_line(market, buyer)), staff)
    with pytest.raises(MoveRefusedError):
        refund_return(request_id=request.pk, user=staff)


def test_a_cash_buyer_is_paid_by_upi_and_the_bank_knows(market, buyer, staff):
    line = delivered_line(market, buyer, online=False)
    with pytest.raises(UpiNeededError):
        ask(line)
    request = take_back(ask(line, upi_id="sunita@upi"), staff)
    assert balance("refunds") == -850_00
    settle_by_hand(refund_id=request.refund_id, reference="UPI77")
    assert balance("refunds") == 0
    assert balance("bank") == -850_00


def test_an_open_return_holds_the_payout_and_a_late_one_is_recovered(
    market, buyer, staff, monkeypatch
):
    account = BankAccount("Meena Devi", upi_id="meena@upi")
    monkeypatch.setattr("orders.actions.pay_makers.bank_account", lambda maker: account)
    soon = timezone.localdate() + timedelta(days=30)
    line = delivered_line(market, buyer)
    request = ask(line)
    assert schedule_payouts(day=soon) == []
    move_return(request_id=request.pk, to=ReturnState.REFUSED, user=staff)
    [payout] = schedule_payouts(day=soon)
    assert payout.amount_paise == 3 * 850_00
    take_back(ask(line), staff)
    assert schedule_payouts(day=soon) == []
    assert -balance("maker") == -850_00
    send_on(pay_online(buyer, only(market.pot), quantity=2))
    [later] = schedule_payouts(day=soon)
    assert later.amount_paise == 2 * 850_00 - 850_00


def test_the_buyer_asks_by_the_order_link_with_photos(market, buyer):
    from django.core.files.uploadedfile import SimpleUploadedFile

    line = delivered_line(market, buyer)
    order = line.consignment.order
    path = f"/orders/{link(order)}/return/{line.pk}/"
    assert path in buyer.get(f"/orders/{link(order)}/").content.decode()
    page = buyer.get(path).content.decode()
    assert "Black clay pot" in page
    photo = SimpleUploadedFile("rim.jpg", picture_bytes(), content_type="image/jpeg")
    answer = buyer.post(path, quantity="1", reason="broken", words="Chipped", way="pickup",
                        photos=photo)  # fmt: skip
    assert answer.status_code == 303
    request = line.returns.get()
    assert request.photos.count() == 1
    assert request.code in buyer.get(f"/orders/{link(order)}/").content.decode()


@pytest.mark.parametrize("prefix", ["", "/hi"])
@pytest.mark.parametrize(
    "wrong",
    [{"quantity": "-1"}, {"quantity": "10⁹"}, {"reason": "no"}, {"way": ""}, {"quantity": "9"}],
)
def test_what_was_typed_is_kept_when_something_is_wrong(market, buyer, wrong, prefix):
    line = delivered_line(market, buyer)
    buyer.prefix = prefix
    facts = {"quantity": "1", "reason": "broken", "words": "Chipped <b>", "way": "pickup"} | wrong
    answer = buyer.post(f"/orders/{link(line.consignment.order)}/return/{line.pk}/", **facts)
    assert answer.status_code == 422
    assert "Chipped &lt;b&gt;" in answer.content.decode()
    assert line.returns.count() == 0


def test_another_orders_line_is_not_found(market, buyer):
    line = delivered_line(market, buyer)
    other = buyer.buys(only(market.kurta))
    assert buyer.get(f"/orders/{link(other)}/return/{line.pk}/").status_code == 404


def test_the_makers_tolerance_stands_beside_the_complaint(market, buyer):
    market.pot.tolerance_en = "Sizes vary by a finger's width"
    market.pot.save()
    line = delivered_line(market, buyer)
    page = buyer.get(f"/orders/{link(line.consignment.order)}/return/{line.pk}/")
    assert "Sizes vary by a finger" in page.content.decode()
