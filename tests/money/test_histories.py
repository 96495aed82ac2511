"""Whatever happens to orders, in whatever order, the books stay clean."""

from datetime import timedelta

from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from artisans.models import Artisan
from odop_store.kernel.errors import ShopError
from odop_store.kernel.transitions import may_move
from orders.actions.end_order import cancel_lines
from orders.actions.move_consignment import move_consignment
from orders.actions.pay_makers import move_payout, schedule_payouts
from orders.actions.replace_return import replace_return
from orders.actions.restock_parcel import restock_parcel
from orders.actions.take_return import ask_return, move_return, refund_return
from orders.models import Consignment, Invoice, MoneyRule, OrderLine, Payout, ReturnRequest
from orders.reads.books import breaches
from orders.reads.earnings import BankAccount
from orders.rules.payouts import PayoutState
from orders.rules.returns import RETURN_MOVES, ReturnState
from orders.rules.states import CONSIGNMENT_MOVES, ConsignmentState
from tests.money.conftest import confirmed, register
from tests.money.offers import make_offer
from tests.money.paying import pay_online
from tests.orders.conftest import Buyer, only

STEPS = st.tuples(
    st.sampled_from(
        ["move", "cancel", "ask", "return", "replace", "restock", "pay", "settle", "pause"]
    ),
    st.integers(0, 5),
    st.integers(1, 3),
)
SOON = timedelta(days=40)
OFFERS = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["percent", "amount", "free_delivery"]),
            "maker_bps": st.sampled_from([0, 1, 33_33, 50_00, 100_00]),
            "size": st.integers(1, 9000),
        }
    ),
    max_size=3,
)


class UndoneError(Exception):
    """Undo one history before the next."""


def step(verb: str, which: int, count: int, staff: list[User]) -> None:
    """Do one thing to the orders; a refusal is an answer too."""
    parcels = list(Consignment.objects.order_by("pk"))
    parcel = parcels[which % len(parcels)]
    if verb == "move":
        options = [to for to in CONSIGNMENT_MOVES[ConsignmentState(parcel.state)]
                   if to is not ConsignmentState.CANCELLED]  # fmt: skip
        if options:
            move_consignment(
                consignment_id=parcel.pk, to=sorted(options)[count % len(options)], actor="staff"
            )
    elif verb == "cancel":
        line = parcel.lines.first()
        cancel_lines(order_id=parcel.order_id, counts={line.pk: count}, reason="other")
    elif verb == "ask":
        line = OrderLine.objects.select_related("consignment__order").get(
            pk=parcel.lines.first().pk
        )
        ask_return(line=line, quantity=count, reason="broken", words="", way="self",
                   upi_id="sunita@upi")  # fmt: skip
    elif verb == "return" and (request := ReturnRequest.objects.order_by("pk").last()):
        if may_move(RETURN_MOVES, ReturnState(request.state), ReturnState.APPROVED):
            move_return(request_id=request.pk, to=ReturnState.APPROVED, user=staff[0])
        refund_return(
            request_id=request.pk, user=staff[count % 2], amount_paise=which * 1_11 or None
        )
    elif verb == "replace" and (request := ReturnRequest.objects.order_by("pk").last()):
        replace_return(request_id=request.pk, user=staff[0])
    elif verb == "restock":
        sound = {line.pk: count for line in parcel.lines.all()}
        restock_parcel(consignment_id=parcel.pk, sound=sound, user=staff[0], actor="staff")
    elif verb == "pay":
        schedule_payouts(day=timezone.localdate() + SOON)
    elif verb == "settle" and (payout := Payout.objects.order_by("pk").last()):
        move_payout(payout_id=payout.pk, to=list(PayoutState)[1 + count % 3])
    elif verb == "pause":
        state = "suspended" if count > 1 else "verified"
        Artisan.objects.filter(pk=parcel.artisan_id).update(state=state)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(history=st.lists(STEPS, min_size=4, max_size=14), offers=OFFERS)
def test_the_books_are_clean_after_any_history(market, monkeypatch, history, offers):
    account = BankAccount("Meena Devi", upi_id="meena@upi")
    monkeypatch.setattr("orders.actions.pay_makers.bank_account", lambda maker: account)
    try:
        with transaction.atomic():
            live(market, history, offers)
            raise UndoneError
    except UndoneError:
        pass


def offer_of(market, number, *, kind, maker_bps, size):
    """Make one of the offers that a history meets."""
    given = {"percent_bps": size} if kind == "percent" else {}
    given |= {"amount_paise": size, "minimum_paise": size + 1} if kind == "amount" else {}
    scope = {"artisan": market.meena} if maker_bps else {}
    make_offer(kind=kind, maker_bps=maker_bps, title_en=f"Offer {number}", **scope, **given)


def live(market, history, offers) -> None:
    staff = [User.objects.create(username=name, is_staff=True) for name in ("asha", "ravi")]
    register(market.meena)
    for number, terms in enumerate(offers):
        offer_of(market, number, **terms)
    MoneyRule.objects.filter(levy="commission").update(bps=733)
    pay_online(Buyer(Client()), only(market.pot), only(market.kurta), quantity=2)
    confirmed(Buyer(Client()), only(market.pot), quantity=2)
    for verb, which, count in history:
        try:
            with transaction.atomic():
                step(verb, which, count, staff)
        except ShopError:
            continue
        assert breaches() == []
    numbers = list(Invoice.objects.values_list("artisan", "number"))
    assert len(numbers) == len(set(numbers))
