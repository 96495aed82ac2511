"""Freeze what is sold: one consignment a maker, one line a variant."""

from django.utils import timezone

from orders.actions.freeze_terms import freeze_terms
from orders.models import CartLine, Consignment, Order, OrderLine
from orders.reads.frozen import frozen_piece, frozen_seller
from orders.reads.quoting import PricedCart
from orders.rules.offers import NO_SHARE, Share
from orders.rules.quote import Parcel, Quote


def write_consignments(order: Order, priced: PricedCart) -> None:
    """Write consignments and lines of a quoted cart, inside the caller's transaction."""
    by_variant = {line.variant_id: line for line in priced.lines}
    parcels = priced.quote.parcels
    consignments = Consignment.objects.bulk_create(
        _consignment(order, number, parcel, by_variant, priced.quote)
        for number, parcel in enumerate(parcels, 1)
    )
    lines = [
        _order_line(
            consignment,
            position,
            by_variant[quoted.wish.variant_id],
            share_of_line(priced.quote, quoted.wish.variant_id),
        )
        for consignment, parcel in zip(consignments, parcels, strict=True)
        for position, quoted in enumerate(parcel.lines, 1)
    ]
    freeze_terms(lines=lines, day=timezone.localdate())
    OrderLine.objects.bulk_create(lines)


def share_of_line(quote: Quote, variant_id: int) -> Share:
    return quote.offer.of_line(variant_id) if quote.offer else NO_SHARE


def _consignment(
    order: Order, number: int, parcel: Parcel, by_variant: dict[int, CartLine], quote: Quote
) -> Consignment:
    off = quote.offer.of_delivery(parcel.artisan_id) if quote.offer else NO_SHARE
    artisan = by_variant[parcel.lines[0].wish.variant_id].variant.listing.artisan
    assert parcel.promise is not None
    assert parcel.zone is not None
    return Consignment(
        order=order,
        **frozen_seller(artisan),
        number=number,
        goods_paise=parcel.goods_paise,
        delivery_paise=parcel.delivery_paise or 0,
        discount_paise=off.paise
        + sum(share_of_line(quote, line.wish.variant_id).paise for line in parcel.lines),
        delivery_discount_paise=off.paise,
        shop_delivery_discount_paise=off.shop_paise,
        grams=parcel.grams,
        zone=parcel.zone.value,
        dispatch_by=parcel.promise.dispatch_by,
        deliver_from=parcel.promise.deliver_from,
        deliver_by=parcel.promise.deliver_by,
    )


def _order_line(consignment: Consignment, position: int, line: CartLine, share: Share) -> OrderLine:
    variant = line.variant
    listing = variant.listing
    return OrderLine(
        consignment=consignment,
        position=position,
        **frozen_piece(variant),
        label_en=variant.label_en,
        label_hi=variant.label_hi,
        quantity=line.quantity,
        price_paise=variant.price_paise or listing.price_paise,
        mrp_paise=listing.mrp_paise,
        discount_paise=share.paise,
        shop_discount_paise=share.shop_paise,
        stock_kind=listing.stock_kind,
        making_days=listing.making_days or 0,
    )
