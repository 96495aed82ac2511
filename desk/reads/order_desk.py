"""One order as the desk sees it: buyer, parcels, money, messages, and what happened."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from audit.models import AuditEntry
from desk.notes import OrderNote
from districts.reads.scope import scope_of
from notices.models import Notice
from odop_store.kernel.transitions import may_move
from orders.models import Consignment, Invoice, Order, OrderLine, Payment, Refund, ReturnRequest
from orders.reads.order_page import address_lines, consignment_words, order_words, refund_words
from orders.reads.returns_panel import return_words
from orders.reads.timeline import Moment, staff_timeline
from orders.rules.returns import ReturnState
from orders.rules.states import (
    BEFORE_DISPATCH,
    CONSIGNMENT_MOVES,
    ConsignmentState,
    OrderState,
    RefundState,
)

MOST_SHOWN = 50
STEPS = (
    ConsignmentState.PACKED,
    ConsignmentState.SHIPPED,
    ConsignmentState.OUT_FOR_DELIVERY,
    ConsignmentState.DELIVERED,
    ConsignmentState.RETURNED,
)


@dataclass(frozen=True)
class ParcelView:
    """One maker's parcel; `steps` are the states staff may move it to, with their words."""

    row: Consignment
    state_label: str
    lines: tuple[OrderLine, ...]
    papers: tuple[Invoice, ...]
    can_cancel: bool
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RefundView:
    """Money on its way back; cash refunds are paid by hand, others are sent again."""

    row: Refund
    state_label: str
    is_cash: bool
    is_open: bool


@dataclass(frozen=True)
class OrderDesk:
    """Everything the order page of the desk shows. `sees_buyer`: address and number too."""

    order: Order
    state_label: str
    sees_buyer: bool
    address: tuple[str, ...]
    parcels: tuple[ParcelView, ...]
    payments: tuple[Payment, ...]
    refunds: tuple[RefundView, ...]
    returns: tuple[tuple[ReturnRequest, str], ...]
    moments: tuple[Moment, ...]
    messages: tuple[Notice, ...]
    notes: tuple[OrderNote, ...]
    log: tuple[AuditEntry, ...]
    can_cancel: bool
    can_readdress: bool


def order_desk(order: Order, user: Any) -> OrderDesk:
    """Return an order's page for a member of staff. Fifteen queries at most.

    An officer of some districts sees the parcels of these alone, and no buyer's address.
    """
    scope = scope_of(user)
    parcels = tuple(_parcel(row, order) for row in _parcels(order, scope))
    payments = tuple(order.payments.prefetch_related("refunds"))
    states = {ConsignmentState(parcel.row.state) for parcel in parcels}
    is_open = order.state in {OrderState.PLACED, OrderState.CONFIRMED}
    sees_buyer = scope is None
    return OrderDesk(
        order=order,
        state_label=order_words(OrderState(order.state)),
        sees_buyer=sees_buyer,
        address=address_lines(order) if sees_buyer else (f"{order.district} {order.pin}",),
        parcels=parcels,
        payments=payments,
        refunds=tuple(
            _refund(payment, row) for payment in payments for row in payment.refunds.all()
        ),
        returns=_returns(parcels),
        moments=tuple(staff_timeline(order)) if sees_buyer else (),
        messages=_messages(order) if sees_buyer else (),
        notes=tuple(order.notes.select_related("author")[:MOST_SHOWN]),
        log=_log(order) if user.has_perm("audit.view_auditentry") else (),
        can_cancel=is_open and any(parcel.can_cancel for parcel in parcels),
        can_readdress=is_open and not states & {*STEPS},
    )


def _parcels(order: Order, scope: list[int] | None) -> list[Consignment]:
    rows = order.consignments.select_related("artisan__district").prefetch_related(
        Prefetch("lines", OrderLine.objects.select_related("listing")), "papers"
    )
    return list(rows if scope is None else rows.filter(artisan__district__in=scope))


def _parcel(row: Consignment, order: Order) -> ParcelView:
    state = ConsignmentState(row.state)
    row.order = order
    lines = tuple(row.lines.all())
    is_made = any(line.stock_kind == "made_to_order" for line in lines)
    may = [step for step in STEPS if may_move(CONSIGNMENT_MOVES, state, step)]
    return ParcelView(
        row=row,
        state_label=consignment_words(state, is_made_to_order=is_made),
        lines=lines,
        papers=tuple(row.papers.all()),
        can_cancel=state in BEFORE_DISPATCH,
        steps=tuple((step.value, consignment_words(step)) for step in may),
    )


def _refund(payment: Payment, row: Refund) -> RefundView:
    state = RefundState(row.state)
    is_open = state in {RefundState.DUE, RefundState.FAILED, RefundState.SENT}
    return RefundView(row, refund_words(state), payment.gateway == "cod", is_open)


def _returns(parcels: tuple[ParcelView, ...]) -> tuple[tuple[ReturnRequest, str], ...]:
    lines = [line.pk for parcel in parcels for line in parcel.lines]
    rows = ReturnRequest.objects.filter(line__in=lines).select_related("line")
    return tuple((row, return_words(ReturnState(row.state))) for row in rows)


def _messages(order: Order) -> tuple[Notice, ...]:
    return tuple(Notice.objects.filter(about=order.code).exclude(channel="desk")[:MOST_SHOWN])


def _log(order: Order) -> tuple[AuditEntry, ...]:
    return tuple(AuditEntry.objects.of_subject(order).select_related("actor")[:MOST_SHOWN])
