"""Row locks of the bargain, and the statements that move stock.

Order of locks everywhere: the cart or order first, then the offer, then stock items by primary
key, in one statement, as the last thing of the transaction. Whoever follows it cannot deadlock.
"""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import F, Q

from accounts.models import User
from artisans.models import Artisan
from orders.models import Cart, Consignment, Offer, Order, Payout, Redemption, Refund

TAKE = """
WITH wanted AS (
    SELECT * FROM unnest(%(stock_ids)s::bigint[], %(quantities)s::int[]) AS w (id, quantity)
), locked AS (
    SELECT s.id FROM catalog_stockitem s JOIN wanted w ON w.id = s.id
    ORDER BY s.id FOR UPDATE OF s
), freed AS (
    UPDATE orders_reservation r
    SET state = CASE WHEN r.expires_at <= %(now)s THEN 'expired' ELSE 'released' END,
        ended_at = %(now)s
    FROM locked
    WHERE r.stock_id = locked.id AND r.state = 'held'
      AND (r.expires_at <= %(now)s OR (r.cart_id = %(cart_id)s AND r.order_id IS NULL))
    RETURNING r.stock_id, r.quantity
), freed_sums AS (
    SELECT stock_id, sum(quantity) AS quantity FROM freed GROUP BY stock_id
), taken AS (
    UPDATE catalog_stockitem s
    SET reserved = s.reserved - coalesce(f.quantity, 0) + w.quantity
    FROM wanted w LEFT JOIN freed_sums f ON f.stock_id = w.id
    WHERE s.id = w.id AND s.on_hand - s.reserved + coalesce(f.quantity, 0) >= w.quantity
    RETURNING s.id, w.quantity
), held AS (
    INSERT INTO orders_reservation
        (stock_id, cart_id, order_id, quantity, state, expires_at, created_at)
    SELECT id, %(cart_id)s, %(order_id)s, quantity, 'held', %(expires_at)s, %(now)s FROM taken
)
SELECT count(*) FROM taken
"""

SELL = """
WITH locked AS (
    SELECT s.id FROM catalog_stockitem s
    WHERE s.id IN (SELECT stock_id FROM orders_reservation
                   WHERE order_id = %(order_id)s AND state = 'held')
    ORDER BY s.id FOR UPDATE OF s
), sold AS (
    UPDATE orders_reservation r SET state = 'sold', ended_at = %(now)s
    FROM locked
    WHERE r.stock_id = locked.id AND r.order_id = %(order_id)s AND r.state = 'held'
    RETURNING r.stock_id, r.quantity
), sums AS (
    SELECT stock_id, sum(quantity)::int AS quantity FROM sold GROUP BY stock_id
), moved AS (
    UPDATE catalog_stockitem s
    SET on_hand = s.on_hand - sums.quantity, reserved = s.reserved - sums.quantity
    FROM sums WHERE s.id = sums.stock_id
    RETURNING s.id, sums.quantity
)
INSERT INTO catalog_stockmovement (stock_id, delta, reason, at)
SELECT id, -quantity, 'sold', %(now)s FROM moved
"""

RELEASE = """
WITH locked AS (
    SELECT s.id FROM catalog_stockitem s
    WHERE s.id IN (SELECT stock_id FROM orders_reservation r WHERE r.state = 'held' AND {which})
    ORDER BY s.id FOR UPDATE OF s
), freed AS (
    UPDATE orders_reservation r SET state = %(state)s, ended_at = %(now)s
    FROM locked
    WHERE r.stock_id = locked.id AND r.state = 'held' AND {which}
    RETURNING r.stock_id, r.quantity
), sums AS (
    SELECT stock_id, sum(quantity)::int AS quantity FROM freed GROUP BY stock_id
)
UPDATE catalog_stockitem s SET reserved = s.reserved - sums.quantity
FROM sums WHERE s.id = sums.stock_id
"""

CLOSE_CART = """
WITH gone AS (DELETE FROM orders_cartline WHERE id = ANY(%(line_ids)s))
UPDATE orders_cart SET checkout_key = %(key)s, coupon_code = '', note = '', business_name = '', gstin = '',
    seen_at = %(now)s
WHERE id = %(cart_id)s
"""

PUT_BACK = """
WITH wanted AS (
    SELECT * FROM unnest(%(stock_ids)s::bigint[], %(quantities)s::int[]) AS w (id, quantity)
), locked AS (
    SELECT s.id FROM catalog_stockitem s JOIN wanted w ON w.id = s.id
    ORDER BY s.id FOR UPDATE OF s
), moved AS (
    UPDATE catalog_stockitem s SET on_hand = s.on_hand + w.quantity
    FROM wanted w JOIN locked ON locked.id = w.id WHERE s.id = w.id
    RETURNING s.id, w.quantity
)
INSERT INTO catalog_stockmovement (stock_id, delta, reason, at)
SELECT id, quantity, 'returned', %(now)s FROM moved
"""

SEND_AGAIN = """
WITH moved AS (
    UPDATE catalog_stockitem SET on_hand = on_hand - %(quantity)s
    WHERE id = %(stock_id)s AND on_hand - reserved >= %(quantity)s RETURNING id
)
INSERT INTO catalog_stockmovement (stock_id, delta, reason, at)
SELECT id, -%(quantity)s, 'sold', %(now)s FROM moved
"""


def lock_cart(key: uuid.UUID) -> Cart | None:
    return Cart.objects.select_for_update().filter(key=key).first()


def lock_cart_of(user: User) -> Cart | None:
    return Cart.objects.select_for_update().filter(user=user).first()


def lock_refund(**which: Any) -> Refund | None:
    """Return the refund found by these fields, its payment and order read along."""
    rows = Refund.objects.select_for_update(of=("self",)).select_related("payment__order")
    return rows.filter(**which).first()


def lock_order(order_id: int) -> Order:
    """Return the order's row, ours until the transaction ends."""
    return Order.objects.select_for_update().get(pk=order_id)


def lock_consignment(consignment_id: int) -> Consignment:
    """Return a consignment whose order is locked first."""
    order_id = Consignment.objects.values_list("order_id", flat=True).get(pk=consignment_id)
    order = lock_order(order_id)
    found = Consignment.objects.select_for_update().get(pk=consignment_id)
    found.order = order
    return found


def lock_maker(artisan_id: int) -> Artisan:
    """Return a maker's row, so that one payout at a time is made."""
    return Artisan.objects.select_for_update().get(pk=artisan_id)


def lock_payout(payout_id: int) -> Payout:
    return (
        Payout.objects.select_for_update(of=("self",)).select_related("artisan").get(pk=payout_id)
    )


def take_offer(offer_id: int) -> bool:
    """Count one more use of an offer that is on and not used up; say whether it was.

    The row stays ours until the transaction ends, so uses by one buyer can be counted after it.
    """
    free = Offer.objects.filter(
        Q(most_uses__isnull=True) | Q(used_count__lt=F("most_uses")), pk=offer_id, is_on=True
    )
    return free.update(used_count=F("used_count") + 1) == 1


def lock_redemption(order_id: int) -> Redemption | None:
    return Redemption.objects.select_for_update().filter(order_id=order_id).first()


def release_offer(offer_id: int) -> None:
    Offer.objects.filter(pk=offer_id).update(used_count=F("used_count") - 1)


def take_stock(
    wanted: Mapping[int, int],
    *,
    cart_id: int | None,
    order_id: int | None,
    expires_at: datetime,
    now: datetime,
) -> bool:
    """Hold `wanted` (stock id to quantity) if all of it is there; say whether all of it was.

    Holds past their time and the cart's own holds count as free and are let go on the way.
    Where it answers no, the caller must roll its transaction back.
    Locks: the stock items, by primary key.
    """
    if not wanted:
        return True
    ids = sorted(wanted)
    with connection.cursor() as cursor:
        cursor.execute(
            TAKE,
            {
                "stock_ids": ids,
                "quantities": [wanted[pk] for pk in ids],
                "cart_id": cart_id,
                "order_id": order_id,
                "expires_at": expires_at,
                "now": now,
            },
        )
        row = cursor.fetchone()
    return bool(row and row[0] == len(ids))


def close_cart(cart_id: int, line_ids: Sequence[int], now: datetime) -> None:
    """Take the bought lines out of a cart and begin its next purchase, in one statement."""
    facts: dict[str, Any] = {
        "cart_id": cart_id, "line_ids": list(line_ids), "key": uuid.uuid4(), "now": now,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(CLOSE_CART, facts)


def sell_stock(order_id: int, now: datetime) -> None:
    """Turn an order's holds into movements: the pieces have left the shelf."""
    with connection.cursor() as cursor:
        cursor.execute(SELL, {"order_id": order_id, "now": now})


def release_order(order_id: int, now: datetime, state: str = "released") -> None:
    """Let go of everything an order holds."""
    _release("r.order_id = %(order_id)s", {"order_id": order_id, "now": now, "state": state})


def release_lapsed(now: datetime) -> None:
    """Let go of every hold whose time is over."""
    _release("r.expires_at <= %(now)s", {"now": now, "state": "expired"})


def _release(which: str, facts: dict[str, int | str | datetime]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(RELEASE.format(which=which), facts)


def send_again(stock_id: int, quantity: int, now: datetime) -> bool:
    """Take pieces from the shelf in place of broken ones, if they are there; say whether."""
    with connection.cursor() as cursor:
        cursor.execute(SEND_AGAIN, {"stock_id": stock_id, "quantity": quantity, "now": now})
        return bool(cursor.rowcount == 1)


def put_back(returned: Mapping[int, int], now: datetime) -> None:
    """Put sold pieces back on the shelf (stock id to quantity), with a movement each."""
    if not returned:
        return
    ids = sorted(returned)
    with connection.cursor() as cursor:
        cursor.execute(
            PUT_BACK,
            {"stock_ids": ids, "quantities": [returned[pk] for pk in ids], "now": now},
        )
