"""Use up an offer with an order, let it go when the order is never paid, and take it again."""

from datetime import datetime

from django.db.models import Q

from orders import locks
from orders.errors import OfferGoneError
from orders.models import Offer, Order, Redemption
from orders.rules.offers import Applied


def use_offer(*, order: Order, applied: Applied) -> Redemption:
    """Count an order's use of its offer and freeze the terms, inside the placing transaction.

    Locks: the offer until the transaction ends. Raises: OfferGoneError when it was used up, or
    used by this buyer, since the buyer saw it.
    """
    offer = Offer.objects.get(pk=applied.offer.id)
    if not locks.take_offer(offer.pk):
        raise OfferGoneError()
    each = applied.offer.uses_each
    if each is not None and uses_by(order, offer.pk) >= each:
        raise OfferGoneError()
    return Redemption.objects.create(
        order=order,
        offer=offer,
        code=offer.code,
        title_en=offer.title_en,
        title_hi=offer.title_hi,
        maker_bps=offer.maker_bps,
        discount_paise=applied.saving_paise,
        maker_paise=applied.saving_paise - applied.shop_paise,
    )


def uses_by(order: Order, offer_id: int) -> int:
    """Return how often this buyer, known by account or mobile number, used an offer. One query."""
    who = Q(order__mobile=order.mobile)
    if order.user_id:
        who |= Q(order__user=order.user_id)
    taken = Redemption.objects.filter(who, offer=offer_id, state=Redemption.State.TAKEN)
    return taken.exclude(order=order).count()


def let_offer_go(*, order: Order, now: datetime) -> None:
    """Give back the use of an order that ended unpaid; call it with the order locked.

    Safe to run twice. Locks: the redemption, the offer.
    """
    used = locks.lock_redemption(order.pk)
    if used is None or used.state != Redemption.State.TAKEN:
        return
    used.state, used.ended_at = Redemption.State.RELEASED, now
    used.save(update_fields=["state", "ended_at"])
    locks.release_offer(used.offer_id)


def take_offer_again(*, order: Order) -> None:
    """Count the use anew for a lapsed order whose payment arrived after all.

    Locks: the redemption, the offer. Raises: OfferGoneError when others used it up meanwhile.
    """
    used = locks.lock_redemption(order.pk)
    if used is None or used.state == Redemption.State.TAKEN:
        return
    if not locks.take_offer(used.offer_id):
        raise OfferGoneError()
    used.state, used.ended_at = Redemption.State.TAKEN, None
    used.save(update_fields=["state", "ended_at"])
