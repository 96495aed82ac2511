"""The back office of offers: staff write them in rupees and percent; their uses are read."""

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from audit.back_office import AuditedAdmin, ReadOnlyAdmin
from odop_store.kernel.money import rupees
from orders.models import Offer, Redemption

HUNDREDTHS = Decimal(100)
# The form's own field for each stored one: money in rupees, shares in percent.
PLAIN = {
    "amount": "amount_paise",
    "most": "most_paise",
    "minimum": "minimum_paise",
    "percent": "percent_bps",
    "maker_share": "maker_bps",
}
MAY_BE_EMPTY = {"most_paise"}


def hundredths(label: Any, most: int | None = None) -> forms.DecimalField:
    """Return a field for a number that is stored in hundredths."""
    return forms.DecimalField(
        label=label, required=False, min_value=Decimal(0), max_value=most, decimal_places=2
    )


class OfferForm(forms.ModelForm):  # type: ignore[type-arg]
    """An offer in the units people speak of."""

    percent = hundredths(_("Percent off"), 90)
    amount = hundredths(_("Amount off (₹)"))
    most = hundredths(_("At most off (₹)"))
    minimum = hundredths(_("Fitting pieces for at least (₹)"))
    maker_share = hundredths(_("The maker's part of the cost (%)"), 100)

    class Meta:
        model = Offer
        fields = ["code", "title_en", "title_hi", "kind", "artisan", "listing", "craft", "district",
                  "is_first_order", "starts_at", "ends_at", "most_uses", "most_each",
                  "maker_agreed_on", "is_on"]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, stored in PLAIN.items():
            value = getattr(self.instance, stored)
            self.initial[name] = Decimal(value) / HUNDREDTHS if value else None

    def clean(self) -> dict[str, Any]:
        """Put the plain numbers onto the offer before its own rules look at it."""
        cleaned = super().clean() or {}
        for name, stored in PLAIN.items():
            typed = cleaned.get(name)
            nothing = None if stored in MAY_BE_EMPTY else 0
            setattr(self.instance, stored, int(typed * HUNDREDTHS) if typed else nothing)
        return cleaned

    def add_error(self, field: str | None, error: Any) -> None:
        """Show what an offer's own rules refuse beside the field that staff filled in."""
        faults = getattr(error, "error_dict", None)
        if faults is None:
            super().add_error(field, error)
            return
        names = {stored: name for name, stored in PLAIN.items()}
        for stored, errors in faults.items():
            super().add_error(names.get(stored, stored), errors)


@admin.register(Offer)
class OfferAdmin(AuditedAdmin):
    """Offers are switched off, never removed: what was bought with them names them."""

    form = OfferForm
    list_display = ["title_en", "code", "kind", "starts_at", "ends_at", "used_count", "most_uses",
                    "is_on"]  # fmt: skip
    list_filter = ["is_on", "kind"]
    search_fields = ["code", "title_en", "title_hi"]
    raw_id_fields = ["artisan", "listing"]
    autocomplete_fields = ["craft", "district"]
    readonly_fields = ["used_count", "borne"]
    fieldsets = [
        (None, {"fields": ["code", ("title_en", "title_hi"), "is_on"]}),
        (_("What comes off"), {"fields": ["kind", ("percent", "most"), "amount"]}),
        (
            _("For what and whom"),
            {"fields": ["minimum", ("artisan", "listing"), ("craft", "district"),
                        "is_first_order"]},
        ),
        (_("When and how often"), {"fields": [("starts_at", "ends_at"),
                                               ("most_uses", "most_each"), "used_count"]}),
        (_("Who bears it"), {"fields": [("maker_share", "maker_agreed_on"), "borne"]}),
    ]  # fmt: skip

    @admin.display(description=_("Borne so far"))
    def borne(self, offer: Offer) -> str:
        used = list(offer.redemptions.filter(state=Redemption.State.TAKEN)) if offer.pk else []
        whole, own = sum(u.discount_paise for u in used), sum(u.maker_paise for u in used)
        return str(_("Shop %(shop)s, maker %(maker)s")) % {
            "shop": rupees(whole - own),
            "maker": rupees(own),
        }

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Redemption)
class RedemptionAdmin(ReadOnlyAdmin):
    list_display = ["order", "offer", "state", "code", "discount", "borne_by_maker", "at"]
    list_filter = ["state"]
    list_select_related = ["order", "offer"]
    search_fields = ["order__code", "code"]

    @admin.display(description=_("Discount"), ordering="discount_paise")
    def discount(self, used: Redemption) -> str:
        return rupees(used.discount_paise)

    @admin.display(description=_("Borne by the maker"), ordering="maker_paise")
    def borne_by_maker(self, used: Redemption) -> str:
        return rupees(used.maker_paise)
