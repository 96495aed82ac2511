"""The demonstration's orders, through the shop's own actions. Never in a real shop."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from catalog.models import Listing
from odop_store.kernel.errors import ShopError
from orders import locks
from orders.actions.confirm_order import write_confirmed
from orders.actions.fill_cart import add_to_cart
from orders.actions.move_consignment import move_consignment
from orders.actions.place_order import digest_of, place_order
from orders.actions.take_return import ask_return
from orders.actions.write_checkout import write_draft
from orders.models import Order, OrderEvent, OrderLine, Payment, ReturnRequest
from orders.reads.quoting import price_cart
from orders.rules.paying import Method
from orders.rules.states import ConsignmentState

C = ConsignmentState
CLOCK = OrderEvent.Actor.CLOCK.value
WAY = (C.PACKED, C.SHIPPED, C.OUT_FOR_DELIVERY, C.DELIVERED)
# How far each order has come: nobody confirmed the last one.
STEPS = (0, 1, 2, 3, 4, 4, None)
CHEAP_PAISE = 2_500_00
PLACE = {"pin": "226001", "state_code": "09", "district": "Lucknow", "house": "Demo house 1",
         "area": "Chowk", "landmark": ""}  # fmt: skip
RETURNS = (("broken", "The rim is chipped (demo)"), ("not_as_shown", "It is smaller (demo)"))
HOURS_AGO = (55, 7)


def seed_orders() -> None:
    """Make an order at each station, two returns that wait, and a payment that is stuck."""
    if Order.objects.exists():
        return
    pieces = Listing.objects.on_sale().filter(
        artisan__is_demo=True, stock_kind=Listing.StockKind.READY, price_paise__lt=CHEAP_PAISE
    )
    waiting = list(enumerate(STEPS))
    for piece in pieces.order_by("artisan_id", "pk").distinct("artisan_id")[: 3 * len(STEPS)]:
        if waiting and _seed_one(piece, *waiting[0]):
            waiting.pop(0)
    _seed_returns()


def _seed_one(piece: Listing, turn: int, steps: int | None) -> bool:
    """Place an order and move it on; say whether this piece could be sold so."""
    method = Method.ONLINE if steps is None else Method.COD
    try:
        order = _place(piece, turn, method)
    except ShopError:
        return False
    if steps is None:
        _leave_unpaid(order)
        return True
    with transaction.atomic():
        write_confirmed(order=locks.lock_order(order.pk), actor=CLOCK, now=timezone.now())
    for step in WAY[:steps]:
        for parcel in order.consignments.all():
            move_consignment(
                consignment_id=parcel.pk, to=step, actor=CLOCK, courier="Demo Post",
                tracking_number=f"DEMO{parcel.pk:06}",
            )  # fmt: skip
    return True


def _place(piece: Listing, turn: int, method: Method) -> Order:
    sku = piece.variants.order_by("position")[0].sku
    cart = add_to_cart(cart=None, user=None, sku=sku, quantity=1)
    write_draft(
        cart=cart, full_name=f"Demo buyer {turn + 1}", mobile=f"+9190000003{turn:02}", **PLACE
    )
    return place_order(
        cart=cart, user=None, checkout_key=cart.checkout_key, language="hi" if turn % 2 else "en",
        seen_digest=digest_of(price_cart(cart)), method=method,
    )  # fmt: skip


def _leave_unpaid(order: Order) -> None:
    """Let the bank hold the money of an order, as when a gateway's message was lost."""
    row = Payment.objects.create(
        order=order, gateway="practice", gateway_order_id=f"demo_{order.code}", state="authorised",
        amount_paise=order.total_paise,
    )  # fmt: skip
    Payment.objects.filter(pk=row.pk).update(created_at=timezone.now() - timedelta(hours=3))


def _seed_returns() -> None:
    lines = OrderLine.objects.filter(consignment__state=C.DELIVERED, return_days__gt=0)
    for line, words, hours in zip(lines.order_by("pk"), RETURNS, HOURS_AGO, strict=False):
        request = ask_return(
            line=line, quantity=1, reason=words[0], words=words[1], way="pickup",
            upi_id="demo@example",
        )  # fmt: skip
        asked_at = timezone.now() - timedelta(hours=hours)
        ReturnRequest.objects.filter(pk=request.pk).update(asked_at=asked_at)
