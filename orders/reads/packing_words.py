"""The words of a parcel's state and of a maker's reasons."""

from django.utils.translation import gettext

from orders.rules.packing import CannotMake, Delay
from orders.rules.returns import ReturnState
from orders.rules.states import ConsignmentState


def state_words(state: str) -> str:
    """Return where a parcel stands, in the maker's words."""
    return {
        ConsignmentState.PLACED: gettext("Waiting for the payment"),
        ConsignmentState.CONFIRMED: gettext("To be packed"),
        ConsignmentState.PACKED: gettext("Packed"),
        ConsignmentState.SHIPPED: gettext("Shipped"),
        ConsignmentState.OUT_FOR_DELIVERY: gettext("Out for delivery"),
        ConsignmentState.DELIVERED: gettext("Delivered"),
        ConsignmentState.CANCELLED: gettext("Cancelled"),
        ConsignmentState.RETURNED: gettext("Came back"),
    }[ConsignmentState(state)]


def delay_words(reason: str) -> str:
    """Return why a parcel needs more days; also what the buyer reads."""
    return {
        Delay.MAKING: gettext("making it takes longer"),
        Delay.MATERIAL: gettext("material is late"),
        Delay.ILL: gettext("illness at home"),
        Delay.FESTIVAL: gettext("a festival or family occasion"),
        Delay.WEATHER: gettext("the weather"),
    }[Delay(reason)]


def cannot_words(reason: str) -> str:
    """Return why a piece cannot be made; also what the buyer reads."""
    return {
        CannotMake.BROKEN: gettext("the piece broke"),
        CannotMake.SOLD: gettext("the piece was sold elsewhere"),
        CannotMake.MATERIAL: gettext("material cannot be had"),
        CannotMake.ILL: gettext("illness at home"),
        CannotMake.OTHER: gettext("another reason"),
    }[CannotMake(reason)]


def asked_back_words(state: str, *, has_objected: bool) -> str:
    """Return where a return stands, in the maker's words."""
    if state == ReturnState.ASKED and not has_objected:
        return gettext("Waits for your answer")
    return {
        ReturnState.ASKED: gettext("We decide"),
        ReturnState.APPROVED: gettext("Agreed: it is on its way back to you"),
        ReturnState.RECEIVED: gettext("It is back; the buyer's refund comes next"),
        ReturnState.REFUNDED: gettext("Refunded"),
        ReturnState.REFUSED: gettext("Not agreed"),
    }[ReturnState(state)]
