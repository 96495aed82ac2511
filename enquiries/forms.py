"""What buyers ask for and what makers offer."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.models import Variant
from enquiries.actions.ask_quote import Wish
from enquiries.actions.give_quote import Offer, OfferedLine
from enquiries.countries import COUNTRIES
from enquiries.rules import HOME, MOST_ADVANCE, MOST_DAYS, MOST_LINES, MOST_QUANTITY
from odop_store.kernel.contact import normalise_pin, normalise_quantity
from odop_store.kernel.digits import whole_number
from odop_store.kernel.money import rupees
from orders.forms import AddressForm, ContactForm, MobileForm, find_pin, text

MOST_RUPEES = 10_000_000
DAYS_VALID = 14
USUAL_DAYS = 30
USUAL_ADVANCE = 50


def number(label: Any, *, required: bool = True) -> forms.CharField:
    """Return a field for a number as people type it, Devanagari digits and words included."""
    return forms.CharField(
        label=label,
        max_length=20,
        required=required,
        error_messages={"required": _("Please write a number.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


def day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        error_messages={"invalid": _("Please write the day as 24/11/2026.")},
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"],
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )


def whole(typed: str, least: int, most: int) -> int:
    """Return a typed number within bounds.

    Raises: ValidationError.
    """
    found = whole_number(typed)
    if found is None or not least <= found <= most:
        words = gettext("Please write a number between %(least)s and %(most)s.")
        raise forms.ValidationError(words % {"least": least, "most": most})
    return found


class EnquiryForm(ContactForm):
    """How many, by when, what is different, and how to answer."""

    quantity = number(_("How many pieces?"))
    wanted_on = day(_("Wanted by"))
    wishes = forms.CharField(
        label=_("What should be different?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    country = forms.ChoiceField(label=_("Country"), choices=COUNTRIES, initial=HOME)
    pin = forms.CharField(
        label=_("PIN code"),
        max_length=12,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    budget = number(_("Budget in rupees"), required=False)
    full_name = text(_("Full name"), 80, "name")

    field_order = ("quantity", "wanted_on", "wishes", "country", "pin", "budget", "full_name",
                   "contact")  # fmt: skip

    def clean_quantity(self) -> int:
        found = normalise_quantity(self.cleaned_data["quantity"], MOST_QUANTITY)
        return found if found else whole(self.cleaned_data["quantity"], 1, MOST_QUANTITY)

    def clean_budget(self) -> int | None:
        typed = self.cleaned_data["budget"]
        return 100 * whole(typed, 1, MOST_RUPEES) if typed else None

    def clean_wanted_on(self) -> Any:
        found = self.cleaned_data["wanted_on"]
        if found and found <= timezone.localdate():
            raise forms.ValidationError(_("This day is over. Please choose a later one."))
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["state_code"] = ""
        if cleaned.get("country") != HOME:
            cleaned["pin"] = ""
            return cleaned
        cleaned["pin"] = normalise_pin(cleaned.get("pin", "")) or ""
        known = find_pin(cleaned["pin"]) if cleaned["pin"] else None
        if known is None:
            self.add_error("pin", _("Please write a PIN code of six digits that exists."))
        else:
            cleaned["state_code"] = known.state_id
        return cleaned

    def wish(self, language: str) -> Wish:
        """Return what was typed, once the form is valid."""
        facts = self.cleaned_data
        contact = facts["contact"]
        return Wish(
            quantity=facts["quantity"],
            full_name=facts["full_name"],
            language=language,
            mobile="" if "@" in contact else contact,
            email=contact if "@" in contact else "",
            wanted_on=facts["wanted_on"],
            wishes=facts["wishes"],
            budget_paise=facts["budget"],
            country=facts["country"],
            pin=facts["pin"],
            state_code=facts["state_code"],
        )


class AcceptForm(AddressForm, MobileForm):
    """The delivery address of whoever accepts: the checkout's own two steps in one."""


class QuoteForm(forms.Form):
    """An offer of up to four of the maker's pieces."""

    use_required_attribute = False

    delivery = number(_("Delivery charge in rupees"))
    days = number(_("Days until it leaves"))
    advance = number(_("Advance in percent"))
    valid_until = day(_("Valid until"))
    words = forms.CharField(
        label=_("A few words for the buyer"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, variants: list[Variant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.variants = {variant.sku: variant for variant in variants}
        choices = [("", "–"), *((v.sku, piece_label(v)) for v in variants)]
        self.fields["valid_until"].required = True
        for n in range(1, MOST_LINES + 1):
            self.fields[f"piece_{n}"] = forms.ChoiceField(
                label=_("Piece"), choices=choices, required=False
            )
            self.fields[f"words_{n}"] = forms.CharField(
                label=_("How it differs"), max_length=40, required=False
            )
            self.fields[f"quantity_{n}"] = number(_("Quantity"), required=False)
            self.fields[f"price_{n}"] = number(_("Price of one in rupees"), required=False)

    def rows(self) -> list[list[forms.BoundField]]:
        """Return the fields of each line, for the template."""
        names = ("piece", "words", "quantity", "price")
        return [[self[f"{name}_{n}"] for name in names] for n in range(1, MOST_LINES + 1)]

    def ends(self) -> list[forms.BoundField]:
        """Return the fields below the lines."""
        return [self[name] for name in ("delivery", "days", "advance", "valid_until", "words")]

    def clean_delivery(self) -> int:
        return 100 * whole(self.cleaned_data["delivery"], 0, MOST_RUPEES)

    def clean_days(self) -> int:
        return whole(self.cleaned_data["days"], 1, MOST_DAYS)

    def clean_advance(self) -> int:
        return whole(self.cleaned_data["advance"], 0, MOST_ADVANCE)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["lines"] = [
            line for n in range(1, MOST_LINES + 1) if (line := self._line(cleaned, n)) is not None
        ]
        skus = [line.variant.sku for line in cleaned["lines"]]
        if len(set(skus)) < len(skus):
            self.add_error(None, _("Each piece stands in a quotation once."))
        if not skus and not self.errors:
            self.add_error("piece_1", _("Please choose a piece."))
        return cleaned

    def _line(self, cleaned: dict[str, Any], n: int) -> OfferedLine | None:
        variant = self.variants.get(cleaned.get(f"piece_{n}", ""))
        if variant is None:
            return None
        counts: dict[str, int] = {}
        for name, most in (("quantity", MOST_QUANTITY), ("price", MOST_RUPEES)):
            try:
                counts[name] = whole(cleaned.get(f"{name}_{n}", ""), 1, most)
            except forms.ValidationError as error:
                self.add_error(f"{name}_{n}", error)
        if len(counts) < 2:
            return None
        words = cleaned.get(f"words_{n}", "")
        return OfferedLine(variant, counts["quantity"], 100 * counts["price"], words)

    def offer(self) -> Offer:
        """Return what was typed, once the form is valid."""
        facts = self.cleaned_data
        return Offer(
            lines=tuple(facts["lines"]),
            delivery_paise=facts["delivery"],
            days=facts["days"],
            advance_percent=facts["advance"],
            valid_until=facts["valid_until"],
            words=facts["words"],
        )


def piece_label(variant: Variant) -> str:
    """Return a piece as its maker knows it: title, form, and the shop's price."""
    price = rupees(variant.price_paise or variant.listing.price_paise)
    return " · ".join(filter(None, (variant.listing.title, variant.label, price)))


def first_offer(variant: Variant | None, quantity: int) -> dict[str, Any]:
    """Return what a fresh quotation form begins with."""
    facts: dict[str, Any] = {
        "days": USUAL_DAYS,
        "advance": USUAL_ADVANCE,
        "delivery": 0,
        "valid_until": timezone.localdate() + timedelta(days=DAYS_VALID),
    }
    if variant is not None:
        price = variant.price_paise or variant.listing.price_paise
        facts |= {"piece_1": variant.sku, "quantity_1": quantity, "price_1": price // 100}
    return facts
