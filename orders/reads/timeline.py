"""What happened to an order, in the words of whoever reads it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import gettext

from odop_store.kernel.money import rupees
from orders.models import Consignment, Order, OrderEvent
from orders.reads.packing_words import cannot_words, delay_words


class Reader(StrEnum):
    """Who reads a timeline."""

    BUYER = "buyer"
    MAKER = "maker"
    STAFF = "staff"


@dataclass(frozen=True)
class Moment:
    """One line of a timeline."""

    at: datetime
    words: str
    detail: str = ""


def timeline(events: list[OrderEvent], reader: Reader) -> list[Moment]:
    """Return the events worth this reader's while, newest first, in this reader's words."""
    moments = []
    for event in events:
        words = event_words(event, reader)
        if words:
            moments.append(Moment(event.at, words, _detail(event, reader)))
    return moments[::-1]


def event_words(event: OrderEvent, reader: Reader) -> str:
    """Return one event in the reader's words, or nothing where it is not theirs to read."""
    maker = event.consignment.artisan.name if event.consignment else ""
    amount = rupees(int(event.facts.get("amount_paise", 0)))
    words = {
        "placed": (gettext("You placed the order"), "", gettext("The buyer placed the order")),
        "phone": ("", "", gettext("Taken by phone")),
        "confirmed": (
            gettext("Your order is confirmed"),
            gettext("New order for you"),
            gettext("Order confirmed, stock sold"),
        ),
        "paid": (
            gettext("Your payment of %(amount)s arrived") % {"amount": amount},
            "",
            gettext("Captured %(amount)s") % {"amount": amount},
        ),
        "payment_failed": (
            gettext("A payment did not go through; nothing was charged"),
            "",
            gettext("A payment attempt failed"),
        ),
        "surplus_paid": (
            gettext("A payment of %(amount)s is no longer needed and goes back")
            % {"amount": amount},
            "",
            gettext("Surplus of %(amount)s, refund due") % {"amount": amount},
        ),
        "refunded": (
            gettext("Refund of %(amount)s sent to you") % {"amount": amount},
            "",
            gettext("Refunded %(amount)s") % {"amount": amount},
        ),
        "accepted": (
            gettext("%(maker)s has accepted your order") % {"maker": maker},
            gettext("You accepted it"),
            gettext("Accepted by %(maker)s") % {"maker": maker},
        ),
        "return_objected": (
            "",
            gettext("You asked us to decide about the return"),
            gettext("%(maker)s sees the return differently: %(words)s")
            % {"maker": maker, "words": event.facts.get("words", "")},
        ),
        "delayed": _delayed_words(event, maker),
        "cannot_make": _cannot_words(event, maker),
        "packed": (
            gettext("%(maker)s packed your parcel") % {"maker": maker},
            gettext("You packed it"),
            gettext("Packed by %(maker)s") % {"maker": maker},
        ),
        "shipped": (
            gettext("The parcel from %(maker)s is on its way") % {"maker": maker},
            gettext("You sent it"),
            gettext("Shipped from %(maker)s") % {"maker": maker},
        ),
        "out_for_delivery": (
            gettext("The parcel from %(maker)s comes today") % {"maker": maker},
            gettext("It reaches the buyer today"),
            gettext("Out for delivery, from %(maker)s") % {"maker": maker},
        ),
        "returned": (
            gettext("The parcel from %(maker)s could not be delivered") % {"maker": maker},
            gettext("It could not be delivered and comes back to you"),
            gettext("Undelivered, returns to %(maker)s") % {"maker": maker},
        ),
        "restocked": (
            "",
            gettext("It is back with you, and sound pieces are on the shelf again"),
            gettext("Back with %(maker)s, sound pieces on the shelf") % {"maker": maker},
        ),
        "return_replaced": (
            "",
            gettext("The buyer gets another piece"),
            gettext("Another piece sent for the return"),
        ),
        "part_cancelled": (
            gettext("A part of the order was cancelled: %(amount)s less") % {"amount": amount},
            gettext("Some pieces were cancelled: look again before packing"),
            gettext("Part cancelled, %(amount)s") % {"amount": amount},
        ),
        "cancelled": (
            gettext("The order is cancelled"),
            gettext("The order is cancelled: do not send it"),
            gettext("Order cancelled"),
        ),
        "lapsed": (
            gettext("The order was not paid in time"),
            "",
            gettext("Lapsed unpaid, stock released"),
        ),
    }
    if event.kind == "delivered":
        chosen = _delivered_words(maker)
    else:
        chosen = words.get(event.kind) or _rarer_words(event.kind) or ("", "", event.kind)
    return chosen[list(Reader).index(reader)]


def _rarer_words(kind: str) -> tuple[str, str, str] | None:
    """Return the words of returns and of what staff put right; the buyer reads returns apart."""
    return {
        "address_changed": (
            gettext("The delivery address was changed"),
            gettext("The address was changed: print the label anew"),
            gettext("Address changed"),
        ),
        "switched": ("", "", gettext("Changed to cash on delivery")),
        "return_asked": ("", gettext("The buyer asks for a return"), gettext("Return asked for")),
        "return_approved": ("", gettext("The return is agreed"), gettext("Return agreed")),
        "return_received": ("", gettext("The piece has come back"), gettext("Return arrived")),
        "return_refused": ("", gettext("The return was not agreed"), gettext("Return refused")),
        "return_first_person": ("", "", gettext("Refund proposed: a second person must agree")),
        "return_refunded": ("", gettext("The buyer gets the money back"), gettext("Refund agreed")),
    }.get(kind)


def _delivered_words(maker: str) -> tuple[str, str, str]:
    if not maker:
        return (gettext("Everything has come"), "", gettext("Order delivered"))
    return (
        gettext("The parcel from %(maker)s was delivered") % {"maker": maker},
        gettext("The buyer has it"),
        gettext("Delivered, from %(maker)s") % {"maker": maker},
    )


def _delayed_words(event: OrderEvent, maker: str) -> tuple[str, str, str]:
    if event.kind != "delayed":
        return ("", "", "")
    facts = {
        "maker": maker,
        "why": delay_words(event.facts["reason"]),
        "day": date_format(date.fromisoformat(event.facts["until"]), "j F"),
    }
    return (
        gettext("%(maker)s sends it by %(day)s: %(why)s") % facts,
        gettext("You asked for more days: %(why)s") % facts,
        gettext("More days for %(maker)s, until %(day)s: %(why)s") % facts,
    )


def _cannot_words(event: OrderEvent, maker: str) -> tuple[str, str, str]:
    if event.kind != "cannot_make":
        return ("", "", "")
    facts = {"maker": maker, "why": cannot_words(event.facts["reason"])}
    return (
        gettext("%(maker)s cannot make it: %(why)s") % facts,
        gettext("You cannot make it: %(why)s") % facts,
        gettext("%(maker)s cannot make it: %(why)s") % facts,
    )


def _detail(event: OrderEvent, reader: Reader) -> str:
    """Only staff read who acted."""
    if reader is not Reader.STAFF:
        return ""
    return " · ".join(filter(None, [str(event.user or event.get_actor_display()), _why(event)]))


def _why(event: OrderEvent) -> str:
    """Return the reason where a person wrote one; buyers choose among words of the form."""
    is_written = event.actor in {OrderEvent.Actor.STAFF, OrderEvent.Actor.MAKER}
    return str(event.facts.get("reason", "")) if is_written else ""


def maker_timeline(consignment: Consignment) -> list[Moment]:
    """Return what one maker may read of an order: the own parcel and the whole order's fate.

    Two queries.
    """
    events = OrderEvent.objects.filter(order_id=consignment.order_id).select_related(
        "consignment__artisan"
    )
    lines = set(consignment.lines.values_list("pk", flat=True))
    own = [
        event
        for event in events
        if event.consignment_id in {None, consignment.pk}
        and (not event.line_ids or lines & set(event.line_ids))
    ]
    return timeline(own, Reader.MAKER)


def staff_timeline(order: Order) -> list[Moment]:
    """Return everything that happened, with who did it. One query."""
    events = order.events.select_related("consignment__artisan", "user")
    return timeline(list(events), Reader.STAFF)
