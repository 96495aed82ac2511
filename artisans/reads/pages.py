"""Makers as their own pages and other pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404

from artisans.models import Artisan, ArtisanQuerySet, Award, Verification
from districts.models import Craft
from districts.reads.links import CraftLink, craft_links
from odop_store.kernel.bilingual import in_hindi

LANGUAGE_NAMES = {
    "hi": ("Hindi", "हिन्दी"),
    "en": ("English", "अंग्रेज़ी"),
    "ur": ("Urdu", "उर्दू"),
    "awadhi": ("Awadhi", "अवधी"),
    "bhojpuri": ("Bhojpuri", "भोजपुरी"),
    "braj": ("Braj", "ब्रज"),
    "bundeli": ("Bundeli", "बुंदेली"),
    "kannauji": ("Kannauji", "कन्नौजी"),
    "tharu": ("Tharu", "थारू"),
}


@dataclass(frozen=True)
class ArtisanLink:
    """A maker as a card; `since_year` and `member_count` may be unknown."""

    slug: str
    name: str
    url: str
    kind: str
    kind_label: str
    village: str
    district_name: str
    craft_name: str
    family_slug: str
    is_verified: bool
    is_women_led: bool
    is_demo: bool
    since_year: int | None
    member_count: int | None


@dataclass(frozen=True)
class ArtisanPage:
    link: ArtisanLink
    name: str
    name_other: str
    district_slug: str
    district_url: str
    languages: tuple[str, ...]
    years: int | None
    awards: tuple[str, ...]
    story: str
    quote: str
    crafts: tuple[CraftLink, ...]
    verified_on: date | None
    legal_name: str
    tax_label: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class ArtisanPick:
    """One maker presented at length, for the home page."""

    link: ArtisanLink
    quote: str
    story: str


def _with_links(artisans: ArtisanQuerySet) -> ArtisanQuerySet:
    crafts = Craft.objects.select_related("family", "district")
    return artisans.select_related("district").prefetch_related(
        Prefetch("crafts", queryset=crafts.order_by("official_rank", "name_en"))
    )


def artisan_link(artisan: Artisan, crafts: Iterable[Craft]) -> ArtisanLink:
    """Return a maker's card; the first of the given crafts is named on it."""
    first = next(iter(crafts), None)
    return ArtisanLink(
        slug=artisan.slug,
        name=artisan.name,
        url=artisan.get_absolute_url(),
        kind=artisan.kind,
        kind_label=artisan.get_kind_display(),
        village=artisan.village,
        district_name=artisan.district.name,
        craft_name=first.name if first else "",
        family_slug=first.family.slug if first else "other",
        is_verified=artisan.state == Artisan.State.VERIFIED,
        is_women_led=artisan.is_women_led,
        is_demo=artisan.is_demo,
        since_year=artisan.since_year,
        member_count=artisan.member_count,
    )


def artisan_links(artisans: ArtisanQuerySet) -> list[ArtisanLink]:
    """Return makers as cards. Two queries."""
    return [artisan_link(artisan, artisan.crafts.all()) for artisan in _with_links(artisans)]


def artisan_page(slug: str, today: date) -> ArtisanPage:
    """Return a public maker's page. Four queries.

    Raises: Http404.
    """
    artisan = get_object_or_404(
        _with_links(Artisan.objects.public()).prefetch_related(
            Prefetch("awards", queryset=Award.objects.filter(is_checked=True)),
            Prefetch("verifications", queryset=Verification.objects.shown_marks()),
        ),
        slug=slug,
    )
    return ArtisanPage(
        link=artisan_link(artisan, artisan.crafts.all()),
        name=artisan.name,
        name_other=artisan.name_en if in_hindi() else artisan.name_hi,
        district_slug=artisan.district.slug,
        district_url=artisan.district.get_absolute_url(),
        languages=tuple(LANGUAGE_NAMES[code][in_hindi()] for code in artisan.languages),
        years=today.year - artisan.since_year if artisan.since_year else None,
        awards=tuple(map(str, artisan.awards.all())),
        story=artisan.story,
        quote=artisan.quote,
        crafts=tuple(craft_links(artisan.crafts.all())),
        verified_on=artisan.verified_on,
        legal_name=artisan.legal_name,
        tax_label=artisan.get_tax_status_display(),
        marks=tuple(paper.get_kind_display() for paper in artisan.verifications.all()),
    )


def storyteller(day: date) -> ArtisanPick | None:
    """Return the maker presented on the home page that day: each in turn. Three queries."""
    tellers = Artisan.objects.public().exclude(quote_en="").exclude(story_en="").order_by("pk")
    if not (count := tellers.count()):
        return None
    index = day.toordinal() % count
    artisan = _with_links(tellers)[index]
    return ArtisanPick(artisan_link(artisan, artisan.crafts.all()), artisan.quote, artisan.story)
