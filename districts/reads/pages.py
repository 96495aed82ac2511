"""The register's own pages."""

from dataclasses import dataclass
from math import cos, hypot, radians

from django.shortcuts import get_object_or_404

from districts.models import Craft, CraftFamily, District, DistrictName, Division
from districts.reads.links import (
    CraftLink,
    DistrictLink,
    FamilyLink,
    all_crafts,
    all_districts,
    all_families,
    craft_link,
    craft_links,
    district_link,
    family_link,
    ordered_crafts,
    other_name,
)
from odop_store.kernel.money import percent

NEIGHBOUR_COUNT = 5


@dataclass(frozen=True)
class GiFacts:
    """A registered geographical indication; number and year only where a source gave them."""

    name: str
    number: str
    year: int | None


@dataclass(frozen=True)
class CraftPanel:
    """A craft on its district's page."""

    link: CraftLink
    story: str
    technique: str
    gi: GiFacts | None


@dataclass(frozen=True)
class DivisionGroup:
    name: str
    description: str
    districts: tuple[DistrictLink, ...]


@dataclass(frozen=True)
class DistrictPage:
    slug: str
    name: str
    name_other: str
    division_name: str
    division_description: str
    headquarters: str
    former_names: tuple[str, ...]
    crafts: tuple[CraftPanel, ...]
    neighbours: tuple[DistrictLink, ...]
    family_slug: str


@dataclass(frozen=True)
class FamilyGroup:
    family: FamilyLink
    crafts: tuple[CraftLink, ...]


@dataclass(frozen=True)
class CraftPage:
    slug: str
    name: str
    name_other: str
    family: FamilyLink
    district: DistrictLink
    story: str
    technique: str
    materials: tuple[str, ...]
    gi: GiFacts | None
    hsn_code: str
    gst_percent: str
    gst_note: str
    source: str
    confidence_label: str
    designation_label: str
    related: tuple[CraftLink, ...]
    siblings: tuple[CraftLink, ...]


def gi_facts(craft: Craft) -> GiFacts | None:
    if not craft.has_gi:
        return None
    return GiFacts(craft.gi_name, craft.gi_application_no, craft.gi_year)


def district_by_any_name(slug: str) -> District | None:
    """Return the district that a former name or alias means, or None when nobody or several."""
    found = District.objects.filter(
        pk__in=DistrictName.objects.filter(slug=slug).values("district")
    )[:2]
    return found[0] if len(found) == 1 else None


def division_groups() -> tuple[DivisionGroup, ...]:
    """Return the divisions with their districts. Four queries."""
    links = {link.slug: link for link in all_districts()}
    divisions = Division.objects.prefetch_related("districts")
    groups = [
        DivisionGroup(
            name=division.name,
            description=division.description,
            districts=tuple(
                sorted((links[d.slug] for d in division.districts.all()), key=lambda x: x.name)
            ),
        )
        for division in divisions
    ]
    return tuple(sorted(groups, key=lambda group: group.name))


def district_page(slug: str) -> DistrictPage:
    """Return a district with its crafts and nearest districts. Six queries.

    Raises: Http404.
    """
    district = get_object_or_404(
        District.objects.select_related("division").prefetch_related(
            ordered_crafts(), "other_names"
        ),
        slug=slug,
    )
    crafts = list(district.crafts.all())
    return DistrictPage(
        slug=district.slug,
        name=district.name,
        name_other=other_name(district),
        division_name=district.division.name,
        division_description=district.division.description,
        headquarters=district.headquarters,
        former_names=tuple(
            n.name for n in district.other_names.all() if n.kind == DistrictName.Kind.FORMER
        ),
        crafts=tuple(CraftPanel(craft_link(c), c.story, c.technique, gi_facts(c)) for c in crafts),
        neighbours=nearest(district),
        family_slug=crafts[0].family.slug if crafts else "other",
    )


def nearest(district: District) -> tuple[DistrictLink, ...]:
    """Return the districts whose headquarters lie nearest, by straight distance."""
    scale = cos(radians(float(district.latitude)))

    def distance(other: District) -> float:
        return hypot(
            float(other.latitude - district.latitude),
            float(other.longitude - district.longitude) * scale,
        )

    places = District.objects.exclude(pk=district.pk).only("latitude", "longitude")
    near = sorted(places, key=distance)[:NEIGHBOUR_COUNT]
    rows = District.objects.filter(pk__in=[d.pk for d in near]).select_related("division")
    links = {d.pk: district_link(d) for d in rows.prefetch_related(ordered_crafts(), "other_names")}
    return tuple(links[d.pk] for d in near)


def family_groups() -> tuple[FamilyGroup, ...]:
    """Return every family with its crafts. Two queries."""
    crafts = all_crafts()
    return tuple(
        FamilyGroup(family, tuple(c for c in crafts if c.family_slug == family.slug))
        for family in all_families()
    )


def family_page(slug: str) -> FamilyGroup:
    """Return one family with its crafts. Two queries.

    Raises: Http404.
    """
    family = get_object_or_404(CraftFamily, slug=slug)
    crafts = craft_links(
        family.crafts.select_related("family", "district").order_by("district__name_en")
    )
    return FamilyGroup(family_link(family, len(crafts)), tuple(crafts))


def craft_page(slug: str) -> CraftPage:
    """Return a craft with its district, family and kin. Six queries.

    Raises: Http404.
    """
    craft = get_object_or_404(
        Craft.objects.select_related("family", "district__division").prefetch_related("related"),
        slug=slug,
    )
    kin = craft.family.crafts.exclude(pk=craft.pk).select_related("family", "district")
    related = craft.related.select_related("family", "district")
    district = (
        District.objects.select_related("division")
        .prefetch_related(ordered_crafts(), "other_names")
        .get(pk=craft.district_id)
    )
    return CraftPage(
        slug=craft.slug,
        name=craft.name,
        name_other=other_name(craft),
        family=family_link(craft.family, len(kin) + 1),
        district=district_link(district),
        story=craft.story,
        technique=craft.technique,
        materials=tuple(craft.materials),
        gi=gi_facts(craft),
        hsn_code=craft.hsn_code,
        gst_percent=percent(craft.gst_bps),
        gst_note=craft.gst_note,
        source=craft.source,
        confidence_label=craft.get_confidence_display(),
        designation_label=craft.get_designation_display(),
        related=tuple(craft_links(related)),
        siblings=tuple(craft_links(kin)),
    )
