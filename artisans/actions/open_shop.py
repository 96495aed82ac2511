"""Begin a maker's application."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from accounts.models import User
from artisans.actions.give_consent import give_consent
from artisans.actions.record_event import record_event
from artisans.models import Artisan, ArtisanEvent, Membership
from artisans.notices import NoticeText
from districts.models import Craft, District
from odop_store.kernel.codes import new_code


@dataclass(frozen=True)
class NewShop:
    """What a maker says first; the name is in the language it was typed in."""

    name: str
    kind: str
    village: str
    pin: str
    district: District


@transaction.atomic
def open_shop(
    *,
    person: User,
    shop: NewShop,
    crafts: Iterable[Craft],
    notice: NoticeText,
    now: datetime,
) -> Artisan:
    """Create the maker, its owner's membership, the consent and the first event.

    Staff write the other language's name before anything is shown.
    """
    artisan = Artisan.objects.create(
        slug=f"{slugify(shop.name)[:60] or 'maker'}-{new_code(6).lower()}",
        legal_name=shop.name,
        kind=shop.kind,
        pin=shop.pin,
        district=shop.district,
        tax_status=Artisan.TaxStatus.BELOW_THRESHOLD,
        languages=["hi"],
        **paired("name", shop.name),
        **paired("village", shop.village),
    )
    artisan.crafts.set(crafts)
    Membership.objects.create(artisan=artisan, person=person, role=Membership.Role.OWNER)
    record_event(
        artisan=artisan,
        verb=ArtisanEvent.Verb.APPLIED,
        actor=person,
        to_state=Artisan.State.APPLIED,
    )
    give_consent(artisan=artisan, person=person, notice=notice, now=now)
    if not person.full_name:
        person.full_name = shop.name
        person.save(update_fields=["full_name"])
    return artisan


def paired(name: str, text: str) -> dict[str, str]:
    """Return the paired fields of a text: the side its script belongs to, the other empty."""
    is_hindi = any("\u0900" <= letter <= "\u097f" for letter in text)
    return {f"{name}_hi": text if is_hindi else "", f"{name}_en": "" if is_hindi else text}
