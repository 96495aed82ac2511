"""An order as buyer, maker and staff each read it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch
from django.utils.translation import gettext

from catalog.reads.pictures import Picture, lead_pictures
from districts.models import State
from odop_store.kernel.bilingual import in_hindi
from odop_store.kernel.contact import masked_mobile
from orders.models import Consignment, Invoice, Order, OrderLine, Payment
from orders.reads.balance import balance_due
from orders.reads.offers import OfferView
from orders.reads.timeline import Moment, Reader, timeline
from orders.rules.states import (
    BEFORE_DISPATCH,
    ConsignmentState,
    OrderState,
    PaymentState,
    RefundState,
)


@dataclass(frozen=True)
class Step:
    """A station on a parcel's way: reached, the one it is at, or still to come."""

    label: str
    is_done: bool
    is_now: bool
    at: datetime | None


@dataclass(frozen=True)
class OrderLineView:
    """A line of an order; `open_count` pieces of it were not cancelled."""

    id: int
    url: str
    title: str
    label: str
    family_slug: str
    picture: Picture | None
    quantity: int
    open_count: int
    price_paise: int
    line_paise: int

    @property
    def counts(self) -> range:
        return range(1, self.open_count + 1)


@dataclass(frozen=True)
class ConsignmentView:
    """One parcel of an order."""

    id: int
    number: int
    state: str
    state_label: str
    maker_name: str
    maker_url: str
    seller_name: str
    lines: tuple[OrderLineView, ...]
    steps: tuple[Step, ...]
    dispatch_by: date
    deliver_from: date
    deliver_by: date
    delivery_paise: int
    courier: str
    tracking_number: str
    can_cancel: bool
    next_words: str


@dataclass(frozen=True)
class PaperLink:
    """A bill or credit note of the order; `position` counts from one as they were written."""

    position: int
    label: str
    number: str


@dataclass(frozen=True)
class OrderPage:
    """Everything the tracking page shows, in the page's language."""

    code: str
    state: str
    state_label: str
    is_cod: bool
    is_paid: bool
    must_pay: bool
    must_confirm: bool
    can_cancel: bool
    can_cancel_parts: bool
    placed_at: datetime
    expires_at: datetime | None
    goods_paise: int
    delivery_paise: int
    discount_paise: int
    offer: OfferView | None
    total_paise: int
    due_paise: int
    advance_paise: int
    balance_paise: int
    refunds: tuple[tuple[str, int], ...]
    consignments: tuple[ConsignmentView, ...]
    timeline: tuple[Moment, ...]
    address_lines: tuple[str, ...]
    business_lines: tuple[str, ...]
    mobile: str
    papers: tuple[PaperLink, ...]


def order_of_code(code: str) -> Order | None:
    return Order.objects.select_related("redemption").filter(code=code).first()


def order_page(order: Order) -> OrderPage:
    """Return the buyer's page of an order. Seven queries."""
    consignments = list(
        order.consignments.select_related("artisan").prefetch_related(
            Prefetch("lines", OrderLine.objects.select_related("listing__craft__family"))
        )
    )
    payments = list(order.payments.prefetch_related("refunds"))
    events = list(order.events.select_related("consignment__artisan"))
    listings = {line.listing_id: line.title for c in consignments for line in c.lines.all()}
    pictures = lead_pictures(list(listings), listings)
    state, balance = OrderState(order.state), balance_due(order)
    views = tuple(_consignment(c, pictures, state) for c in consignments)
    is_open = state is OrderState.CONFIRMED and any(view.can_cancel for view in views)
    return OrderPage(
        code=order.code,
        state=order.state,
        state_label=order_words(state),
        is_cod=order.method == Order.Method.COD,
        is_paid=any(p.state == PaymentState.CAPTURED for p in payments) and not balance,
        must_pay=state is OrderState.PLACED and order.method == Order.Method.ONLINE,
        must_confirm=state is OrderState.PLACED and order.method == Order.Method.COD,
        can_cancel=state is OrderState.PLACED or is_open,
        can_cancel_parts=is_open
        and sum(len(view.lines) for view in views) > 1
        or (is_open and any(line.open_count > 1 for view in views for line in view.lines)),
        placed_at=order.placed_at,
        expires_at=order.expires_at,
        goods_paise=order.goods_paise,
        delivery_paise=order.delivery_paise,
        discount_paise=order.discount_paise,
        offer=offer_used(order),
        total_paise=order.total_paise,
        due_paise=cash_due(payments),
        advance_paise=order.advance_paise,
        balance_paise=balance if state is OrderState.CONFIRMED else 0,
        refunds=tuple(
            (refund_words(RefundState(refund.state)), refund.amount_paise)
            for payment in payments
            for refund in payment.refunds.all()
        ),
        consignments=views,
        timeline=tuple(timeline(events, Reader.BUYER)),
        address_lines=address_lines(order),
        business_lines=order.business_lines(),
        mobile=masked_mobile(order.mobile),
        papers=papers_of(order),
    )


def offer_used(order: Order) -> OfferView | None:
    """Return the offer an order was placed with, by its title of that day."""
    used = getattr(order, "redemption", None)
    return OfferView(used.title, used.discount_paise, used.code) if used else None


def papers_of(order: Order) -> tuple[PaperLink, ...]:
    """Return the order's papers, oldest first. One query."""
    rows = Invoice.objects.filter(consignment__order=order).order_by("pk").only("kind", "number")
    return tuple(
        PaperLink(position, row.get_kind_display(), row.number)
        for position, row in enumerate(rows, 1)
    )


def cash_due(payments: list[Payment]) -> int:
    return sum(
        p.amount_paise for p in payments if p.gateway == "cod" and p.state == PaymentState.CREATED
    )


def address_lines(order: Order) -> tuple[str, ...]:
    """Return the address as it goes on a label. One query."""
    names = State.objects.filter(gst_code=order.state_code).values_list("name_en", "name_hi")
    found = names.first()
    state = (found[1] if in_hindi() else found[0]) if found else ""
    lines = (order.full_name, order.house, order.area, order.landmark,
             f"{order.district} {order.pin}", state)  # fmt: skip
    return tuple(line for line in lines if line.strip())


def order_words(state: OrderState) -> str:
    return {
        OrderState.PLACED: gettext("Not confirmed yet"),
        OrderState.CONFIRMED: gettext("Confirmed"),
        OrderState.DELIVERED: gettext("Delivered"),
        OrderState.CANCELLED: gettext("Cancelled"),
        OrderState.LAPSED: gettext("Not paid in time"),
    }[state]


def consignment_words(state: ConsignmentState, *, is_made_to_order: bool = False) -> str:
    """Return a parcel's state in the buyer's words."""
    if state is ConsignmentState.CONFIRMED and is_made_to_order:
        return gettext("Being made")
    return {
        ConsignmentState.PLACED: gettext("Waiting for the order"),
        ConsignmentState.CONFIRMED: gettext("Being packed"),
        ConsignmentState.PACKED: gettext("Packed"),
        ConsignmentState.SHIPPED: gettext("Shipped"),
        ConsignmentState.OUT_FOR_DELIVERY: gettext("Out for delivery"),
        ConsignmentState.DELIVERED: gettext("Delivered"),
        ConsignmentState.CANCELLED: gettext("Cancelled"),
        ConsignmentState.RETURNED: gettext("Returned"),
    }[state]


def refund_words(state: RefundState) -> str:
    return {
        RefundState.DUE: gettext("Refund is being sent"),
        RefundState.SENT: gettext("Refund sent: banks take 5 to 7 days"),
        RefundState.DONE: gettext("Refund done: it shows in 5 to 7 bank days"),
        RefundState.FAILED: gettext("Refund is being tried again"),
    }[state]


def _consignment(
    row: Consignment, pictures: dict[int, Picture], order_state: OrderState
) -> ConsignmentView:
    state = ConsignmentState(row.state)
    lines = list(row.lines.all())
    is_made = any(line.stock_kind == "made_to_order" for line in lines)
    return ConsignmentView(
        id=row.pk,
        number=row.number,
        state=row.state,
        state_label=consignment_words(state, is_made_to_order=is_made),
        maker_name=row.artisan.name,
        maker_url=row.artisan.get_absolute_url(),
        seller_name=row.seller_legal_name,
        lines=tuple(_line(line, pictures) for line in lines),
        steps=_steps(row, state, is_made),
        dispatch_by=row.dispatch_by,
        deliver_from=row.deliver_from,
        deliver_by=row.deliver_by,
        delivery_paise=row.delivery_paise,
        courier=row.courier,
        tracking_number=row.tracking_number,
        can_cancel=order_state is OrderState.CONFIRMED and state in BEFORE_DISPATCH,
        next_words=next_words(state, is_made),
    )


def next_words(state: ConsignmentState, is_made_to_order: bool) -> str:
    """Say what happens next and who acts."""
    if state is ConsignmentState.CONFIRMED and is_made_to_order:
        return gettext("Next: the artisan makes it for you, then packs it.")
    return {
        ConsignmentState.PLACED: "",
        ConsignmentState.CONFIRMED: gettext("Next: the artisan packs it."),
        ConsignmentState.PACKED: gettext("Next: the courier collects it."),
        ConsignmentState.SHIPPED: gettext("Next: the courier brings it to you."),
        ConsignmentState.OUT_FOR_DELIVERY: gettext("Next: please keep your phone near."),
        ConsignmentState.DELIVERED: "",
        ConsignmentState.CANCELLED: "",
        ConsignmentState.RETURNED: gettext("Next: our helpline calls you."),
    }[state]


def _steps(row: Consignment, state: ConsignmentState, is_made: bool) -> tuple[Step, ...]:
    """Return the stations of a parcel that is on its way or has come; none for an ended one."""
    if state in {ConsignmentState.CANCELLED, ConsignmentState.RETURNED, ConsignmentState.PLACED}:
        return ()
    stations = [
        (ConsignmentState.CONFIRMED, row.order.confirmed_at),
        (ConsignmentState.PACKED, row.packed_at),
        (ConsignmentState.SHIPPED, row.shipped_at),
        (ConsignmentState.DELIVERED, row.delivered_at),
    ]
    reached = {
        ConsignmentState.CONFIRMED: 0,
        ConsignmentState.PACKED: 1,
        ConsignmentState.SHIPPED: 2,
        ConsignmentState.OUT_FOR_DELIVERY: 2,
        ConsignmentState.DELIVERED: 3,
    }[state]
    return tuple(
        Step(
            label=gettext("Confirmed")
            if index == 0
            else consignment_words(
                state if index == reached else station, is_made_to_order=is_made
            ),
            is_done=index <= reached,
            is_now=index == reached,
            at=at,
        )
        for index, (station, at) in enumerate(stations)
    )


def _line(line: OrderLine, pictures: dict[int, Picture]) -> OrderLineView:
    return OrderLineView(
        id=line.pk,
        url=line.listing.get_absolute_url(),
        title=line.title,
        label=line.label,
        family_slug=line.listing.craft.family.slug,
        picture=pictures.get(line.listing_id),
        quantity=line.quantity,
        open_count=line.quantity - line.cancelled_count,
        price_paise=line.price_paise,
        line_paise=line.line_paise,
    )
