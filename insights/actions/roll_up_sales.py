"""Roll the order lines up into days."""

from datetime import date

from django.db import connection, transaction

# Lines of orders that bind the buyer, by the day that they began to; cancelled pieces are left out.
SOLD = """
SELECT (o.confirmed_at AT TIME ZONE 'Asia/Kolkata')::date AS day, l.district_id, l.craft_id,
       count(DISTINCT o.id), sum(l.quantity - l.cancelled_count),
       sum((l.quantity - l.cancelled_count) * l.price_paise)
FROM orders_orderline l
JOIN orders_consignment c ON c.id = l.consignment_id
JOIN orders_order o ON o.id = c.order_id
WHERE o.state IN ('confirmed', 'delivered')
  AND o.confirmed_at >= %(first)s::timestamp AT TIME ZONE 'Asia/Kolkata'
  AND o.confirmed_at < (%(last)s::date + 1)::timestamp AT TIME ZONE 'Asia/Kolkata'
  AND l.quantity > l.cancelled_count
GROUP BY 1, 2, 3
"""


@transaction.atomic
def roll_up_sales(*, first: date, last: date) -> int:
    """Write the days anew; running it twice changes nothing. Returns the number of rows.

    Locks: the table against another run, for a day's rows are removed and put back.
    """
    given = {"first": first, "last": last}
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE insights_salesday IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute(
            "DELETE FROM insights_salesday WHERE day BETWEEN %(first)s AND %(last)s", given
        )
        cursor.execute(
            "INSERT INTO insights_salesday "
            "(day, district_id, craft_id, order_count, piece_count, goods_paise) " + SOLD,
            given,
        )
        return int(cursor.rowcount)
