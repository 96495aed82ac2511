"""Confirm an order: by the code of a cash-on-delivery buyer, or because it was paid."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone

from odop_store.kernel.again import whole_again
from odop_store.kernel.contact import latin_digits
from odop_store.kernel.transitions import check_move
from orders import locks
from orders.actions.keep_books import book_confirmed
from orders.actions.renew_promises import renew_promises
from orders.actions.use_offer import take_offer_again
from orders.errors import (
    OutOfStockError,
    TooLateError,
    TooManyTriesError,
    TooSoonError,
    WrongCodeError,
)
from orders.models import Order, OrderEvent, OrderLine, Reservation
from orders.notify import tell_buyer, tell_maker
from orders.rules.states import ORDER_MOVES, ConsignmentState, OrderState

CODE_DIGITS = 6
MOST_TRIES = 5
RESEND_AFTER = timedelta(seconds=30)
REVIVED_FOR = timedelta(minutes=5)


def hash_code(order: Order, code: str) -> str:
    """Return the code's keyed digest: the code itself is never stored with the order."""
    text = f"{order.code}:{code}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()


def send_confirm_code(*, order: Order, now: datetime) -> None:
    """Send the buyer a fresh code; call it inside a transaction."""
    otp = draw_code(order, now)
    order.save(update_fields=["confirm_code_hash", "confirm_code_at", "confirm_tries"])
    tell_buyer(order, "confirm_code", otp=otp)


def draw_code(order: Order, now: datetime) -> str:
    """Set a fresh code on an order that its caller saves, and return it."""
    otp = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    order.confirm_code_hash, order.confirm_code_at = hash_code(order, otp), now
    order.confirm_tries = 0
    return otp


def resend_confirm_code(*, order_id: int) -> None:
    """Send another code, not more often than every half minute.

    Raises: TooSoonError, TooLateError.
    """
    now = timezone.now()
    with transaction.atomic():
        order = locks.lock_order(order_id)
        if order.state != OrderState.PLACED or order.method != Order.Method.COD:
            raise TooLateError()
        if order.confirm_code_at and now - order.confirm_code_at < RESEND_AFTER:
            raise TooSoonError()
        send_confirm_code(order=order, now=now)


@whole_again
def confirm_by_code(*, order_id: int, typed: str) -> Order:
    """Confirm a cash-on-delivery order by the code its buyer was sent.

    Confirming twice is quiet. A wrong code counts even though it is refused.
    Locks: the order, then its stock. Raises: WrongCodeError, TooManyTriesError, TooLateError.
    """
    code = "".join(char for char in latin_digits(typed[:20]) if char.isdigit())
    with transaction.atomic():
        order = locks.lock_order(order_id)
        if order.state == OrderState.CONFIRMED:
            return order
        if order.state != OrderState.PLACED or order.method != Order.Method.COD:
            raise TooLateError()
        if order.confirm_tries >= MOST_TRIES:
            raise TooManyTriesError()
        if hmac.compare_digest(order.confirm_code_hash, hash_code(order, code)):
            write_confirmed(order=order, actor=OrderEvent.Actor.BUYER, now=timezone.now())
            return order
        Order.objects.filter(pk=order.pk).update(confirm_tries=F("confirm_tries") + 1)
    raise WrongCodeError()


def write_confirmed(*, order: Order, actor: str, now: datetime) -> None:
    """Confirm a locked order inside the caller's transaction: stock sold, both sides told.

    An order whose hold lapsed takes its pieces and its offer again, and is promised new days.
    Locks: the offer, then stock items, last. Raises: OutOfStockError, OfferGoneError when they
    are gone; MoveRefusedError.
    """
    check_move(ORDER_MOVES, OrderState(order.state), OrderState.CONFIRMED)
    was_lapsed = order.state == OrderState.LAPSED
    if was_lapsed:
        renew_promises(order=order, today=timezone.localdate(now))
    order.state, order.confirmed_at = OrderState.CONFIRMED, now
    order.expires_at = None
    order.confirm_code_hash = ""
    order.save(update_fields=["state", "confirmed_at", "expires_at", "confirm_code_hash"])
    order.consignments.update(state=ConsignmentState.CONFIRMED)
    OrderEvent.objects.create(order=order, kind="confirmed", actor=actor)
    book_confirmed(order=order, now=now)
    tell_buyer(order, "order_confirmed")
    for consignment in order.consignments.select_related("artisan"):
        consignment.order = order
        tell_maker(consignment, "maker_new")
    if was_lapsed:
        take_offer_again(order=order)
    if not locks.take_stock(
        missing_stock(order),
        cart_id=None,
        order_id=order.pk,
        expires_at=now + REVIVED_FOR,
        now=now,
    ):
        raise OutOfStockError()
    locks.sell_stock(order.pk, now)


def missing_stock(order: Order) -> dict[int, int]:
    """Return what the order needs beyond what it still holds (stock id to quantity)."""
    lines = OrderLine.objects.filter(consignment__order=order).exclude(stock_kind="made_to_order")
    wanted = dict(lines.values_list("variant__stock").annotate(Sum("quantity")))
    held = dict(
        Reservation.objects.filter(order=order, state="held")
        .values_list("stock")
        .annotate(Sum("quantity"))
    )
    return {pk: n - held.get(pk, 0) for pk, n in wanted.items() if n > held.get(pk, 0)}
