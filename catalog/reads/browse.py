"""The shop's browse page: filters, facets with live counts, sorting, keyset "show more".

OR inside a facet, AND across facets; a facet never offers a value that leads to nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, Value, When
from django.urls import reverse
from django.utils.translation import gettext

from artisans.models import Artisan
from catalog.models import Listing, ListingQuerySet
from catalog.reads.cards import FIELDS, ListingCard, cards_of_rows
from odop_store.kernel.money import rupees

PAGE_SIZE = 24
SHOWN_OPTIONS = 10
PRICE_BANDS = (0, 500_00, 1_000_00, 2_500_00, 5_000_00, 10_000_00, 25_000_00)
FACET_KEYS = (
    "district", "craft", "family", "price", "material", "colour", "stock", "gi", "kind",
)  # fmt: skip
SORTS = ("new", "price", "-price")
PARAMS = (*FACET_KEYS, "sort", "after")
CURSOR = re.compile(r"^([0-9.]{1,24})-([0-9]{1,18})$")


@dataclass(frozen=True)
class BrowseQuery:
    """What the address asks for, cleaned. `facets` maps a facet to the chosen values."""

    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "new"
    after: tuple[str, int] | None = None

    def toggled(self, key: str, value: str) -> "BrowseQuery":
        chosen = self.facets.get(key, ())
        values = tuple(v for v in chosen if v != value) if value in chosen else (*chosen, value)
        facets = {**self.facets, key: values}
        return replace(self, facets={k: v for k, v in facets.items() if v}, after=None)

    def url(self) -> str:
        pairs = [(key, ",".join(self.facets[key])) for key in FACET_KEYS if key in self.facets]
        if self.sort != "new":
            pairs.append(("sort", self.sort))
        if self.after:
            pairs.append(("after", f"{self.after[0]}-{self.after[1]}"))
        query = urlencode(pairs, safe=",")
        return reverse("catalog:shop") + (f"?{query}" if query else "")


@dataclass(frozen=True)
class FacetOption:
    label: str
    count: int
    url: str
    is_on: bool


@dataclass(frozen=True)
class Facet:
    key: str
    label: str
    options: tuple[FacetOption, ...]
    is_open: bool

    @property
    def shown(self) -> tuple[FacetOption, ...]:
        return self.options[:SHOWN_OPTIONS]

    @property
    def rest(self) -> tuple[FacetOption, ...]:
        return self.options[SHOWN_OPTIONS:]


@dataclass(frozen=True)
class Chip:
    label: str
    url: str


@dataclass(frozen=True)
class SortOption:
    label: str
    url: str
    is_on: bool


@dataclass(frozen=True)
class Results:
    """One page of the shop."""

    cards: tuple[ListingCard, ...]
    total: int
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    sorts: tuple[SortOption, ...]
    notes: tuple[str, ...]
    more_url: str | None
    clear_url: str


def parse(params: Mapping[str, str]) -> tuple[BrowseQuery, list[str]]:
    """Clean the address's parameters; say in words what was left out."""
    notes: list[str] = []
    facets = {
        key: tuple(dict.fromkeys(v for v in params[key].split(",") if v))[:20]
        for key in FACET_KEYS
        if params.get(key)
    }
    bands = facets.get("price", ())
    if kept := tuple(band for band in bands if price_range(band)):
        facets["price"] = kept
    elif bands:
        del facets["price"]
        notes.append(gettext("The price range was not understood and is left out."))
    sort = params.get("sort", "new")
    if sort not in SORTS:
        sort = "new"
        notes.append(gettext("This order does not exist; the newest pieces come first."))
    cursor = CURSOR.match(params.get("after", ""))
    after = (cursor[1], int(cursor[2])) if cursor else None
    return BrowseQuery(facets={k: v for k, v in facets.items() if v}, sort=sort, after=after), notes


def price_range(band: str) -> tuple[int, int | None] | None:
    """Return "500-1000" (rupees) as paise, the end open in "25000-"; None if malformed."""
    match = re.fullmatch(r"([0-9]{1,8})-([0-9]{0,8})", band)
    if not match:
        return None
    low = int(match[1]) * 100
    high = int(match[2]) * 100 if match[2] else None
    return (low, high) if high is None or low < high else None


def _price_condition(bands: Sequence[str]) -> Q:
    condition = Q()
    for band in bands:
        limits = price_range(band)
        assert limits
        low, high = limits
        part = Q(price_paise__gte=low)
        condition |= part & Q(price_paise__lt=high) if high is not None else part
    return condition


def condition(key: str, values: Sequence[str]) -> Q:
    """Return the filter of one facet: any of its values."""
    if key == "price":
        return _price_condition(values)
    if key == "gi":
        return ~Q(craft__gi_name="")
    if key == "stock":
        return Q(stock_kind__in=values)
    if key == "kind":
        women = Q(artisan__is_women_led=True) if "women" in values else Q()
        kinds = [v for v in values if v != "women"]
        return (women | Q(artisan__kind__in=kinds)) if kinds else women
    if key in {"material", "colour"}:
        model = Listing.materials.through if key == "material" else Listing.colours.through
        rows = model.objects.filter(**{f"{key}__slug__in": values})
        return Q(Exists(rows.filter(listing_id=OuterRef("pk"))))
    paths = {"district": "district__slug", "craft": "craft__slug", "family": "craft__family__slug"}
    return Q(**{f"{paths[key]}__in": values})


def matching(query: BrowseQuery, *, leave_out: str = "") -> ListingQuerySet:
    """Return what is on sale under the chosen facets, but for one left out."""
    rows = Listing.objects.on_sale()
    for key, values in query.facets.items():
        if key != leave_out:
            rows = rows.filter(condition(key, values))
    return rows


def _band_case() -> Case:
    ends = [*PRICE_BANDS[1:], None]
    bands = [
        f"{low // 100}-{'' if high is None else high // 100}"
        for low, high in zip(PRICE_BANDS, ends, strict=True)
    ]
    whens = [
        When(price_paise__lt=high, then=Value(band))
        for high, band in zip(ends, bands, strict=True)
        if high is not None
    ]
    return Case(*whens, default=Value(bands[-1]), output_field=CharField())


def _counts(query: BrowseQuery) -> dict[str, list[dict[str, Any]]]:
    """Return value, names and count of every facet in one query."""
    empty = Value("", output_field=CharField())
    sources: dict[str, tuple[Any, Any, Any]] = {
        "district": (F("district__slug"), F("district__name_en"), F("district__name_hi")),
        "craft": (F("craft__slug"), F("craft__name_en"), F("craft__name_hi")),
        "family": (
            F("craft__family__slug"), F("craft__family__name_en"), F("craft__family__name_hi")
        ),
        "price": (_band_case(), empty, empty),
        "material": (F("materials__slug"), F("materials__name_en"), F("materials__name_hi")),
        "colour": (F("colours__slug"), F("colours__name_en"), F("colours__name_hi")),
        "stock": (F("stock_kind"), empty, empty),
        "kind": (F("artisan__kind"), empty, empty),
    }  # fmt: skip
    parts: list[Any] = [
        matching(query, leave_out=key)
        .order_by()
        .annotate(facet=Value(key), value=value, en=en, hi=hi)
        .values("facet", "value", "en", "hi")
        .annotate(count=Count("pk"))
        for key, (value, en, hi) in sources.items()
    ]
    extras = {
        "gi": (~Q(craft__gi_name=""), "gi", "yes"),
        "women": (Q(artisan__is_women_led=True), "kind", "women"),
    }
    for condition_, key, value in extras.values():
        parts.append(
            matching(query, leave_out=key)
            .order_by()
            .filter(condition_)
            .annotate(facet=Value(key), value=Value(value), en=empty, hi=empty)
            .values("facet", "value", "en", "hi")
            .annotate(count=Count("pk"))
        )
    counts: dict[str, list[dict[str, Any]]] = {key: [] for key in FACET_KEYS}
    for row in parts[0].union(*parts[1:], all=True):
        if row["value"] and row["count"]:
            counts[row["facet"]].append(row)
    return counts


def facet_labels() -> dict[str, str]:
    return {
        "district": gettext("District"),
        "craft": gettext("Craft"),
        "family": gettext("Craft family"),
        "price": gettext("Price"),
        "material": gettext("Material"),
        "colour": gettext("Colour"),
        "stock": gettext("Availability"),
        "gi": gettext("GI tag"),
        "kind": gettext("Made by"),
    }


def band_label(band: str) -> str:
    limits = price_range(band)
    assert limits
    low, high = limits
    if high is None:
        return gettext("%(low)s and above") % {"low": rupees(low)}
    if low == 0:
        return gettext("Under %(high)s") % {"high": rupees(high)}
    return gettext("%(low)s to %(high)s") % {"low": rupees(low), "high": rupees(high)}


def value_label(key: str, value: str, names: Mapping[str, str]) -> str:
    if key == "price":
        return band_label(value)
    if key == "gi":
        return gettext("With GI tag")
    if key == "stock":
        return str(dict(Listing.StockKind.choices).get(value, value))
    if key == "kind" and value == "women":
        return gettext("Women's groups and women makers")
    if key == "kind":
        return str(dict(Artisan.Kind.choices).get(value, value))
    return names.get(value, value)


def _facets(
    query: BrowseQuery, names: dict[str, dict[str, str]], counts: dict[str, list[dict[str, Any]]]
) -> tuple[Facet, ...]:
    labels = facet_labels()
    built = []
    for key in FACET_KEYS:
        chosen = query.facets.get(key, ())
        options = [
            FacetOption(
                label=value_label(key, row["value"], names[key]),
                count=row["count"],
                url=query.toggled(key, row["value"]).url(),
                is_on=row["value"] in chosen,
            )
            for row in _ordered(key, counts[key])
        ]
        if options:
            built.append(Facet(key, labels[key], tuple(options), is_open=bool(chosen)))
    return tuple(built)


def _ordered(key: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if key == "price":
        return sorted(rows, key=lambda row: int(row["value"].split("-")[0]))
    return sorted(rows, key=lambda row: (-row["count"], row["value"]))


def _names(counts: dict[str, list[dict[str, Any]]], is_hindi: bool) -> dict[str, dict[str, str]]:
    return {
        key: {row["value"]: row["hi" if is_hindi else "en"] for row in rows}
        for key, rows in counts.items()
    }


ORDERS = {
    "new": ("-published_at", "-id"),
    "price": ("price_paise", "id"),
    "-price": ("-price_paise", "-id"),
}


def _after(rows: ListingQuerySet, query: BrowseQuery) -> ListingQuerySet:
    """Continue behind the cursor of the last page shown."""
    if query.after is None:
        return rows
    value, pk = query.after
    if query.sort == "new":
        edge: Any = datetime.fromtimestamp(float(value), UTC)
        return rows.filter(Q(published_at__lt=edge) | Q(published_at=edge, id__lt=pk))
    edge = int(float(value))
    if query.sort == "price":
        return rows.filter(Q(price_paise__gt=edge) | Q(price_paise=edge, id__gt=pk))
    return rows.filter(Q(price_paise__lt=edge) | Q(price_paise=edge, id__lt=pk))


def _cursor(row: dict[str, Any], sort: str) -> tuple[str, int]:
    value = f"{row['published_at'].timestamp():.6f}" if sort == "new" else str(row["price_paise"])
    return value, row["id"]


def browse(query: BrowseQuery, notes: Sequence[str], is_hindi: bool) -> Results:
    """Return one page of the shop with its facets. Five queries."""
    rows = _after(matching(query), query).order_by(*ORDERS[query.sort])
    found = list(rows.values(*FIELDS, "published_at")[: PAGE_SIZE + 1])
    counts = _counts(query)
    names = _names(counts, is_hindi)
    more = len(found) > PAGE_SIZE
    shown = found[:PAGE_SIZE]
    total = matching(query).count()
    sorts = {
        "new": gettext("Newest"),
        "price": gettext("Price low to high"),
        "-price": gettext("Price high to low"),
    }
    return Results(
        cards=tuple(cards_of_rows(shown)),
        total=total,
        facets=_facets(query, names, counts),
        chips=tuple(
            Chip(value_label(key, value, names[key]), query.toggled(key, value).url())
            for key, values in query.facets.items()
            for value in values
        ),
        sorts=tuple(
            SortOption(label, replace(query, sort=key, after=None).url(), key == query.sort)
            for key, label in sorts.items()
        ),
        notes=tuple(notes),
        more_url=replace(query, after=_cursor(shown[-1], query.sort)).url() if more else None,
        clear_url=reverse("catalog:shop"),
    )
