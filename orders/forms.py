"""What buyers type: short forms that keep everything and say what is wrong in place."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from artisans.errors import GstinChecksumError
from artisans.rules import NumberFault, gstin_fault, tidy
from districts.models import PinCode, State
from odop_store.kernel.contact import normalise_mobile, normalise_pin, read_contact, spoken_mobile
from orders.errors import BuyersGstinError
from orders.models import ReturnRequest


def text(
    label: Any, longest: int, token: str, *, required: bool = True, **attrs: str
) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=longest,
        required=required,
        error_messages={
            "required": format_lazy(_("Please write: {label}"), label=label),
            "max_length": _("This is longer than fits on a label. Please shorten it."),
        },
        widget=forms.TextInput(attrs={"autocomplete": token, **attrs}),
    )


class PlainForm(forms.Form):
    """A form that marks its faulty fields for screen readers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["label_suffix"] = ""
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("required", None)
            if self.is_bound and name in self.errors:
                field.widget.attrs |= {
                    "aria-invalid": "true",
                    "aria-describedby": f"{str(self.auto_id) % name}-error",
                }

    use_required_attribute = False


class MobileForm(PlainForm):
    """The first step: where the courier and the SMS reach the buyer."""

    mobile = forms.CharField(
        label=_("Mobile number"),
        max_length=40,
        error_messages={"required": _("Please write your mobile number.")},
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel", "type": "tel"}),
    )

    def clean_mobile(self) -> str:
        mobile = normalise_mobile(self.cleaned_data["mobile"])
        if mobile is None:
            raise forms.ValidationError(
                _("This is not an Indian mobile number: it has 10 digits and begins with 6 to 9.")
            )
        return mobile


class ContactForm(PlainForm):
    """Name and the way to answer: an Indian mobile number or an e-mail address."""

    full_name = text(_("Full name"), 80, "name", required=False)
    contact = forms.CharField(
        label=_("Mobile number or e-mail"),
        max_length=254,
        error_messages={"required": _("Please write a mobile number or an e-mail address.")},
        widget=forms.TextInput(attrs={"autocomplete": "tel"}),
    )

    def clean_contact(self) -> str:
        found = read_contact(self.cleaned_data["contact"])
        if found is None:
            raise forms.ValidationError(
                _("This is neither an Indian mobile number nor an e-mail address.")
            )
        return found


def state_choices() -> list[tuple[str, str]]:
    states = [(state.gst_code, state.name) for state in State.objects.all()]
    return [("", gettext("Choose a state")), *states]


class AddressForm(PlainForm):
    """The second step: PIN first; state and district follow from it and may be corrected."""

    pin = forms.CharField(
        label=_("PIN code"),
        max_length=40,
        error_messages={"required": _("Please write your PIN code.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    state_code = forms.ChoiceField(
        label=_("State"),
        choices=state_choices,
        required=False,
        error_messages={"invalid_choice": _("Please choose a state.")},
        widget=forms.Select(attrs={"autocomplete": "address-level1"}),
    )
    district = forms.CharField(
        label=_("District"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2", "list": "pin-districts"}),
    )
    house = text(_("House no., street"), 120, "address-line1")
    area = text(_("Village / area"), 80, "address-line2", list="pin-offices")
    landmark = text(_("Landmark"), 80, "off", required=False)
    full_name = text(_("Full name"), 80, "name")
    note = forms.CharField(
        label=_("Note for the artisan"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"autocomplete": "off", "rows": "3"}),
    )

    business_name = text(_("Name of the business"), 120, "organization", required=False)
    gstin = text(_("GSTIN of the business"), 40, "off", required=False, autocapitalize="characters")

    known: PinCode | None = None

    def clean_gstin(self) -> str:
        gstin = tidy(self.cleaned_data["gstin"])
        fault = gstin_fault(gstin, state_code=gstin[:2]) if gstin else None
        if fault is NumberFault.CHECKSUM:
            raise forms.ValidationError(GstinChecksumError.message)
        if fault:
            raise forms.ValidationError(
                _("A GSTIN has 15 letters and digits and begins with the number of its state.")
            )
        return gstin

    def clean_pin(self) -> str:
        pin = normalise_pin(self.cleaned_data["pin"])
        if pin is None:
            raise forms.ValidationError(_("A PIN code has six digits, like 226001."))
        return pin

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        pin = cleaned.get("pin")
        if not pin:
            return cleaned
        self.known = find_pin(pin)
        fill_from_pin(cleaned, self.known)
        if not cleaned.get("state_code") and "state_code" not in self.errors:
            self.add_error(
                "state_code", _("We do not know this PIN code: please choose the state.")
            )
        if not cleaned.get("district"):
            self.add_error("district", self._district_words())
        self._check_business(cleaned)
        return cleaned

    def _check_business(self, cleaned: dict[str, Any]) -> None:
        gstin, state_code = cleaned.get("gstin", ""), cleaned.get("state_code", "")
        if gstin and not cleaned.get("business_name"):
            self.add_error("business_name", _("Please write the name the GSTIN is given for."))
        if gstin and state_code and gstin_fault(gstin, state_code=state_code):
            self.add_error("gstin", str(BuyersGstinError(given=gstin[:2], wanted=state_code)))

    def _district_words(self) -> str:
        if self.known and len(self.known.district_names) > 1:
            return gettext(
                "This PIN code reaches several districts: %(names)s. Please write yours."
            ) % {"names": ", ".join(self.known.district_names)}
        return gettext("Please write: %(label)s") % {"label": gettext("District")}


def find_pin(pin: str) -> PinCode | None:
    return PinCode.objects.filter(pin=pin).first()


def fill_from_pin(fields: dict[str, Any], known: PinCode | None) -> None:
    """Fill state, and district where there is only one, unless the buyer wrote them."""
    if known is None:
        return
    if not fields.get("state_code"):
        fields["state_code"] = known.state_id
    if not fields.get("district") and len(known.district_names) == 1:
        fields["district"] = known.district_names[0]


def shown_mobile(mobile: str) -> str:
    """Return a stored number as people read it, for a form's first value."""
    return spoken_mobile(mobile) if mobile else ""


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
