"""The card: how a listing looks in every grid."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from catalog.models import Listing, ListingQuerySet, StockItem
from catalog.reads.pictures import Picture, lead_pictures
from catalog.rules import Rating, StockFact, StockState, former_price, rating, stock_fact
from odop_store.kernel.bilingual import choose


@dataclass(frozen=True)
class ListingCard:
    """A listing in a grid, all text in the page's language."""

    id: int
    url: str
    title: str
    craft_name: str
    craft_url: str
    family_slug: str
    district_name: str
    artisan_name: str
    artisan_slug: str
    price_paise: int
    former_paise: int | None
    picture: Picture | None
    stock_kind: str
    stock_label: str
    is_buyable: bool
    has_gi: bool
    rating: Rating | None = None
    reason: str = ""


FIELDS = (
    "id", "slug", "title_en", "title_hi", "price_paise", "former_paise", "former_until",
    "stock_kind", "making_days",
    "craft__slug", "craft__name_en", "craft__name_hi", "craft__gi_name", "craft__family__slug",
    "district__name_en", "district__name_hi",
    "artisan__slug", "artisan__name_en", "artisan__name_hi",
    "search_entry__star_sum", "search_entry__rating_count",
)  # fmt: skip


def stock_label(fact: StockFact) -> str:
    """Return the one sentence a shopper reads about stock."""
    if fact.state is StockState.MADE_TO_ORDER:
        return ngettext(
            "Made to order in %(count)s day", "Made to order in %(count)s days", fact.number
        ) % {"count": fact.number}
    if fact.state is StockState.FEW_LEFT:
        return gettext("Only %(count)s left") % {"count": fact.number}
    return {
        StockState.READY: gettext("Ready to ship"),
        StockState.ONLY_ONE: gettext("One of a kind"),
        StockState.OUT_OF_STOCK: gettext("Out of stock"),
    }[fact.state]


def cards(listings: ListingQuerySet, limit: int) -> list[ListingCard]:
    """Return up to `limit` cards in the query's order. Three queries."""
    return cards_of_rows(listings.values(*FIELDS)[:limit])


def cards_of_ids(listing_ids: list[int]) -> list[ListingCard]:
    """Return cards of on-sale listings in the order of the ids. Three queries."""
    found = {
        row["id"]: row
        for row in Listing.objects.on_sale().filter(pk__in=listing_ids).values(*FIELDS)
    }
    return cards_of_rows(found[pk] for pk in listing_ids if pk in found)


def cards_of_rows(rows: Iterable[dict[str, object]]) -> list[ListingCard]:
    """Build cards from rows of FIELDS. Two queries: stock and lead photos."""
    listed = [dict(row) for row in rows]
    ids = [int(str(row["id"])) for row in listed]
    titles = {
        int(str(row["id"])): choose(str(row["title_en"]), str(row["title_hi"])) for row in listed
    }
    stock = dict(
        StockItem.objects.filter(variant__listing_id__in=ids)
        .values_list("variant__listing_id")
        .annotate(Sum("available"))
    )
    photos = lead_pictures(ids, titles)
    return [_card(row, titles, stock, photos) for row in listed]


def _card(
    row: dict[str, object],
    titles: dict[int, str],
    stock: dict[int, int],
    photos: dict[int, Picture],
) -> ListingCard:
    def paired(name: str) -> str:
        return choose(str(row[f"{name}_en"]), str(row[f"{name}_hi"]))

    def number(name: str) -> int:
        return int(str(row[f"search_entry__{name}"] or 0))

    pk = int(str(row["id"]))
    days = row["making_days"]
    fact = stock_fact(
        kind=str(row["stock_kind"]),
        available=stock.get(pk, 0),
        making_days=int(str(days)) if days is not None else None,
    )
    return ListingCard(
        id=pk,
        url=reverse("catalog:listing", args=[row["slug"]]),
        title=titles[pk],
        craft_name=paired("craft__name"),
        craft_url=reverse("districts:craft", args=[row["craft__slug"]]),
        family_slug=str(row["craft__family__slug"]),
        district_name=paired("district__name"),
        artisan_name=paired("artisan__name"),
        artisan_slug=str(row["artisan__slug"]),
        price_paise=int(str(row["price_paise"])),
        former_paise=former_price(
            price_paise=int(str(row["price_paise"])),
            former_paise=row["former_paise"],  # type: ignore[arg-type]
            former_until=row["former_until"],  # type: ignore[arg-type]
            today=timezone.localdate(),
        ),
        picture=photos.get(pk),
        stock_kind=str(row["stock_kind"]),
        stock_label=stock_label(fact),
        is_buyable=fact.is_buyable,
        has_gi=bool(row["craft__gi_name"]),
        rating=rating(number("star_sum"), number("rating_count")),
    )
