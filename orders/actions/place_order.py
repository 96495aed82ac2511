"""Place an order from a cart."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from orders import locks
from orders.actions.confirm_order import send_confirm_code
from orders.errors import (
    CartChangedError,
    CheckoutKeyReusedError,
    MethodRefusedError,
    OutOfStockError,
)
from orders.models import Cart, CartLine, Consignment, Order, OrderEvent, OrderLine, Payment
from orders.models.cart import ADDRESS_FIELDS
from orders.reads.quoting import PricedCart, price_cart
from orders.rules.paying import Method
from orders.rules.quote import Parcel, contents_digest


def digest_of(priced: PricedCart) -> str:
    """Return the fingerprint of what the pay page shows."""
    return contents_digest(priced.quote, priced.cart.address())


def placed_before(checkout_key: uuid.UUID, seen_digest: str) -> Order | None:
    """Return the order this key already placed.

    Raises: CheckoutKeyReusedError when it was placed with other contents.
    """
    order = Order.objects.filter(checkout_key=checkout_key).first()
    if order is not None and order.contents_digest != seen_digest:
        raise CheckoutKeyReusedError()
    return order


def place_order(
    *,
    cart: Cart,
    user: User | None,
    checkout_key: uuid.UUID,
    seen_digest: str,
    method: Method,
    language: str,
) -> Order:
    """Turn the cart into an order, holding its stock until it is paid or confirmed.

    The same key places one order however often it comes. What is charged is what the digest
    says the buyer saw. Locks: the order (by its unique key), then stock items, last.
    Raises: CartChangedError, CheckoutKeyReusedError, MethodRefusedError, OutOfStockError.
    """
    if order := placed_before(checkout_key, seen_digest):
        return order
    priced = price_cart(cart)
    if checkout_key != cart.checkout_key or seen_digest != digest_of(priced):
        # A twin of this very form may have finished since the look above.
        if order := placed_before(checkout_key, seen_digest):
            return order
        raise CartChangedError()
    refuse_unready(priced, method)
    try:
        with transaction.atomic():
            return _write(priced, user, checkout_key, seen_digest, method, language)
    except IntegrityError:
        if order := placed_before(checkout_key, seen_digest):
            return order
        raise


def refuse_unready(priced: PricedCart, method: Method) -> None:
    """Let only a cart pass that can be sold this way to this address.

    Raises: CartChangedError, MethodRefusedError.
    """
    if not priced.quote.is_ready or not priced.cart.is_complete:
        raise CartChangedError()
    if method is Method.COD and priced.cod_bar is not None:
        raise MethodRefusedError()


def _write(
    priced: PricedCart,
    user: User | None,
    checkout_key: uuid.UUID,
    seen_digest: str,
    method: Method,
    language: str,
) -> Order:
    now = timezone.now()
    expires_at = now + timedelta(minutes=priced.basis.row.payment_minutes)
    cart, found = priced.cart, priced.quote
    order = Order.objects.create(
        checkout_key=checkout_key,
        contents_digest=seen_digest,
        cart=cart,
        user=user,
        method=method.value,
        email=user.email if user else "",
        language=language,
        goods_paise=found.goods_paise,
        delivery_paise=found.delivery_paise or 0,
        total_paise=found.total_paise,
        needs_pin_check=priced.target is None or not priced.target.is_known,
        expires_at=expires_at,
        **{name: getattr(cart, name) for name in ADDRESS_FIELDS},
    )
    _write_consignments(order, priced)
    OrderEvent.objects.create(order=order, kind="placed", actor=OrderEvent.Actor.BUYER, user=user)
    if method is Method.COD:
        Payment.objects.create(order=order, gateway="cod", amount_paise=order.total_paise)
        send_confirm_code(order=order, now=now)
    CartLine.objects.filter(pk__in=[line.pk for line in priced.lines]).delete()
    Cart.objects.filter(pk=cart.pk).update(checkout_key=uuid.uuid4(), seen_at=now)
    _take(order, priced, expires_at, now)
    return order


def _write_consignments(order: Order, priced: PricedCart) -> None:
    by_variant = {line.variant_id: line for line in priced.lines}
    parcels = priced.quote.parcels
    consignments = Consignment.objects.bulk_create(
        _consignment(order, number, parcel, by_variant) for number, parcel in enumerate(parcels, 1)
    )
    OrderLine.objects.bulk_create(
        _order_line(consignment, position, by_variant[quoted.wish.variant_id])
        for consignment, parcel in zip(consignments, parcels, strict=True)
        for position, quoted in enumerate(parcel.lines, 1)
    )


def _consignment(
    order: Order, number: int, parcel: Parcel, by_variant: dict[int, CartLine]
) -> Consignment:
    artisan = by_variant[parcel.lines[0].wish.variant_id].variant.listing.artisan
    assert parcel.promise is not None
    assert parcel.zone is not None
    return Consignment(
        order=order,
        artisan=artisan,
        number=number,
        seller_legal_name=artisan.legal_name,
        seller_place=f"{artisan.village_en}, {artisan.district.name_en}",
        seller_state_code=artisan.gstin[:2] or artisan_state_code(),
        seller_gstin=artisan.gstin,
        seller_tax_status=artisan.tax_status,
        goods_paise=parcel.goods_paise,
        delivery_paise=parcel.delivery_paise or 0,
        grams=parcel.grams,
        zone=parcel.zone.value,
        dispatch_by=parcel.promise.dispatch_by,
        deliver_from=parcel.promise.deliver_from,
        deliver_by=parcel.promise.deliver_by,
    )


def artisan_state_code() -> str:
    """Return the shop's own state: makers without a GSTIN live and sell there."""
    return str(settings.SHOP["state_gst_code"])


def _order_line(consignment: Consignment, position: int, line: CartLine) -> OrderLine:
    variant = line.variant
    listing = variant.listing
    return OrderLine(
        consignment=consignment,
        position=position,
        variant=variant,
        listing=listing,
        craft_id=listing.craft_id,
        district_id=listing.district_id,
        sku=variant.sku,
        title_en=listing.title_en,
        title_hi=listing.title_hi,
        label_en=variant.label_en,
        label_hi=variant.label_hi,
        quantity=line.quantity,
        price_paise=variant.price_paise or listing.price_paise,
        mrp_paise=listing.mrp_paise,
        hsn_code=listing.hsn_code,
        gst_bps=listing.gst_bps,
        stock_kind=listing.stock_kind,
        making_days=listing.making_days or 0,
        return_days=listing.return_days,
        tolerance_en=listing.tolerance_en,
        tolerance_hi=listing.tolerance_hi,
    )


def _take(order: Order, priced: PricedCart, expires_at: datetime, now: datetime) -> None:
    """Hold the stock as the transaction's last statement.

    Raises: OutOfStockError.
    """
    wanted = {
        line.variant.stock.pk: line.quantity
        for line in priced.lines
        if line.variant.listing.stock_kind != "made_to_order"
    }
    is_taken = locks.take_stock(
        wanted,
        cart_id=order.cart_id,
        order_id=order.pk,
        expires_at=expires_at,
        now=now,
    )
    if not is_taken:
        raise OutOfStockError()
