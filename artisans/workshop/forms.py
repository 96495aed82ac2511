"""The forms of joining; each field keeps what was typed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan, Membership, Verification
from artisans.rules import number_fault
from districts.models import Craft, District, PinCode
from odop_store.kernel.digits import only_digits

FILE_TYPES = "image/jpeg,image/png,application/pdf"


class JoinForm(forms.Form):
    """Who the maker is and where; the PIN code tells the district where it can."""

    name = forms.CharField(
        label=_("Your name or your group's name"),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    kind = forms.ChoiceField(
        label=_("Who makes the pieces?"), choices=Artisan.Kind.choices, widget=forms.RadioSelect
    )
    pin = forms.CharField(
        label=_("PIN code"),
        max_length=12,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    village = forms.CharField(label=_("Village or town"), max_length=80)
    district = forms.ModelChoiceField(
        District.objects.order_by("name_en"),
        label=_("District"),
        required=False,
        to_field_name="slug",
        help_text=_("Leave it empty if your PIN code is right."),
    )
    agrees = forms.BooleanField(
        label=_("I have read the notice and agree"),
        error_messages={"required": _("Without your yes we may not keep your details.")},
    )

    def clean_pin(self) -> str:
        pin = only_digits(self.cleaned_data["pin"])
        if number_fault("pin", pin):
            raise forms.ValidationError(_("A PIN code has six digits, for example 226001."))
        return pin

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or self.cleaned_data
        if not facts.get("district") and facts.get("pin"):
            known = PinCode.objects.filter(pin=facts["pin"]).first()
            slugs = known.district_slugs if known else []
            facts["district"] = District.objects.filter(slug__in=slugs[:1]).first()
            if facts["district"] is None:
                self.add_error("district", _("Please choose your district."))
        return facts


class CraftForm(forms.Form):
    """Which of the district's crafts the maker works in."""

    crafts = forms.ModelMultipleChoiceField(
        Craft.objects.none(),
        label=_("What do you make?"),
        widget=forms.CheckboxSelectMultiple,
        to_field_name="slug",
    )

    def __init__(self, *args: Any, district: District, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["crafts"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = Craft.objects.filter(district=district)


class ProfileForm(forms.ModelForm[Artisan]):
    class Meta:
        model = Artisan
        fields = (
            "name_hi", "name_en", "legal_name", "kind", "village_hi", "village_en", "pin",
            "since_year", "member_count", "is_women_led", "weekly_capacity", "tax_status",
        )  # fmt: skip
        widgets = {
            "kind": forms.RadioSelect,
            "tax_status": forms.RadioSelect,
            "pin": forms.TextInput({"inputmode": "numeric"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("name_hi", "name_en", "village_hi", "village_en"):
            self.fields[name].required = False
        for name, words in (("kind", Artisan.Kind), ("tax_status", Artisan.TaxStatus)):
            field = self.fields[name]
            assert isinstance(field, forms.TypedChoiceField)
            # Without the empty choice that Django offers beside the real ones.
            field.choices = words.choices

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or self.cleaned_data
        for name in ("name", "village"):
            if not (facts.get(f"{name}_hi") or facts.get(f"{name}_en")):
                self.add_error(f"{name}_hi", _("Write it in at least one of the two languages."))
        return facts

    def _get_validation_exclusions(self) -> set[str]:
        # A GSTIN is given as a paper, after the tax status: its constraint is checked there.
        return {*super()._get_validation_exclusions(), "tax_status"}  # type: ignore[misc]


class PaperForm(forms.Form):
    number = forms.CharField(max_length=40)
    file = forms.FileField(
        label=_("Photo or PDF of the paper"),
        required=False,
        widget=forms.FileInput({"accept": FILE_TYPES}),
    )
    valid_until = forms.DateField(
        label=_("Valid until"), required=False, widget=forms.DateInput({"type": "date"})
    )

    def __init__(self, *args: Any, kind: Verification.Kind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].label = kind.label
        if kind != Verification.Kind.FSSAI:
            del self.fields["valid_until"]


class PayoutForm(forms.Form):
    holder = forms.CharField(label=_("Name on the account"), max_length=120)
    account_number = forms.CharField(
        label=_("Account number"),
        max_length=30,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    ifsc = forms.CharField(
        label=_("IFSC"),
        max_length=15,
        required=False,
        help_text=_("On the cheque and the passbook, for example SBIN0001234."),
    )
    upi_id = forms.CharField(
        label=_("or UPI id"), max_length=120, required=False, help_text=_("For example name@bank.")
    )


class MemberForm(forms.Form):
    mobile = forms.CharField(
        label=_("Mobile number"),
        max_length=40,
        widget=forms.TextInput({"inputmode": "tel", "autocomplete": "off"}),
    )
    full_name = forms.CharField(label=_("Full name"), max_length=120)
    role = forms.ChoiceField(
        label=_("Role"), choices=Membership.Role.choices, widget=forms.RadioSelect
    )
    agrees = forms.BooleanField(
        label=_("I agree that the field officer fills in forms for me"), required=False
    )
