"""End an order or a part of it before dispatch: cancelled by someone, or not paid in time."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from odop_store.kernel.money import rupees
from odop_store.kernel.transitions import check_move
from orders import locks
from orders.actions.give_back import give_back
from orders.actions.issue_paper import Gone
from orders.actions.keep_books import book_cancelled, collect_cash
from orders.actions.note_event import note_event
from orders.actions.use_offer import let_offer_go
from orders.errors import TooLateError
from orders.models import Consignment, Order, OrderEvent, OrderLine
from orders.notify import tell_buyer, tell_maker
from orders.rules.offers import part_of_discount
from orders.rules.states import (
    BEFORE_DISPATCH,
    CONSIGNMENT_MOVES,
    ORDER_MOVES,
    ConsignmentState,
    OrderState,
    PaymentState,
    order_after,
)


def cancel_lines(
    *,
    order_id: int,
    counts: Mapping[int, int],
    reason: str,
    actor: str = OrderEvent.Actor.BUYER,
    user: User | None = None,
) -> Order:
    """Cancel pieces (line id to count) that have not left yet; money paid for them goes back.

    An order that is not confirmed yet is cancelled as a whole and lets its offer go. Pieces cancelled before count
    as cancelled, so the same call twice changes nothing more than asked.
    Locks: the order, then stock. Raises: TooLateError.
    """
    now = timezone.now()
    with transaction.atomic():
        order = locks.lock_order(order_id)
        if order.state == OrderState.PLACED:
            _cancel_unconfirmed(order, actor, user, reason, now)
            return order
        if order.state != OrderState.CONFIRMED:
            raise TooLateError()
        chosen = _chosen_lines(order, counts)
        if not chosen:
            raise TooLateError()
        _cancel_chosen(order, chosen, actor, user, reason, now)
    return order


def cancel_order(
    *, order_id: int, reason: str, actor: str = OrderEvent.Actor.BUYER, user: User | None = None
) -> Order:
    """Cancel everything of an order that has not left yet.

    Raises: TooLateError.
    """
    lines = OrderLine.objects.filter(consignment__order_id=order_id)
    return cancel_lines(
        order_id=order_id,
        counts={line.pk: line.quantity for line in lines},
        reason=reason,
        actor=actor,
        user=user,
    )


def _cancel_unconfirmed(
    order: Order, actor: str, user: User | None, reason: str, now: datetime
) -> None:
    end(order, OrderState.CANCELLED, now)
    order.consignments.update(state=ConsignmentState.CANCELLED, ended_at=now)
    note_event(order=order, kind="cancelled", actor=actor, user=user, reason=reason)
    order.payments.filter(gateway="cod", state=PaymentState.CREATED).update(
        state=PaymentState.FAILED, fault="cancelled"
    )
    tell_buyer(order, "order_cancelled")
    let_offer_go(order=order, now=now)
    locks.release_order(order.pk, now)


def _chosen_lines(order: Order, counts: Mapping[int, int]) -> list[tuple[OrderLine, int]]:
    """Return the asked lines that can still be stopped, with how many pieces of each."""
    rows = OrderLine.objects.filter(
        consignment__order=order,
        consignment__state__in=[str(state) for state in BEFORE_DISPATCH],
        pk__in=[pk for pk, count in counts.items() if count > 0],
    ).select_related("consignment__artisan", "variant__stock")
    asked = [(line, min(counts[line.pk], line.quantity - line.cancelled_count)) for line in rows]
    return [(line, count) for line, count in asked if count > 0]


def _cancel_chosen(
    order: Order,
    chosen: list[tuple[OrderLine, int]],
    actor: str,
    user: User | None,
    reason: str,
    now: datetime,
) -> None:
    for line, count in chosen:
        OrderLine.objects.filter(pk=line.pk).update(cancelled_count=F("cancelled_count") + count)
    ended = _end_empty_consignments(order, now)
    amount = sum(worth_of(line, count) for line, count in chosen)
    amount += sum(consignment.delivery_due_paise for consignment in ended)
    event = note_event(
        order=order,
        kind="part_cancelled",
        actor=actor,
        user=user,
        reason=reason,
        facts={"amount_paise": amount},
        line_ids=[line.pk for line, _ in chosen],
    )
    touched = {line.consignment_id: line.consignment for line, _ in chosen}
    gone = {consignment.pk for consignment in ended}
    for consignment in touched.values():
        consignment.order = order
        tell_maker(consignment, "maker_cancelled" if consignment.pk in gone else "maker_changed")
    pieces: dict[Consignment, dict[int, Gone]] = {}
    for line, count in chosen:
        pieces.setdefault(line.consignment, {})[line.position] = Gone(line.cancelled_count, count)
    key = f"event-{event.pk}"
    book_cancelled(order=order, amount_paise=amount, gone=pieces, ended=ended, key=key, now=now)
    give_back(order=order, amount_paise=amount, reason="cancelled", key=key)
    settle_order_state(order=order, now=now)
    if order.state == OrderState.CANCELLED:
        tell_buyer(order, "order_cancelled")
    else:
        tell_buyer(order, "part_cancelled", amount=rupees(amount))
    locks.put_back(
        {
            line.variant.stock.pk: count
            for line, count in chosen
            if line.stock_kind != "made_to_order"
        },
        now,
    )


def worth_of(line: OrderLine, count: int) -> int:
    """Return what the buyer pays for `count` pieces, the line's discount shared evenly.

    The shop's and the maker's part are shared apart, as the papers have them; the parts always
    sum to the line.
    """
    parts = (line.shop_discount_paise, line.maker_discount_paise)
    off = sum(part_of_discount(d, line.quantity, line.cancelled_count, count) for d in parts)
    return line.price_paise * count - off


def _end_empty_consignments(order: Order, now: datetime) -> list[Consignment]:
    """Cancel consignments of which nothing is left; return them."""
    empty = [
        consignment
        for consignment in order.consignments.prefetch_related("lines")
        if ConsignmentState(consignment.state) in BEFORE_DISPATCH
        and all(line.cancelled_count == line.quantity for line in consignment.lines.all())
    ]
    for consignment in empty:
        check_move(
            CONSIGNMENT_MOVES, ConsignmentState(consignment.state), ConsignmentState.CANCELLED
        )
    order.consignments.filter(pk__in=[c.pk for c in empty]).update(
        state=ConsignmentState.CANCELLED, ended_at=now
    )
    return empty


def settle_order_state(*, order: Order, now: datetime) -> None:
    """End a confirmed, locked order once all its consignments have ended."""
    states = [ConsignmentState(s) for s in order.consignments.values_list("state", flat=True)]
    wanted = order_after(states)
    if wanted is not None and order.state == OrderState.CONFIRMED:
        end(order, wanted, now)
        OrderEvent.objects.create(order=order, kind=wanted.value, actor=OrderEvent.Actor.CLOCK)
        if wanted is OrderState.DELIVERED:
            collect_cash(order=order, now=now)


def end(order: Order, state: OrderState, now: datetime) -> None:
    check_move(ORDER_MOVES, OrderState(order.state), state)
    order.state, order.ended_at = state, now
    order.save(update_fields=["state", "ended_at"])
