"""The listing page."""

from dataclasses import dataclass

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import OuterRef, Prefetch, Subquery, Sum, Value
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from artisans.reads.pages import ArtisanLink, artisan_link
from catalog.measures import NO_BREAK, size_words, weight_words
from catalog.models import CareCode, Listing, Variant
from catalog.reads.cards import FIELDS, ListingCard, cards_of_rows, stock_label
from catalog.reads.pictures import Picture, picture_of
from catalog.rules import Rating, StockFact, discount_percent, former_price, rating, stock_fact
from catalog.search.tables import SearchEntry
from districts.reads.links import CraftLink, craft_link
from odop_store.kernel.bilingual import in_hindi
from odop_store.kernel.money import group_indian

KIN_COUNT = 6


@dataclass(frozen=True)
class VariantChoice:
    """One choosable variant; `sku` is what a form sends."""

    sku: str
    label: str
    price_paise: int
    stock_label: str
    is_buyable: bool


@dataclass(frozen=True)
class ListingPage:
    """Everything a buyer must know before buying, in the page's language."""

    id: int
    code: str
    slug: str
    title: str
    title_other: str
    price_paise: int
    mrp_paise: int
    former_paise: int | None
    discount_percent: int
    pictures: tuple[Picture, ...]
    craft: CraftLink
    artisan: ArtisanLink
    seller_name: str
    seller_place: str
    seller_tax_label: str
    seller_tax_status: str
    seller_gstin: str
    description: str
    technique: str
    materials: tuple[str, ...]
    colours: tuple[str, ...]
    dimensions: str
    scale_note: str
    weight: str
    care: tuple[str, ...]
    making_days: int | None
    stock_kind: str
    stock_label: str
    is_buyable: bool
    variants: tuple[VariantChoice, ...]
    hsn_code: str
    gst_percent: str
    net_quantity: str
    country: str
    return_line: str
    tolerance: str
    gi_name: str
    gi_number: str
    rating: Rating | None
    seller_rating: Rating | None


def net_quantity(listing: Listing) -> str:
    """Return the legal net quantity, as in "2 pieces" or "250 g"."""
    count = listing.net_quantity
    words = {
        Listing.NetUnit.PIECE: ngettext("%(count)s piece", "%(count)s pieces", count),
        Listing.NetUnit.PAIR: ngettext("%(count)s pair", "%(count)s pairs", count),
        Listing.NetUnit.SET: ngettext("%(count)s set", "%(count)s sets", count),
        Listing.NetUnit.GRAM: f"%(count)s{NO_BREAK}" + gettext("g"),
        Listing.NetUnit.MILLILITRE: f"%(count)s{NO_BREAK}" + gettext("ml"),
        Listing.NetUnit.METRE: f"%(count)s{NO_BREAK}" + gettext("m"),
    }
    return words[Listing.NetUnit(listing.net_unit)] % {"count": group_indian(count)}


def return_line(days: int) -> str:
    if days == 0:
        return gettext("Not returnable unless it arrives damaged or wrong")
    return ngettext(
        "Return within %(count)s day of delivery", "Return within %(count)s days of delivery", days
    ) % {"count": days}


def _variants(listing: Listing) -> list[tuple[Variant, StockFact]]:
    return [
        (
            variant,
            stock_fact(
                kind=listing.stock_kind,
                available=variant.stock.available if hasattr(variant, "stock") else 0,
                making_days=listing.making_days,
            ),
        )
        for variant in listing.variants.all()
    ]


def _of_seller(column: str) -> Subquery:
    """Return the sum of a column over all pieces of the listing's maker."""
    rows = SearchEntry.objects.filter(artisan=OuterRef("artisan")).order_by()
    return Subquery(rows.values("artisan").annotate(sum=Sum(column)).values("sum"))


def listing_page(slug: str) -> ListingPage:
    """Return a listing that is on sale. Three queries.

    Raises: Http404.
    """
    suffix = "hi" if in_hindi() else "en"
    listing = get_object_or_404(
        Listing.objects.on_sale()
        .select_related("craft__family", "craft__district", "artisan__district", "search_entry")
        .annotate(
            material_names=ArrayAgg(f"materials__name_{suffix}", distinct=True, default=Value([])),
            colour_names=ArrayAgg(f"colours__name_{suffix}", distinct=True, default=Value([])),
            seller_stars=_of_seller("star_sum"),
            seller_rating_count=_of_seller("rating_count"),
        )
        .prefetch_related(Prefetch("variants", Variant.objects.select_related("stock")), "photos"),
        slug=slug,
    )
    choices = _variants(listing)
    total = sum(v.stock.available for v, _ in choices if hasattr(v, "stock"))
    fact = stock_fact(kind=listing.stock_kind, available=total, making_days=listing.making_days)
    craft, artisan, facts = listing.craft, listing.artisan, vars(listing)
    former = former_price(
        price_paise=listing.price_paise,
        former_paise=listing.former_paise,
        former_until=listing.former_until,
        today=timezone.localdate(),
    )
    care = {code.value: code.label for code in CareCode}
    return ListingPage(
        id=listing.pk,
        code=listing.code,
        slug=listing.slug,
        title=listing.title,
        title_other=listing.title_en if in_hindi() else listing.title_hi,
        price_paise=listing.price_paise,
        mrp_paise=listing.mrp_paise,
        former_paise=former,
        discount_percent=discount_percent(price_paise=listing.price_paise, former_paise=former),
        pictures=tuple(
            picture_of(photo, listing.title) for photo in listing.photos.all() if photo.is_rendered
        ),
        craft=craft_link(craft),
        artisan=artisan_link(artisan, (craft,)),
        seller_name=artisan.legal_name,
        seller_place=f"{artisan.village}, {artisan.district.name}",
        seller_tax_label=artisan.get_tax_status_display(),
        seller_tax_status=artisan.tax_status,
        seller_gstin=artisan.gstin,
        description=listing.description,
        technique=listing.technique or craft.technique,
        materials=tuple(filter(None, facts["material_names"])),
        colours=tuple(filter(None, facts["colour_names"])),
        dimensions=size_words((listing.length_mm, listing.width_mm, listing.height_mm)),
        scale_note=listing.scale_note,
        weight=weight_words(listing.weight_grams),
        care=tuple(str(care[code]) for code in listing.care if code in care),
        making_days=listing.making_days,
        stock_kind=listing.stock_kind,
        stock_label=stock_label(fact),
        is_buyable=fact.is_buyable,
        variants=tuple(
            VariantChoice(
                sku=variant.sku,
                label=variant.label,
                price_paise=variant.price_paise or listing.price_paise,
                stock_label=stock_label(choice),
                is_buyable=choice.is_buyable,
            )
            for variant, choice in choices
        ),
        hsn_code=listing.hsn_code,
        gst_percent=f"{listing.gst_bps / 100:g}",
        net_quantity=net_quantity(listing),
        country=gettext("India")
        if listing.country_of_origin == "IN"
        else listing.country_of_origin,
        return_line=return_line(listing.return_days),
        tolerance=listing.tolerance,
        gi_name=craft.gi_name,
        gi_number=craft.gi_application_no,
        rating=rating(listing.search_entry.star_sum, listing.search_entry.rating_count),
        seller_rating=rating(facts["seller_stars"], facts["seller_rating_count"]),
    )


@dataclass(frozen=True)
class Kin:
    """Other listings worth seeing from here."""

    same_artisan: tuple[ListingCard, ...]
    same_craft: tuple[ListingCard, ...]


def kin(listing: ListingPage) -> Kin:
    """Return the newest other pieces of the maker, and of the craft by others. Three queries."""
    others = Listing.objects.on_sale().exclude(pk=listing.id).order_by("-published_at", "-id")
    own = others.filter(artisan__slug=listing.artisan.slug)
    craft = others.filter(craft__slug=listing.craft.slug).exclude(
        artisan__slug=listing.artisan.slug
    )
    rows = list(
        own.annotate(group=Value(1))
        .values("group", *FIELDS)[:KIN_COUNT]
        .union(craft.annotate(group=Value(2)).values("group", *FIELDS)[:KIN_COUNT], all=True)
    )
    groups = [row["group"] for row in rows]
    cards = cards_of_rows(rows)
    return Kin(
        same_artisan=tuple(c for c, group in zip(cards, groups, strict=True) if group == 1),
        same_craft=tuple(c for c, group in zip(cards, groups, strict=True) if group == 2),
    )
