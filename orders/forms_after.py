"""What buyers write once a parcel has come: a return, a review."""

from django import forms
from django.utils.translation import gettext_lazy as _

from orders.forms import PlainForm
from orders.models import ReturnRequest


class ReturnForm(PlainForm):
    """What a buyer says about a piece that goes back."""

    quantity = forms.IntegerField(label=_("How many pieces?"), min_value=1, max_value=50)
    reason = forms.ChoiceField(
        label=_("What is the matter?"), choices=ReturnRequest.ReasonName.choices
    )
    words = forms.CharField(
        label=_("Tell us what happened"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    way = forms.ChoiceField(label=_("How it comes back"), choices=ReturnRequest.Way.choices)
    wish = forms.ChoiceField(
        label=_("What would you like?"), choices=ReturnRequest.Wish.choices, required=False
    )
    upi_id = forms.CharField(
        label=_("UPI id for the refund"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )


class ReviewForm(PlainForm):
    """What a buyer says of a delivered piece; no number of stars is chosen beforehand."""

    stars = forms.TypedChoiceField(
        label=_("How many stars?"),
        coerce=int,
        choices=[
            (5, _("5 stars: very good")),
            (4, _("4 stars: good")),
            (3, _("3 stars: in between")),
            (2, _("2 stars: not good")),
            (1, _("1 star: bad")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Please choose from one to five stars."),
            "invalid_choice": _("Please choose from one to five stars."),
        },
    )
    words = forms.CharField(
        label=_("What should others know about it?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    shown_name = forms.CharField(
        label=_("Name to show"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
