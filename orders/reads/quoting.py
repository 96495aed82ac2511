"""Gather what a cart's quote needs, in three queries beyond the cart itself."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, JSONObject
from django.utils import timezone

from artisans.models import Artisan
from catalog.models import Listing
from orders.models import (
    BuyingTerms,
    Cart,
    CartLine,
    Consignment,
    DeliveryRate,
    Order,
    OrderLine,
    Reservation,
)
from orders.reads.home_state import home_code
from orders.reads.offers import judge_offers
from orders.rules.delivery import Place, Rate, Size, Working, Zone
from orders.rules.offers import Outcome
from orders.rules.paying import CodBar, CodTerms, cod_bar
from orders.rules.quote import Origin, Quote, Target, Terms, Wish, quote, with_offer

RATE_FIELDS = ("zone", "base_grams", "base_paise", "step_grams", "step_paise",
               "days_from", "days_to")  # fmt: skip

JOINED = (
    "variant__stock", "variant__listing__craft__family", "variant__listing__artisan__district",
    "variant__listing__artisan__working_days",
)  # fmt: skip


def _below(path: str, names: str) -> list[str]:
    return [f"{path}{name}" for name in names.split()]


# What a quote, the cart's page and a placed order need of each row. The stories and descriptions
# left out are most of what the tables hold, and naming fewer columns is half the query's cost.
NEEDED = (
    *_below("", "cart variant quantity seen_paise is_saved"),
    *_below("variant__", "listing sku label_en label_hi price_paise weight_grams"),
    *_below("variant__stock__", "variant on_hand reserved available"),
    *_below(
        "variant__listing__",
        "slug artisan craft district title_en title_hi tolerance_en tolerance_hi length_mm "
        "width_mm height_mm weight_grams stock_kind making_days price_paise mrp_paise hsn_code "
        "gst_bps return_days state",
    ),
    *_below("variant__listing__craft__family__", "slug"),
    *_below("variant__listing__craft__", "family"),
    *_below(
        "variant__listing__artisan__",
        "slug name_en name_hi legal_name kind state district village_en tax_status gstin "
        "weekly_capacity is_demo",
    ),
    *_below("variant__listing__artisan__district__", "slug name_en name_hi latitude longitude"),
    *_below(
        "variant__listing__artisan__working_days__",
        "artisan dispatch_days daily_capacity weekly_rest days_off",
    ),
)

# Written out because it is asked at every step of buying.
FIND_PIN = """
SELECT p.state_id, p.district_slugs, d.latitude, d.longitude,
       EXISTS (SELECT 1 FROM orders_courierpin), c.served, c.cash
FROM districts_pincode p
LEFT JOIN districts_district d ON d.slug = p.district_slugs[1]
LEFT JOIN LATERAL (
    SELECT bool_or(is_served) AS served, bool_or(takes_cod) AS cash
    FROM orders_courierpin WHERE pin = p.pin
) c ON true
WHERE p.pin = %(pin)s
"""


@dataclass(frozen=True)
class Basis:
    """The shop's terms as staff set them, ready for the rules."""

    row: BuyingTerms
    terms: Terms

    @property
    def cod(self) -> CodTerms:
        return CodTerms(is_on=self.row.is_cod_on, cap_paise=self.row.cod_cap_paise)


@dataclass(frozen=True)
class PricedCart:
    """A cart's buyable lines beside their quote; `saved` are those kept for later.

    `offers` says which offer is in the quote and what became of a typed coupon.
    """

    cart: Cart
    lines: tuple[CartLine, ...]
    saved: tuple[CartLine, ...]
    quote: Quote
    target: Target | None
    basis: Basis
    offers: Outcome

    @property
    def cod_bar(self) -> CodBar | None:
        return cod_bar(
            self.basis.cod,
            total_paise=self.quote.total_paise,
            has_made_to_order=self.quote.has_made_to_order,
            pin_takes_cod=self.target is None or self.target.takes_cod,
        )


def load_basis(day: date | None = None) -> Basis:
    """Return the terms, and the rates that hold on a day, today unless told. One query."""
    holding = DeliveryRate.objects.holding_on(day or timezone.localdate())
    rates = holding.values(facts=JSONObject(**{name: name for name in RATE_FIELDS}))
    found = BuyingTerms.objects.annotate(rates=ArraySubquery(rates)).first()
    row: BuyingTerms = found or BuyingTerms()
    listed: list[dict[str, Any]] = found.rates if found else [rate["facts"] for rate in rates]
    return Basis(
        row=row,
        terms=Terms(
            rates={Zone(facts["zone"]): Rate(**facts | {"zone": Zone(facts["zone"])})
                   for facts in listed},
            holidays=frozenset(row.holidays),
            near_km=row.near_km,
            most_per_line=row.most_per_line,
            free_from_paise=row.free_from_paise,
        ),
    )  # fmt: skip


def find_target(pin: str, state_code: str = "") -> Target | None:
    """Return what is known of a PIN, or None where neither list nor buyer names a state.

    One query. The state the buyer typed wins over the list's.
    """
    if not pin:
        return None
    with connection.cursor() as cursor:
        cursor.execute(FIND_PIN, {"pin": pin})
        row = cursor.fetchone()
    if row is None:
        return Target(pin, Place(state_code), is_known=False) if state_code else None
    home, slugs, latitude, longitude, has_list, served, cash = row
    is_own = not state_code or state_code == home
    return Target(
        pin=pin,
        place=Place(
            state_code=state_code or home,
            district_slugs=tuple(slugs) if is_own else (),
            latitude=float(latitude) if is_own and latitude is not None else None,
            longitude=float(longitude) if is_own and longitude is not None else None,
        ),
        is_served=not has_list or bool(served),
        takes_cod=not has_list or bool(cash),
        is_known=is_own,
    )


def with_stock_facts(rows: "QuerySet[Any]", cart_id: int | None, now: datetime) -> "QuerySet[Any]":
    """Annotate rows that reach a variant: what lapsed holds free, and the maker's waiting work."""
    holds = Reservation.objects.filter(
        Q(expires_at__lte=now) | Q(cart_id=cart_id, order__isnull=True, cart_id__isnull=False),
        stock_id=OuterRef("variant__stock__id"),
        state="held",
    ).values("stock")
    waiting = Consignment.objects.filter(
        artisan_id=OuterRef("variant__listing__artisan_id"), state__in=["confirmed", "packed"]
    ).values("artisan")
    annotated: QuerySet[Any] = rows.annotate(
        free_again=Coalesce(Subquery(holds.annotate(n=Sum("quantity")).values("n")), Value(0)),
        waiting_count=Coalesce(Subquery(waiting.annotate(n=Count("pk")).values("n")), Value(0)),
        waiting_pieces=Coalesce(
            Subquery(
                to_be_made(OuterRef("variant__listing__artisan_id"))
                .values("consignment__artisan")
                .annotate(n=Sum(F("quantity") - F("cancelled_count")))
                .values("n")
            ),
            Value(0),
        ),
    )
    return annotated


def to_be_made(artisan_id: Any) -> "QuerySet[OrderLine]":
    """Return lines made to order that a maker has promised and not packed."""
    return OrderLine.objects.filter(
        consignment__artisan_id=artisan_id,
        consignment__state__in=["placed", "confirmed"],
        consignment__order__state__in=["placed", "confirmed"],
        stock_kind="made_to_order",
    ).order_by()


def waiting_pieces(artisan_id: int, *, but_for: Order | None = None) -> int:
    """Return how many pieces a maker has still to make to order. One query."""
    rows = to_be_made(artisan_id)
    if but_for is not None:
        rows = rows.exclude(consignment__order=but_for)
    found = rows.aggregate(n=Sum(F("quantity") - F("cancelled_count")))
    return found["n"] or 0


def waiting_counts(artisan_ids: list[int]) -> dict[int, int]:
    """Return how many confirmed consignments each maker has still to send. One query."""
    rows = Consignment.objects.filter(artisan_id__in=artisan_ids, state__in=["confirmed", "packed"])
    return dict(rows.values_list("artisan").annotate(Count("pk")))


def lines_of(cart: Cart, now: datetime) -> list[CartLine]:
    """Return a cart's lines with everything a quote and a page need. One query."""
    rows = CartLine.objects.filter(cart=cart).select_related(*JOINED).only(*NEEDED)
    return list(with_stock_facts(rows, cart.pk, now).order_by("id"))


def price_cart(cart: Cart, now: datetime | None = None) -> PricedCart:
    """Return a cart's quote for today. Four queries."""
    now = now or timezone.now()
    rows = lines_of(cart, now)
    lines = tuple(row for row in rows if not row.is_saved)
    target = find_target(cart.pin, cart.state_code)
    today = timezone.localdate(now)
    basis = load_basis(today)
    bare = quote_lines(lines, target, basis, today)
    offers = judge_offers(cart, lines, bare, now)
    return PricedCart(
        cart=cart,
        lines=lines,
        saved=tuple(row for row in rows if row.is_saved),
        quote=with_offer(bare, offers.applied),
        target=target,
        basis=basis,
        offers=offers,
    )


def quote_lines(
    lines: tuple[CartLine, ...], target: Target | None, basis: Basis, today: date
) -> Quote:
    """Ask the rules for the quote of loaded lines."""
    wishes: dict[int, list[Wish]] = {}
    origins: dict[int, Origin] = {}
    for line in lines:
        artisan = line.variant.listing.artisan
        wishes.setdefault(artisan.pk, []).append(wish_of(line))
        # Annotations of `with_stock_facts`.
        work: Any = line
        origin = origin_of(artisan, work.waiting_count, work.waiting_pieces)
        origins.setdefault(artisan.pk, origin)
    return quote(wishes, origins, target, basis.terms, today)


def wish_of(line: CartLine) -> Wish:
    variant = line.variant
    listing = variant.listing
    stock = getattr(variant, "stock", None)
    free_again = line.free_again  # type: ignore[attr-defined]
    return Wish(
        variant_id=variant.pk,
        quantity=line.quantity,
        price_paise=variant.price_paise or listing.price_paise,
        seen_paise=line.seen_paise,
        size=Size(
            grams=variant.weight_grams or listing.weight_grams,
            length_mm=listing.length_mm,
            width_mm=listing.width_mm,
            height_mm=listing.height_mm,
        ),
        stock_kind=listing.stock_kind,
        making_days=(listing.making_days or 0) if listing.stock_kind == "made_to_order" else 0,
        available=stock.available + free_again if stock else 0,
        is_on_sale=listing.state == Listing.State.PUBLISHED
        and listing.artisan.state == Artisan.State.VERIFIED,
    )


def origin_of(artisan: Artisan, waiting_count: int, waiting_pieces: int = 0) -> Origin:
    """Return the maker's place of dispatch: the own district, in the state of the GSTIN."""
    district = artisan.district
    return Origin(
        artisan_id=artisan.pk,
        place=Place(
            state_code=home_code(artisan),
            district_slugs=(district.slug,),
            latitude=float(district.latitude),
            longitude=float(district.longitude),
        ),
        tax_status=artisan.tax_status,
        working=working_of(artisan),
        waiting_count=waiting_count,
        waiting_pieces=waiting_pieces,
        weekly_capacity=artisan.weekly_capacity,
    )


def working_of(artisan: Artisan) -> Working:
    """Return when a maker works; without a row of their own, the defaults of the rules."""
    days = getattr(artisan, "working_days", None)
    if days is None:
        return Working()
    return Working(
        dispatch_days=days.dispatch_days,
        daily_capacity=days.daily_capacity,
        weekly_rest=tuple(days.weekly_rest),
        days_off=frozenset(days.days_off),
    )


def cart_by_key(key: uuid.UUID) -> Cart | None:
    return Cart.objects.filter(key=key).first()
