"""What the shop's address asks for, and the shape of the page that answers it.

OR inside a facet, AND across facets; a facet never offers a value that leads to nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext

from catalog.reads.cards import ListingCard

PAGE_SIZE = 24
SHOWN_OPTIONS = 10
PRICE_BANDS = (0, 500_00, 1_000_00, 2_500_00, 5_000_00, 10_000_00, 25_000_00)
FACET_KEYS = (
    "district", "craft", "family", "price", "material", "colour", "stock", "gi", "kind",
    "rating",
)  # fmt: skip
SORTS = ("best", "new", "price", "-price")
PARAMS = ("q", *FACET_KEYS, "sort", "after", "asked")
LONGEST_QUERY = 200
CURSOR = re.compile(r"^([0-9]{1,10}(?:\.[0-9]{1,18})?)-([0-9]{1,18})$", re.ASCII)
FACET_VALUE = re.compile(r"^[a-z0-9_-]{1,80}$")


@dataclass(frozen=True)
class BrowseQuery:
    """What the address asks for, cleaned. `facets` maps a facet to the chosen values."""

    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str = ""
    sort: str = ""
    after: tuple[str, int] | None = None

    def toggled(self, key: str, value: str) -> "BrowseQuery":
        """Return the query with a facet's value added, or taken out if it is there."""
        chosen = self.facets.get(key, ())
        values = tuple(v for v in chosen if v != value) if value in chosen else (*chosen, value)
        facets = {**self.facets, key: values}
        return replace(self, facets={k: v for k, v in facets.items() if v}, after=None)

    def asking(self, text: str) -> "BrowseQuery":
        """Return the query with other words."""
        return replace(self, text=text, after=None)

    def url(self) -> str:
        """Return the address of this query, its parts always in the same order."""
        pairs = [("q", self.text)] if self.text else []
        pairs += [(key, ",".join(self.facets[key])) for key in FACET_KEYS if key in self.facets]
        if self.sort:
            pairs.append(("sort", self.sort))
        if self.after:
            pairs.append(("after", f"{self.after[0]}-{self.after[1]}"))
        query = urlencode(pairs, safe=",")
        return reverse("catalog:shop") + (f"?{query}" if query else "")


@dataclass(frozen=True)
class FacetOption:
    """One value of a facet. An estimated count is round, or 0 where the sample has none."""

    label: str
    count: int
    url: str
    is_on: bool
    is_about: bool = False


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
class Correction:
    """What a misspelt query was taken for, and the address of the corrected one."""

    text: str
    url: str


@dataclass(frozen=True)
class Results:
    """One page of the shop. A total that is not exact is an estimate in round figures.

    `suggestions` are links to crafts that come close when little or nothing was found, and
    `may_ask` says that the shopper may ask the shop for the thing.
    """

    cards: tuple[ListingCard, ...]
    total: int
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    sorts: tuple[SortOption, ...]
    notes: tuple[str, ...]
    more_url: str | None
    clear_url: str
    query: str = ""
    total_is_exact: bool = True
    corrected: Correction | None = None
    suggestions: tuple[Chip, ...] = ()
    may_ask: bool = False


def parse(params: Mapping[str, str]) -> tuple[BrowseQuery, list[str]]:
    """Clean the address's parameters; say in words what was left out."""
    notes: list[str] = []
    facets = {
        key: tuple(dict.fromkeys(filter(FACET_VALUE.match, params[key].split(","))))[:20]
        for key in FACET_KEYS
        if params.get(key)
    }
    if any(not values for values in facets.values()):
        notes.append(gettext("Some filters were not understood and are left out."))
    bands = facets.get("price", ())
    if good := tuple(band for band in bands if price_range(band)):
        facets["price"] = good
    elif bands:
        del facets["price"]
        notes.append(gettext("The price range was not understood and is left out."))
    sort = params.get("sort", "")
    if sort and sort not in SORTS:
        sort = ""
        notes.append(gettext("This order does not exist; the best pieces come first."))
    cursor = CURSOR.match(params.get("after", ""))
    after = (cursor[1], int(cursor[2])) if cursor else None
    if params.get("asked") == "yes":
        notes.append(gettext("Thank you. The shop has noted what you are looking for."))
    text = " ".join(params.get("q", "").replace("\x00", " ").split())[:LONGEST_QUERY]
    kept = {key: values for key, values in facets.items() if values}
    return BrowseQuery(facets=kept, text=text, sort=sort, after=after), notes


def price_range(band: str) -> tuple[int, int | None] | None:
    """Return "500-1000" (rupees) as paise, the end open in "25000-"; None if malformed."""
    match = re.fullmatch(r"([0-9]{1,8})-([0-9]{0,8})", band)
    if not match:
        return None
    low = int(match[1]) * 100
    high = int(match[2]) * 100 if match[2] else None
    return (low, high) if high is None or low < high else None


def band_names() -> list[str]:
    """Return the price bands as they stand in addresses, cheapest first."""
    ends = [*(str(end // 100) for end in PRICE_BANDS[1:]), ""]
    return [f"{low // 100}-{high}" for low, high in zip(PRICE_BANDS, ends, strict=True)]
