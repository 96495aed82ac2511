"""Copies of a piece that stayed as they were when the piece they were made from changed."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from catalog.models import Listing
from catalog.reads.materials import MATERIALS, material_slugs, named
from catalog.rules import left_behind
from odop_store.kernel.money import rupees

FACTS = ("price_paise", "length_mm", "width_mm", "height_mm", "weight_grams", "stock_kind",
         "making_days")  # fmt: skip


@dataclass(frozen=True)
class Drift:
    """One fact that the original says otherwise now, in words."""

    label: str
    there: str
    here: str


@dataclass(frozen=True)
class CopyDrift:
    """What differs since between a copy and the piece it was made from."""

    original_code: str
    original_title: str
    facts: tuple[Drift, ...]


def facts_of(listing: Listing) -> dict[str, Any]:
    """Return the facts that a copy shares with the piece it is made from."""
    return {name: getattr(listing, name) for name in FACTS} | {MATERIALS: material_slugs(listing)}


def copy_drift(listing: Listing) -> CopyDrift | None:
    """Return how a copy fell behind; the listing is loaded with `draft__copied_from`."""
    draft = getattr(listing, "draft", None)
    original: Listing | None = draft.copied_from if draft else None
    if draft is None or original is None:
        return None
    names = left_behind(
        copied=draft.copied_facts, original=facts_of(original), copy=facts_of(listing)
    )
    facts = tuple(
        Drift(_label(name), fact_words(original, name), fact_words(listing, name)) for name in names
    )
    return CopyDrift(original.code, str(original), facts) if facts else None


def _label(name: str) -> str:
    if name == "stock_kind":
        return gettext("Stock")
    return str(Listing._meta.get_field(name).verbose_name)  # type: ignore[union-attr]


def fact_words(listing: Listing, name: str) -> str:
    """Return one fact of a piece as its maker reads it; a dash where there is none."""
    if name == "stock_kind":
        return listing.get_stock_kind_display()
    if name == MATERIALS:
        return named(listing.materials.all())
    value = getattr(listing, name)
    if value is None:
        return "–"
    return rupees(value) if name == "price_paise" else str(value)
