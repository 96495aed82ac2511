"""The cart page, and the summary beside every checkout step."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from artisans.models import Artisan
from catalog.reads.pictures import Picture, lead_pictures
from orders.models import CartLine
from orders.reads.home_state import home_code, state_name
from orders.reads.offers import OfferView, coupon_words, offer_view
from orders.reads.quoting import PricedCart
from orders.rules.delivery import Promise
from orders.rules.quote import LineBar, Parcel, ParcelBar, QuotedLine


@dataclass(frozen=True)
class CartLineView:
    """One line as the buyer reads it; `trouble` says what must change before buying."""

    id: int
    url: str
    title: str
    label: str
    family_slug: str
    picture: Picture | None
    price_paise: int
    line_paise: int
    quantity: int
    most: int
    is_single: bool
    former_paise: int | None
    trouble: str
    can_reduce_to: int | None
    note: str

    @property
    def quantities(self) -> range:
        return range(1, max(self.most, self.quantity) + 1)


@dataclass(frozen=True)
class ParcelView:
    """One maker's part: what it holds, what its delivery costs and when it comes."""

    maker_name: str
    maker_url: str
    district_name: str
    lines: tuple[CartLineView, ...]
    goods_paise: int
    delivery_paise: int | None
    promise: Promise | None
    trouble: str


@dataclass(frozen=True)
class Typed:
    """What stands in the coupon field, and what is wrong with it."""

    code: str
    trouble: str = ""
    hint: str = ""


@dataclass(frozen=True)
class CartPage:
    """Everything the cart page shows, in the page's language."""

    parcels: tuple[ParcelView, ...]
    saved: tuple[CartLineView, ...]
    pin: str
    is_pin_known: bool
    goods_paise: int
    delivery_paise: int | None
    total_paise: int
    piece_count: int
    is_ready: bool
    has_changes: bool
    discount_paise: int
    offer: OfferView | None
    coupon: Typed

    @property
    def is_empty(self) -> bool:
        return not self.parcels

    @property
    def pieces_label(self) -> str:
        return ngettext("%(count)s piece", "%(count)s pieces", self.piece_count) % {
            "count": self.piece_count
        }


def cart_page(priced: PricedCart) -> CartPage:
    """Return the page of a priced cart. One query, for the pictures."""
    rows = (*priced.lines, *priced.saved)
    titles = {row.variant.listing_id: row.variant.listing.title for row in rows}
    pictures = lead_pictures(list(titles), titles) if titles else {}
    quoted = {line.wish.variant_id: line for line in priced.quote.lines}
    most = priced.basis.terms.most_per_line
    by_maker: dict[int, list[CartLine]] = defaultdict(list)
    for row in priced.lines:
        by_maker[row.variant.listing.artisan_id].append(row)
    views = {row.pk: _line(row, quoted.get(row.variant_id), pictures, most) for row in rows}
    parcels = tuple(
        _parcel(by_maker[parcel.artisan_id], parcel, views) for parcel in priced.quote.parcels
    )
    return CartPage(
        parcels=parcels,
        saved=tuple(views[row.pk] for row in priced.saved),
        pin=priced.cart.pin,
        is_pin_known=priced.target is not None,
        goods_paise=priced.quote.goods_paise,
        delivery_paise=priced.quote.delivery_paise,
        total_paise=priced.quote.total_paise,
        piece_count=sum(row.quantity for row in priced.lines),
        is_ready=bool(parcels)
        and not any(line.trouble for parcel in parcels for line in parcel.lines)
        and not any(parcel.trouble for parcel in parcels),
        has_changes=any(line.has_new_price for line in priced.quote.lines),
        discount_paise=priced.quote.discount_paise,
        offer=offer_view(priced.offers),
        coupon=typed_coupon(priced),
    )


def typed_coupon(priced: PricedCart) -> Typed:
    """Return the coupon field of a cart as it is kept."""
    word = priced.offers.coupon
    if word is None:
        return Typed("")
    said = coupon_words(word)
    return Typed(word.code, hint=said) if word.is_worse else Typed(word.code, trouble=said)


def _line(
    row: CartLine, quoted: QuotedLine | None, pictures: dict[int, Picture], most: int
) -> CartLineView:
    listing = row.variant.listing
    price = row.variant.price_paise or listing.price_paise
    is_single = listing.stock_kind == "one_of_a_kind"
    available = quoted.wish.available if quoted else 0
    limit = 1 if is_single else most
    if quoted and not quoted.wish.is_made_to_order:
        limit = max(1, min(limit, available))
    bar = quoted.bar if quoted else None
    return CartLineView(
        id=row.pk,
        url=listing.get_absolute_url(),
        title=listing.title,
        label=row.variant.label,
        family_slug=listing.craft.family.slug,
        picture=pictures.get(listing.pk),
        price_paise=price,
        line_paise=quoted.line_paise if quoted else price * row.quantity,
        quantity=row.quantity,
        most=limit,
        is_single=is_single,
        former_paise=row.seen_paise if price != row.seen_paise else None,
        trouble=_line_words(bar, limit),
        can_reduce_to=limit if bar is LineBar.TOO_MANY else None,
        note=_note(row, quoted),
    )


def _note(row: CartLine, quoted: QuotedLine | None) -> str:
    listing = row.variant.listing
    if listing.stock_kind == "made_to_order" and listing.making_days:
        return ngettext(
            "Made to order in %(count)s day", "Made to order in %(count)s days", listing.making_days
        ) % {"count": listing.making_days}
    if listing.stock_kind == "one_of_a_kind":
        return gettext("One of a kind")
    if quoted and quoted.bar is None and 0 < quoted.wish.available <= 3:
        return gettext("Only %(count)s left") % {"count": quoted.wish.available}
    return ""


def _line_words(bar: LineBar | None, limit: int) -> str:
    if bar is None:
        return ""
    return {
        LineBar.GONE: gettext("Not for sale any more"),
        LineBar.OUT_OF_STOCK: gettext("Out of stock just now"),
        LineBar.TOO_MANY: gettext("Only %(count)s can be ordered") % {"count": limit},
    }[bar]


def _parcel(rows: list[CartLine], parcel: Parcel, views: dict[int, CartLineView]) -> ParcelView:
    artisan = rows[0].variant.listing.artisan
    return ParcelView(
        maker_name=artisan.name,
        maker_url=artisan.get_absolute_url(),
        district_name=artisan.district.name,
        lines=tuple(views[row.pk] for row in rows),
        goods_paise=parcel.goods_paise,
        delivery_paise=parcel.delivery_paise,
        promise=parcel.promise,
        trouble=parcel_words(parcel.bar, artisan),
    )


def parcel_words(bar: ParcelBar | None, artisan: Artisan) -> str:
    """Return why a maker's parcel cannot go to the buyer's PIN. One query where a state bars it."""
    if bar is None:
        return ""
    if bar is ParcelBar.NOT_SERVED:
        return gettext("No courier delivers to this PIN code")
    return gettext("By GST rules this maker can sell only within %(state)s") % {
        "state": state_name(home_code(artisan))
    }
