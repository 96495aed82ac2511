"""What staff may do on an order's page: each act reads its part of the form and calls an action."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from desk.actions.chase_money import chase_payment, chase_refund, pay_by_hand
from desk.actions.help_buyer import resend_link, resend_message, write_note
from desk.errors import NothingChosenError, WordsNeededError
from notices.models import Notice
from odop_store.kernel.contact import normalise_quantity
from orders.actions.change_address import MAY_CHANGE, change_address
from orders.actions.end_order import cancel_lines, cancel_order
from orders.actions.move_consignment import move_consignment
from orders.actions.restock_parcel import restock_parcel
from orders.models import Consignment, Order, OrderEvent, OrderLine, Payment, Refund
from orders.rules.states import ConsignmentState

LEAST_WORDS = 3
STAFF = OrderEvent.Actor.STAFF.value


@dataclass(frozen=True)
class Act:
    """One thing to do: the right it needs, whether it moves money, and what is said after."""

    right: str
    run: Callable[[HttpRequest, Order], None]
    said: str | Promise
    is_grave: bool = False


def reason_of(request: HttpRequest) -> str:
    """Return the reason that was typed.

    Raises: WordsNeededError.
    """
    words = request.POST.get("reason", "").replace("\x00", "").strip()
    if len(words) < LEAST_WORDS:
        raise WordsNeededError
    return words[:300]


def text_of(request: HttpRequest, name: str, most: int = 120) -> str:
    return request.POST.get(name, "").replace("\x00", "").strip()[:most]


def number_of(request: HttpRequest, name: str) -> int:
    return normalise_quantity(request.POST.get(name, ""), 999_999) or 0


def _cancel_everything(request: HttpRequest, order: Order) -> None:
    cancel_order(order_id=order.pk, reason=reason_of(request), actor=STAFF, user=_person(request))


def _cancel_pieces(request: HttpRequest, order: Order) -> None:
    """Cancel the counts typed beside the lines; an empty form changes nothing."""
    lines = OrderLine.objects.filter(consignment__order=order).values_list("pk", flat=True)
    counts = {pk: number_of(request, f"line-{pk}") for pk in lines}
    if not any(counts.values()):
        raise NothingChosenError
    cancel_lines(
        order_id=order.pk, counts=counts, reason=reason_of(request), actor=STAFF,
        user=_person(request),
    )  # fmt: skip


def _move(request: HttpRequest, order: Order) -> None:
    parcel = get_object_or_404(Consignment, order=order, pk=number_of(request, "parcel"))
    step = text_of(request, "step")
    if step not in set(ConsignmentState):
        raise NothingChosenError
    move_consignment(
        consignment_id=parcel.pk, to=ConsignmentState(step), actor=STAFF, user=_person(request),
        courier=text_of(request, "courier", 60), tracking_number=text_of(request, "tracking", 40),
        reason=reason_of(request),
    )  # fmt: skip


def _restock(request: HttpRequest, order: Order) -> None:
    """Note which pieces of a parcel that came back can be sold again."""
    parcel = get_object_or_404(Consignment, order=order, pk=number_of(request, "parcel"))
    lines = parcel.lines.values_list("pk", flat=True)
    restock_parcel(
        consignment_id=parcel.pk, sound={pk: number_of(request, f"line-{pk}") for pk in lines},
        user=_person(request), actor=STAFF, reason=reason_of(request),
    )  # fmt: skip


def _readdress(request: HttpRequest, order: Order) -> None:
    address = {name: text_of(request, name) for name in MAY_CHANGE}
    change_address(
        order_id=order.pk, address=address, user=_person(request), reason=reason_of(request)
    )


def _message(request: HttpRequest, order: Order) -> None:
    notice = get_object_or_404(Notice, about=order.code, pk=number_of(request, "message"))
    resend_message(order=order, notice=notice, actor=_person(request))


def _ask(request: HttpRequest, order: Order) -> None:
    payment = get_object_or_404(Payment, order=order, pk=number_of(request, "payment"))
    chase_payment(payment=payment, actor=_person(request), reason=reason_of(request))


def _refund(request: HttpRequest, order: Order) -> Refund:
    return get_object_or_404(Refund, payment__order=order, pk=number_of(request, "refund"))


def _person(request: HttpRequest) -> Any:
    return request.user


ACTS: dict[str, Act] = {
    "note": Act(
        "desk.see_orders",
        lambda r, o: void(write_note(order=o, words=text_of(r, "words", 500), actor=_person(r))),
        _("Note kept."),
    ),
    "link": Act(
        "desk.work_orders",
        lambda r, o: resend_link(order=o, actor=_person(r)),
        _("The link is on its way to the buyer's number."),
    ),
    "message": Act("desk.work_orders", _message, _("The message is on its way again.")),
    "cancel": Act(
        "desk.work_orders", _cancel_everything, _("Cancelled what had not left."), is_grave=True
    ),
    "cancel-pieces": Act(
        "desk.work_orders", _cancel_pieces, _("Cancelled those pieces."), is_grave=True
    ),
    "move": Act("desk.work_orders", _move, _("The parcel was moved on.")),
    "restock": Act(
        "desk.work_orders",
        _restock,
        _("The parcel is back, and its sound pieces are on the shelf."),
    ),
    "address": Act("desk.work_orders", _readdress, _("The address was changed.")),
    "ask": Act("desk.reconcile", _ask, _("The payment service was asked.")),
    "refund-again": Act(
        "desk.give_refund",
        lambda r, o: chase_refund(refund=_refund(r, o), actor=_person(r), reason=reason_of(r)),
        _("The payment service was asked."),
        is_grave=True,
    ),
    "refund-by-hand": Act(
        "desk.give_refund",
        lambda r, o: pay_by_hand(
            refund=_refund(r, o), reference=text_of(r, "reference", 20), actor=_person(r)
        ),
        _("The refund is noted as paid."),
        is_grave=True,
    ),
}


def void(_row: object) -> None:
    """Drop what an action returns."""
