"""What a member of staff sees before deciding: the row, its pictures, and a checklist."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan
from artisans.reads.checklist import checklist
from catalog.drafts import ListingRevision
from catalog.models import Listing
from catalog.reads.crafts import offer
from catalog.reads.pictures import Picture, picture_of
from catalog.reads.revisions import field_changes
from desk.rules import Kind, is_price_odd


@dataclass(frozen=True)
class Check:
    """One line of the checklist; `is_needed` ones must hold before anything goes live."""

    label: str | Promise
    holds: bool
    is_needed: bool = False


def is_ready(kind: Kind, row: Any) -> bool:
    """Say whether nothing that must hold is missing."""
    return all(check.holds for check in checks(kind, row) if check.is_needed)


def checks(kind: Kind, row: Any) -> list[Check]:
    """Return the checklist of whatever is being checked."""
    if kind == Kind.PIECE:
        return _piece_checks(row)
    if kind == Kind.MAKER:
        return [
            Check(str(line.label), line.state in {"given", "checked"}, line.is_wanted)
            for line in checklist(row).wanted
        ]
    return [Check(_("Nothing else was changed meanwhile"), row.base_version == row.listing.version)]


def _piece_checks(piece: Listing) -> list[Check]:
    known = offer(craft__slug=piece.craft.slug)
    odd = is_price_odd(piece.price_paise, known.low_paise or 0, known.high_paise or 0)
    return [
        Check(_("A photo of the piece"), piece.photos.exists(), True),
        Check(_("Title in English"), bool(piece.title_en), True),
        Check(_("Title in Hindi"), bool(piece.title_hi), True),
        Check(_("No open signal"), not piece.signals.filter(state="open").exists(), True),
        Check(_("The maker is verified"), piece.artisan.state == Artisan.State.VERIFIED),
        Check(_("The maker works in this craft"), piece.craft in piece.artisan.crafts.all()),
        Check(_("Length and width"), bool(piece.length_mm and piece.width_mm)),
        Check(_("The price is like that of similar pieces"), not odd),
        Check(_("Description in English"), bool(piece.description_en)),
        Check(_("Description in Hindi"), bool(piece.description_hi)),
    ]


def pictures(piece: Listing) -> list[Picture]:
    """Return the piece's photos, the main one first. One query."""
    photos = piece.photos.filter(is_rendered=True).order_by("position")[:8]
    return [picture_of(photo, photo.alt or str(piece)) for photo in photos]


@dataclass(frozen=True)
class Difference:
    """One field of a waiting edit."""

    label: str
    before: str
    after: str


def differences(edit: ListingRevision) -> list[Difference]:
    """Return what an edit changes, field by field."""
    return [
        Difference(label, _said(before), _said(after))
        for label, before, after in field_changes(edit)
    ]


def _said(value: Any) -> str:
    return "–" if value in (None, "") else str(value)
