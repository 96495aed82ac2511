"""What buyers type: short forms that keep everything and say what is wrong in place."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from artisans.errors import GstinChecksumError
from artisans.rules import NumberFault, gstin_fault, tidy
from districts.models import PinCode, State
from odop_store.kernel.contact import normalise_mobile, normalise_pin, read_contact
from orders.errors import BuyersGstinError


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


class PlaceForm(PlainForm):
    """Where a parcel goes: PIN first; state and district follow from it and may be corrected."""

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

    known: PinCode | None = None

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
        return cleaned

    def _district_words(self) -> str:
        if self.known and len(self.known.district_names) > 1:
            return gettext(
                "This PIN code reaches several districts: %(names)s. Please write yours."
            ) % {"names": ", ".join(self.known.district_names)}
        return gettext("Please write: %(label)s") % {"label": gettext("District")}


class AddressForm(PlaceForm):
    """The second step: the place, with a note for the artisan and a business where one buys."""

    note = forms.CharField(
        label=_("Note for the artisan"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"autocomplete": "off", "rows": "3"}),
    )

    business_name = text(_("Name of the business"), 120, "organization", required=False)
    gstin = text(_("GSTIN of the business"), 40, "off", required=False, autocapitalize="characters")

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

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        gstin, state_code = cleaned.get("gstin", ""), cleaned.get("state_code", "")
        if gstin and not cleaned.get("business_name"):
            self.add_error("business_name", _("Please write the name the GSTIN is given for."))
        if gstin and state_code and gstin_fault(gstin, state_code=state_code):
            self.add_error("gstin", str(BuyersGstinError(given=gstin[:2], wanted=state_code)))
        return cleaned


class SavedAddressForm(MobileForm, PlaceForm):
    """An address a signed-in shopper keeps, with the number the courier calls there."""

    field_order = ("full_name", "mobile", "pin")


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


def filled_from_pin(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was typed with state and district taken anew from the PIN."""
    fields = dict(typed.items()) | {"state_code": "", "district": ""}
    pin = normalise_pin(str(fields.get("pin", "")))
    fill_from_pin(fields, find_pin(pin) if pin else None)
    return fields


def with_own_place(typed: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was typed, without a state and a district that belong to the PIN before.

    Whoever changes the PIN alone means another place: the old one's state would decide the tax.
    """
    fields = dict(typed.items())
    pin = normalise_pin(str(fields.get("pin", "")))
    is_moved = bool(pin and before.get("pin") and pin != before["pin"])
    if is_moved and all(
        fields.get(name) == before.get(name) for name in ("state_code", "district")
    ):
        fields |= {"state_code": "", "district": ""}
    return fields
