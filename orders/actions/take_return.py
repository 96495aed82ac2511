"""Ask for a return, agree or refuse, note its arrival, and give the money back."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from accounts.models import User
from catalog.actions.add_photo import keep_original
from catalog.pictures import check_picture
from odop_store.kernel.transitions import check_move
from orders import locks
from orders.actions.give_back import owe_from_captures
from orders.actions.issue_paper import issue_return_note
from orders.actions.keep_books import write_earning
from orders.actions.note_event import note_event
from orders.actions.post_entries import post_entries
from orders.errors import (
    QuantityRefusedError,
    RefundTooHighError,
    SamePersonError,
    TooLateError,
    UpiNeededError,
)
from orders.models import BuyingTerms, Earning, OrderEvent, OrderLine, ReturnPhoto, ReturnRequest
from orders.notify import tell_buyer, tell_maker
from orders.reads.returned_worth import full_refund, given_back
from orders.rules import ledger
from orders.rules.ledger import Taken
from orders.rules.returns import (
    RETURN_MOVES,
    WITH_BUYER,
    ReturnState,
    last_moment,
    needs_second_person,
    returnable_count,
)
from orders.rules.states import ConsignmentState

MOST_PHOTOS = 4


def asked_count(line: OrderLine) -> int:
    """Return how many pieces of a line were asked back and are not with the buyer. One query."""
    rows = line.returns.exclude(state__in=[str(state) for state in WITH_BUYER])
    return rows.aggregate(sum=Sum("quantity"))["sum"] or 0


def ask_return(
    *,
    line: OrderLine,
    quantity: int,
    reason: str,
    words: str,
    way: str,
    wish: str = ReturnRequest.Wish.MONEY,
    upi_id: str = "",
    photos: Sequence[bytes] = (),
) -> ReturnRequest:
    """Write a buyer's wish to send pieces back, with up to four photos.

    Locks: the order. Raises: TooLateError, QuantityRefusedError, UpiNeededError,
    PictureRefusedError.
    """
    names = [keep_original(check_picture(content)) for content in photos[:MOST_PHOTOS]]
    with transaction.atomic():
        consignment = locks.lock_consignment(line.consignment_id)
        if not is_within_window(line, timezone.now()):
            raise TooLateError()
        most = returnable_count(
            quantity=line.quantity, cancelled=line.cancelled_count, asked=asked_count(line)
        )
        if not 1 <= quantity <= most:
            raise QuantityRefusedError(most=most)
        if consignment.order.method == "cod" and "@" not in upi_id:
            raise UpiNeededError()
        request = ReturnRequest.objects.create(
            line=line,
            quantity=quantity,
            reason=reason,
            words=words[:500],
            way=way,
            wish=wish or ReturnRequest.Wish.MONEY,
            upi_id=upi_id[:120],
        )
        ReturnPhoto.objects.bulk_create(
            ReturnPhoto(request=request, original=name) for name in names
        )
        _note(request, "return_asked", OrderEvent.Actor.BUYER, None)
        tell_buyer(consignment.order, "return_asked", number=request.code)
        tell_maker(consignment, "maker_return", number=request.code)
    return request


def is_within_window(line: OrderLine, now: datetime) -> bool:
    parcel = line.consignment
    return (
        parcel.state == ConsignmentState.DELIVERED
        and parcel.delivered_at is not None
        and now <= last_moment(parcel.delivered_at, line.return_days)
    )


def move_return(
    *,
    request_id: int,
    to: ReturnState,
    user: User | None,
    refusal: str = "",
    is_sound: bool = False,
    actor: str = OrderEvent.Actor.STAFF,
) -> ReturnRequest:
    """Agree to a return, refuse it, or note that the piece is back.

    A sound piece goes back on the shelf. Locks: the order, then stock.
    Raises: MoveRefusedError.
    """
    now = timezone.now()
    with transaction.atomic():
        request = locked_return(request_id)
        check_move(RETURN_MOVES, ReturnState(request.state), to)
        request.state, request.refusal = to, refusal[:300]
        request.is_sound = is_sound
        request.ended_at = now if to is ReturnState.REFUSED else None
        request.save(update_fields=["state", "refusal", "is_sound", "ended_at"])
        _note(request, f"return_{to.value}", actor, user)
        purpose = f"return_{to.value}"
        tell_buyer(
            request.line.consignment.order, purpose, number=request.code, why=request.refusal
        )
        if to is ReturnState.RECEIVED and is_sound and request.line.stock_kind != "made_to_order":
            locks.put_back({request.line.variant.stock.pk: request.quantity}, now)
    return request


def refund_return(*, request_id: int, user: User, amount_paise: int | None = None) -> ReturnRequest:
    """Give a return's money back, or a part of it; above the limit a second person must agree.

    The first call by one person only notes the amount then. Locks: the order.
    Raises: MoveRefusedError, RefundTooHighError, SamePersonError.
    """
    now = timezone.now()
    terms = BuyingTerms.objects.first() or BuyingTerms()
    with transaction.atomic():
        request = locked_return(request_id)
        check_move(RETURN_MOVES, ReturnState(request.state), ReturnState.REFUNDED)
        full = full_refund(request)
        amount = amount_paise or request.refund_paise or full
        if not 0 < amount <= full:
            raise RefundTooHighError(most=full)
        if needs_second_person(amount, terms.two_people_from_paise):
            if request.first_person is None or request.refund_paise != amount:
                request.first_person, request.refund_paise = user, amount
                request.save(update_fields=["first_person", "refund_paise"])
                _note(request, "return_first_person", OrderEvent.Actor.STAFF, user)
                return request
            if request.first_person == user:
                raise SamePersonError()
            request.second_person = user
        else:
            request.first_person = user
        _give_money(request, amount, now)
        _note(request, "return_refunded", OrderEvent.Actor.STAFF, user)
    return request


def locked_return(request_id: int) -> ReturnRequest:
    """Return a request whose order is locked, as it stands now."""
    rows = ReturnRequest.objects.select_related("line__variant__stock", "first_person")
    found = rows.get(pk=request_id)
    found.line.consignment = locks.lock_consignment(found.line.consignment_id)
    found.refresh_from_db(fields=["state", "refund_paise", "first_person"])
    return found


def _give_money(request: ReturnRequest, amount: int, now: datetime) -> None:
    consignment = request.line.consignment
    gone = given_back(request, amount)
    row = gone.row
    key = f"returned-{request.pk}"
    note = issue_return_note(
        consignment=consignment, rows=[row], key=key, now=now, offered=gone.shop_paise
    )
    earned = consignment.earnings.get(posting__kind="delivered")
    before = -(
        Earning.objects.filter(consignment=consignment, value_paise__lt=0).aggregate(
            sum=Sum("goods_paise")
        )["sum"]
        or 0
    )
    taken = Taken(
        fee=earned.fee_paise,
        fee_gst=earned.fee_gst_paise,
        tcs=earned.tcs_paise,
        tds=earned.tds_paise,
        delivery=0,
    )
    back = ledger.part_of(taken, before, row.gross_paise, earned.goods_paise)
    post_entries(
        key=key,
        kind="returned",
        entries=ledger.returned(
            refund=amount, value=note.total_paise, back=back, offered=gone.shop_paise
        ),
        order=consignment.order,
        consignment=consignment,
        at=now,
    )
    write_earning(
        consignment=consignment, key=key, value=note.total_paise, goods=row.gross_paise,
        taxable=note.taxable_paise, taken=back, offered=gone.shop_paise,
        given=gone.maker_paise, now=now, sign=-1,
    )  # fmt: skip
    request.refund = owe_from_captures(consignment.order, amount, "returned", key)
    request.state, request.refund_paise, request.ended_at = ReturnState.REFUNDED, amount, now
    request.save(
        update_fields=["state", "refund", "refund_paise", "first_person", "second_person",
                       "ended_at"]
    )  # fmt: skip


def _note(request: ReturnRequest, kind: str, actor: str, user: User | None) -> None:
    note_event(
        order=request.line.consignment.order,
        consignment=request.line.consignment,
        kind=kind,
        actor=actor,
        user=user,
        reason=request.refusal,
        facts={"return_code": request.code, "amount_paise": request.refund_paise or 0},
        line_ids=[request.line_id],
    )
