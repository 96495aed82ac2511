"""A row for each address of the desk that names one: Azamgarh's, where districts matter."""

from django.apps import apps

from audit.actions.write_entry import write_entry
from catalog.models import Colour, Material
from districts.models import Division
from tests.desk.staff import make_staff

MADE = {
    "accounts.user": lambda cast: make_staff(),
    "artisans.artisan": lambda cast: cast.meena,
    "catalog.listing": lambda cast: cast.pot,
    "districts.district": lambda cast: cast.azamgarh,
    "districts.craft": lambda cast: cast.black_pottery,
    "districts.craftfamily": lambda cast: cast.pottery,
    "districts.division": lambda cast: Division.objects.get(pk=cast.azamgarh.division_id),
    "audit.auditentry": lambda cast: write_entry(actor=None, verb="test"),
    "catalog.material": lambda cast: Material.objects.get_or_create(
        slug="clay", name_en="Clay", name_hi="मिट्टी"
    )[0],
    "catalog.colour": lambda cast: Colour.objects.get_or_create(
        slug="black", name_en="Black", name_hi="काला", hex="#000000"
    )[0],
}


def key_for(name, cast):
    """Return the key of a row for an address such as "catalog_listing_change"."""
    label = next(
        (
            one
            for one in sorted(MADE, key=len, reverse=True)
            if name.startswith(one.replace(".", "_"))
        ),
        None,
    )
    if label:
        return MADE[label](cast).pk
    if name == "auth_user_password_change":
        return make_staff().pk
    model = next(
        (
            m
            for m in apps.get_models()
            if name.startswith(f"{m._meta.app_label}_{m._meta.model_name}_")
        ),
        None,
    )
    row = model.objects.first() if model else None
    return row.pk if row else 999_999
