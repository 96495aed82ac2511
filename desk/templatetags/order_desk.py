"""Words of the order desk's pages."""

from django import template
from django.utils.translation import gettext

from orders.actions.change_address import MAY_CHANGE
from orders.models import Order
from orders.rules.states import PaymentState

register = template.Library()


@register.filter
def payment_words(state: str) -> str:
    """Say how a payment stands."""
    return {
        PaymentState.CREATED: gettext("Not paid yet"),
        PaymentState.AUTHORISED: gettext("Held at the bank, not taken yet"),
        PaymentState.FAILED: gettext("Did not go through"),
        PaymentState.CAPTURED: gettext("Paid"),
        PaymentState.SURPLUS: gettext("Paid too much: goes back"),
    }[PaymentState(state)]


@register.filter
def gateway_words(name: str) -> str:
    """Say through what a payment came; a gateway's own name is its word."""
    known = {"cod": gettext("Cash on delivery"), "practice": gettext("Practice payment")}
    return known.get(name, name.capitalize())


@register.filter
def address_form(order: Order) -> list[tuple[str, str, str]]:
    """Return name, label and present value of each field that staff may put right."""
    labels = {field.name: str(field.verbose_name) for field in Order._meta.concrete_fields}
    return [(name, labels[name], str(getattr(order, name))) for name in MAY_CHANGE]
