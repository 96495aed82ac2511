"""Place an order on terms that were agreed beforehand: a quotation that its buyer accepted."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from artisans.models import Artisan
from catalog.models import Variant
from orders.actions.freeze_terms import freeze_terms
from orders.errors import AgreedOtherwiseError, OtherStateError
from orders.models import Consignment, Order, OrderEvent, OrderLine
from orders.reads.frozen import frozen_piece, frozen_seller
from orders.reads.home_state import home_code
from orders.reads.quoting import find_target, load_basis, origin_of
from orders.rules.delivery import Rate, Zone, zone_between
from orders.rules.paying import may_cross_state

DAYS_UNKNOWN = (3, 10)


@dataclass(frozen=True)
class AgreedLine:
    """A variant as it was agreed. Units: paise including GST."""

    variant: Variant
    quantity: int
    price_paise: int
    words: str = ""


@dataclass(frozen=True)
class Agreement:
    """What maker and buyer agreed on. `key` places one order however often it comes.

    Units: paise including GST; `advance_paise` is nought where all is paid at once.
    """

    key: uuid.UUID
    artisan: Artisan
    lines: tuple[AgreedLine, ...]
    pin: str
    delivery_paise: int
    advance_paise: int
    dispatch_by: date
    pay_by: datetime

    @property
    def goods_paise(self) -> int:
        return sum(line.price_paise * line.quantity for line in self.lines)

    @property
    def total_paise(self) -> int:
        return self.goods_paise + self.delivery_paise


def place_agreed(
    *,
    agreement: Agreement,
    address: Mapping[str, str],
    email: str = "",
    language: str,
    user: User | None = None,
) -> Order:
    """Write the order of an agreement; it is paid online, an advance first where one was agreed.

    The pieces are made for it, so no stock is taken.
    Raises: AgreedOtherwiseError for another PIN, OtherStateError.
    """
    known = Order.objects.filter(checkout_key=agreement.key).first()
    if known is not None:
        return known
    refuse_other_terms(agreement, address)
    try:
        with transaction.atomic():
            return _write(agreement, address, email, language, user)
    except IntegrityError:
        return Order.objects.get(checkout_key=agreement.key)


def refuse_other_terms(agreement: Agreement, address: Mapping[str, str]) -> None:
    """Let pass what was agreed and what the law lets this maker sell there.

    Raises: AgreedOtherwiseError, OtherStateError.
    """
    if address["pin"] != agreement.pin:
        raise AgreedOtherwiseError()
    artisan = agreement.artisan
    home = home_code(artisan)
    if address["state_code"] != home and not may_cross_state(artisan.tax_status):
        raise OtherStateError()


def _write(
    agreement: Agreement, address: Mapping[str, str], email: str, language: str, user: User | None
) -> Order:
    target = find_target(address["pin"], address["state_code"])
    order = Order.objects.create(
        checkout_key=agreement.key,
        contents_digest=hashlib.blake2b(agreement.key.bytes, digest_size=16).hexdigest(),
        user=user,
        method=Order.Method.ONLINE,
        email=email,
        language=language,
        goods_paise=agreement.goods_paise,
        delivery_paise=agreement.delivery_paise,
        total_paise=agreement.total_paise,
        advance_paise=agreement.advance_paise,
        needs_pin_check=target is None or not target.is_known,
        expires_at=agreement.pay_by,
        **address,
    )
    consignment = _consignment(order, agreement)
    lines = [_line(consignment, n, line) for n, line in enumerate(agreement.lines, 1)]
    freeze_terms(lines=lines, day=timezone.localdate())
    OrderLine.objects.bulk_create(lines)
    OrderEvent.objects.create(order=order, kind="placed", actor=OrderEvent.Actor.BUYER, user=user)
    return order


def _consignment(order: Order, agreement: Agreement) -> Consignment:
    artisan = agreement.artisan
    zone, rate = _way(order, artisan)
    first, last = (rate.days_from, rate.days_to) if rate else DAYS_UNKNOWN
    return Consignment.objects.create(
        order=order,
        **frozen_seller(artisan),
        number=1,
        goods_paise=agreement.goods_paise,
        delivery_paise=agreement.delivery_paise,
        grams=sum(_grams(line.variant) * line.quantity for line in agreement.lines),
        zone=zone.value,
        dispatch_by=agreement.dispatch_by,
        deliver_from=agreement.dispatch_by + timedelta(days=first),
        deliver_by=agreement.dispatch_by + timedelta(days=last),
    )


def _way(order: Order, artisan: Artisan) -> tuple[Zone, Rate | None]:
    """Return how far the parcel goes; the charge was agreed, the courier's days are the zone's."""
    target = find_target(order.pin, order.state_code)
    basis = load_basis()
    if target is None:
        return Zone.COUNTRY, None
    zone = zone_between(origin_of(artisan, 0).place, target.place, near_km=basis.row.near_km)
    return zone, basis.terms.rates.get(zone)


def _grams(variant: Variant) -> int:
    return variant.weight_grams or variant.listing.weight_grams


def _line(consignment: Consignment, position: int, agreed: AgreedLine) -> OrderLine:
    variant = agreed.variant
    listing = variant.listing
    return OrderLine(
        consignment=consignment,
        position=position,
        **frozen_piece(variant),
        label_en=(agreed.words or variant.label_en)[:40],
        label_hi=(agreed.words or variant.label_hi)[:40],
        quantity=agreed.quantity,
        price_paise=agreed.price_paise,
        mrp_paise=max(agreed.price_paise, listing.mrp_paise),
        stock_kind="made_to_order",
        making_days=max(0, (consignment.dispatch_by - timezone.localdate()).days),
    )
