"""Small pictures of register rows, as other pages link to them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Prefetch

from districts.models import Craft, CraftFamily, District
from odop_store.kernel.bilingual import in_hindi


@dataclass(frozen=True)
class DistrictLink:
    slug: str
    name: str
    name_other: str
    url: str
    craft_names: tuple[str, ...]
    family_slug: str
    division_name: str
    search_words: str


@dataclass(frozen=True)
class CraftLink:
    slug: str
    name: str
    name_other: str
    url: str
    family_slug: str
    family_name: str
    district_name: str
    district_slug: str
    district_url: str
    has_gi: bool
    summary: str


@dataclass(frozen=True)
class FamilyLink:
    slug: str
    name: str
    description: str
    url: str
    craft_count: int


def other_name(row: District | Craft) -> str:
    """Return the name in the script that the page is not written in."""
    return row.name_en if in_hindi() else row.name_hi


def first_sentence(text: str) -> str:
    """Return the text up to and including its first full stop of either script."""
    ends = [i for i in (text.find(". "), text.find("। ")) if i > 0]
    return text[: min(ends) + 1] if ends else text


def district_link(district: District) -> DistrictLink:
    crafts = list(district.crafts.all())
    names = [district.name_en, district.name_hi, *(n.name for n in district.other_names.all())]
    return DistrictLink(
        slug=district.slug,
        name=district.name,
        name_other=other_name(district),
        url=district.get_absolute_url(),
        craft_names=tuple(craft.name for craft in crafts),
        family_slug=crafts[0].family.slug if crafts else "other",
        division_name=district.division.name,
        search_words=" ".join([*names, *(c.name_en for c in crafts), *(c.name_hi for c in crafts)]),
    )


def craft_link(craft: Craft) -> CraftLink:
    return CraftLink(
        slug=craft.slug,
        name=craft.name,
        name_other=other_name(craft),
        url=craft.get_absolute_url(),
        family_slug=craft.family.slug,
        family_name=craft.family.name,
        district_name=craft.district.name,
        district_slug=craft.district.slug,
        district_url=craft.district.get_absolute_url(),
        has_gi=craft.has_gi,
        summary=first_sentence(craft.story),
    )


def family_link(family: CraftFamily, craft_count: int) -> FamilyLink:
    return FamilyLink(
        slug=family.slug,
        name=family.name,
        description=family.description,
        url=family.get_absolute_url(),
        craft_count=craft_count,
    )


def ordered_crafts() -> "Prefetch[str]":
    crafts = Craft.objects.select_related("family", "district").order_by("official_rank", "name_en")
    return Prefetch("crafts", queryset=crafts)


def all_districts() -> list[DistrictLink]:
    """Return every district by its name in the page's language. Three queries."""
    rows = District.objects.select_related("division").prefetch_related(
        ordered_crafts(), "other_names"
    )
    return sorted(map(district_link, rows), key=lambda link: link.name)


def craft_links(crafts: Iterable[Craft]) -> list[CraftLink]:
    return [craft_link(craft) for craft in crafts]


def all_crafts() -> list[CraftLink]:
    """Return every craft by family, then name. One query."""
    rows = Craft.objects.select_related("family", "district").order_by(
        "family__position", "district__name_en", "official_rank"
    )
    return craft_links(rows)


def all_families() -> list[FamilyLink]:
    """Return the families that have a craft, in the register's order. One query."""
    rows = CraftFamily.objects.annotate(craft_count=Count("crafts")).filter(craft_count__gt=0)
    rows = rows.order_by("position")
    return [family_link(family, family.craft_count) for family in rows]
