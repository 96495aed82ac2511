"""What a maker types about a piece, and when the shop is closed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from catalog.models import Listing, Material
from catalog.reads.materials import MATERIALS, material_slugs


class PieceForm(forms.ModelForm[Listing]):
    """The words and sizes a maker may change; `version` tells when somebody else was faster."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    materials = forms.ModelMultipleChoiceField(
        Material.objects.all(),
        label=_("What it is made of"),
        required=False,
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Listing
        fields = (
            "title_hi", "title_en", "description_hi", "description_en",
            "length_mm", "width_mm", "height_mm", "weight_grams", "making_days",
        )  # fmt: skip
        widgets = {
            "description_hi": forms.Textarea({"rows": 4}),
            "description_en": forms.Textarea({"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = material_slugs(self.instance)
        self.initial[MATERIALS] = chosen
        field = self.fields[MATERIALS]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        # What is ticked stands first, so that nobody hunts for it among all of them.
        known = sorted(Material.objects.all(), key=lambda one: (one.slug not in chosen, one.name))
        field.choices = [(one.slug, one.name) for one in known]

    def changes(self) -> dict[str, object]:
        """Return what was typed, materials as slugs; without the version."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return {**typed, MATERIALS: sorted(one.slug for one in typed[MATERIALS])}


class HolidayForm(forms.Form):
    until = forms.DateField(label=_("I am back on"), widget=forms.DateInput({"type": "date"}))
