"""Place an order from a cart."""

import uuid
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from artisans.rules import gstin_fault
from odop_store.kernel.again import whole_again
from orders import locks
from orders.actions.confirm_order import draw_code
from orders.actions.use_offer import use_offer
from orders.actions.write_consignments import write_consignments
from orders.errors import (
    BuyersGstinError,
    CartChangedError,
    CheckoutKeyReusedError,
    MethodRefusedError,
    OtherStateError,
    OutOfStockError,
)
from orders.models import Cart, Order, OrderEvent, Payment
from orders.models.cart import ADDRESS_FIELDS, BUSINESS_FIELDS
from orders.notify import tell_buyer
from orders.reads.quoting import PricedCart, price_cart
from orders.rules.paying import Method
from orders.rules.quote import ParcelBar, contents_digest


def digest_of(priced: PricedCart) -> str:
    """Return the fingerprint of what the pay page shows."""
    cart = priced.cart
    return contents_digest(priced.quote, (*cart.address(), *cart.business_lines()))


def placed_before(checkout_key: uuid.UUID, seen_digest: str) -> Order | None:
    """Return the order this key already placed.

    Raises: CheckoutKeyReusedError when it was placed with other contents.
    """
    order = Order.objects.filter(checkout_key=checkout_key).first()
    if order is not None and order.contents_digest != seen_digest:
        raise CheckoutKeyReusedError()
    return order


@whole_again
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
    says the buyer saw. Locks: the order (by its unique key), the offer, then stock items, last.
    Raises: BuyersGstinError, CartChangedError, CheckoutKeyReusedError, MethodRefusedError,
    OfferGoneError, OutOfStockError.
    """
    # A cart's own key is renewed by placing, so only another key can be one of the past.
    if checkout_key != cart.checkout_key and (order := placed_before(checkout_key, seen_digest)):
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

    Raises: OtherStateError, BuyersGstinError, CartChangedError, MethodRefusedError.
    """
    cart = priced.cart
    if any(parcel.bar is ParcelBar.OTHER_STATE for parcel in priced.quote.parcels):
        raise OtherStateError()
    if cart.gstin and gstin_fault(cart.gstin, state_code=cart.state_code):
        raise BuyersGstinError(given=cart.gstin[:2], wanted=cart.state_code)
    if not priced.quote.is_ready or not cart.is_complete:
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
    order = Order(
        checkout_key=checkout_key,
        contents_digest=seen_digest,
        cart=cart,
        user=user,
        method=method.value,
        email=user.email if user else "",
        language=language,
        goods_paise=found.goods_paise,
        delivery_paise=found.delivery_paise or 0,
        discount_paise=found.discount_paise,
        total_paise=found.total_paise,
        needs_pin_check=priced.target is None or not priced.target.is_known,
        expires_at=expires_at,
        note=cart.note,
        **{name: getattr(cart, name) for name in ADDRESS_FIELDS + BUSINESS_FIELDS},
    )
    otp = draw_code(order, now) if method is Method.COD else ""
    order.save(force_insert=True)
    write_consignments(order, priced)
    OrderEvent.objects.create(order=order, kind="placed", actor=OrderEvent.Actor.BUYER, user=user)
    if method is Method.COD:
        Payment.objects.create(order=order, gateway="cod", amount_paise=order.total_paise)
        tell_buyer(order, "confirm_code", otp=otp)
    locks.close_cart(cart.pk, [line.pk for line in priced.lines], now)
    if found.offer is not None:
        use_offer(order=order, applied=found.offer)
    _take(order, priced, expires_at, now)
    return order


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
