"""Let go of an order that was not paid in time."""

from django.db import transaction
from django.utils import timezone

from orders import locks
from orders.actions.end_order import end
from orders.actions.use_offer import let_offer_go
from orders.models import OrderEvent
from orders.notify import tell_buyer
from orders.rules.states import OrderState, PaymentState


def lapse_order(*, order_id: int) -> bool:
    """Let an order go that was not paid or confirmed in time; say whether it lapsed now.

    Money on its way is not lost: a payment that arrives later revives or refunds the order.
    Locks: the order, the offer, then stock.
    """
    now = timezone.now()
    with transaction.atomic():
        order = locks.lock_order(order_id)
        is_due = order.expires_at is not None and order.expires_at <= now
        if order.state != OrderState.PLACED or not is_due:
            return False
        end(order, OrderState.LAPSED, now)
        OrderEvent.objects.create(order=order, kind="lapsed", actor=OrderEvent.Actor.CLOCK)
        order.payments.filter(gateway="cod", state=PaymentState.CREATED).update(
            state=PaymentState.FAILED, fault="lapsed"
        )
        tell_buyer(order, "order_lapsed")
        let_offer_go(order=order, now=now)
        locks.release_order(order.pk, now, "expired")
    return True
