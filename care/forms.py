"""What somebody writes when something went wrong."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from care.models import Ticket
from districts.models import District
from orders.forms import ContactForm, PlainForm

BUYER_KINDS = [kind for kind in Ticket.Kind.choices if kind[0] != Ticket.Kind.PAYOUT]
LONGEST = 4000


def words_field(label: Any, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONGEST,
        required=required,
        error_messages={"required": _("Please write a few words first.")},
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class ComplaintForm(PlainForm):
    """A complaint of a buyer who came from an order: the contact is known."""

    kind = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[("", _("Please choose")), *BUYER_KINDS],
        error_messages={"required": _("Please choose what it is about.")},
    )
    words = words_field(_("What happened, and what would put it right?"))


class VisitorComplaintForm(ContactForm, ComplaintForm):
    """A complaint of anybody: it needs a way to answer."""

    district = forms.ModelChoiceField(
        District.objects.order_by("name_en"),
        label=_("District it is about"),
        required=False,
        to_field_name="slug",
        empty_label=_("I do not know"),
    )


class MakerComplaintForm(PlainForm):
    """A complaint of a maker from the workshop."""

    kind = forms.ChoiceField(
        label=_("What is it about?"), choices=Ticket.Kind.choices, widget=forms.RadioSelect
    )
    words = words_field(_("What happened, and what would put it right?"))
    order_code = forms.CharField(label=_("Order number"), max_length=12, required=False)
