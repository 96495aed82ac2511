"""The demonstration's orders at one maker's, in every state a workshop meets. Never in a real shop."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from artisans.models import Artisan, Membership
from catalog.models import Variant
from orders.actions.accept_parcel import accept_parcel
from orders.actions.confirm_order import write_confirmed
from orders.actions.move_consignment import move_consignment
from orders.actions.pack_parcel import pack_parcel
from orders.actions.place_order import digest_of, place_order
from orders.actions.send_parcel import send_parcel
from orders.actions.take_return import ask_return
from orders.models import Cart, CartLine, Consignment, Order, OrderEvent, OrderLine
from orders.reads.quoting import price_cart
from orders.rules.paying import Method
from orders.rules.states import ConsignmentState

MAKER = "kaali-mitti-pottery"
BUYER = {
    "full_name": "ख़रीदार (नमूना)", "mobile": "+919000000099", "pin": "226001",
    "state_code": "09", "district": "Lucknow", "house": "12 Demo Road", "area": "Chowk",
}  # fmt: skip
Fate = Callable[[Consignment, User], object]


def seed_orders() -> int:
    """Walk one order to each state; return how many. The maker's owner acts."""
    owner = Membership.objects.select_related("person").get(artisan__slug=MAKER, role="owner")
    pieces = list(
        Variant.objects.filter(
            listing__artisan__slug=MAKER,
            listing__stock_kind="ready",
            listing__state="published",
            stock__available__gte=2,
        ).order_by("pk")[: len(FATES)]
    )
    for number, fate in enumerate(FATES if pieces else ()):
        with transaction.atomic():
            fate(buy(pieces[number % len(pieces)]), owner.person)
    return len(FATES) if pieces else 0


def buy(variant: Variant, *, mobile: str = BUYER["mobile"]) -> Consignment:
    """Buy one piece, cash on delivery, and confirm it."""
    cart = Cart.objects.create(**{**BUYER, "mobile": mobile})
    price = variant.price_paise or variant.listing.price_paise
    CartLine.objects.create(cart=cart, variant=variant, quantity=1, seen_paise=price)
    order = place_order(
        cart=cart,
        user=None,
        checkout_key=cart.checkout_key,
        seen_digest=digest_of(price_cart(cart)),
        method=Method.COD,
        language="hi",
    )
    write_confirmed(order=order, actor=OrderEvent.Actor.BUYER, now=timezone.now())
    return order.consignments.get()


def _new(parcel: Consignment, owner: User) -> None:
    """Leave it as it came."""


def _late(parcel: Consignment, owner: User) -> None:
    accept_parcel(consignment_id=parcel.pk, user=owner)
    yesterday = timezone.localdate() - timedelta(days=1)
    Consignment.objects.filter(pk=parcel.pk).update(dispatch_by=yesterday)


def _packed(parcel: Consignment, owner: User) -> None:
    pack_parcel(consignment_id=parcel.pk, user=owner)


def _delivered(parcel: Consignment, owner: User) -> None:
    send_parcel(consignment_id=parcel.pk, courier="india-post", number="EU000000000IN", user=owner)
    move_consignment(
        consignment_id=parcel.pk, to=ConsignmentState.DELIVERED, actor=OrderEvent.Actor.CLOCK
    )


def _asked_back(parcel: Consignment, owner: User) -> None:
    _delivered(parcel, owner)
    ask_return(
        line=OrderLine.objects.select_related("consignment").get(consignment=parcel),
        quantity=1,
        reason="broken",
        words="किनारा टूटा हुआ है (नमूना)",
        way="pickup",
        upi_id="demo.buyer@practice",
    )


FATES: tuple[Fate, ...] = (_new, _late, _packed, _delivered, _asked_back)


def is_wanted() -> bool:
    """Say whether the maker of the demonstration is there and these orders are not."""
    is_walked = Order.objects.filter(mobile=BUYER["mobile"]).exists()
    return Artisan.objects.filter(slug=MAKER, is_demo=True).exists() and not is_walked
