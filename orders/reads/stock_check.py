"""Stock faults, found by one query that must return nothing."""

from django.db import connection

CHECK = """
WITH moved AS (
    SELECT stock_id, sum(delta) AS total FROM catalog_stockmovement GROUP BY stock_id
), held AS (
    SELECT stock_id, sum(quantity) AS total FROM orders_reservation
    WHERE state = 'held' GROUP BY stock_id
)
SELECT v.sku, 'on hand ' || s.on_hand || ', movements say ' || coalesce(m.total, 0)
FROM catalog_stockitem s JOIN catalog_variant v ON v.id = s.variant_id
LEFT JOIN moved m ON m.stock_id = s.id
WHERE s.on_hand <> coalesce(m.total, 0)
UNION ALL
SELECT v.sku, 'reserved ' || s.reserved || ', holds say ' || coalesce(h.total, 0)
FROM catalog_stockitem s JOIN catalog_variant v ON v.id = s.variant_id
LEFT JOIN held h ON h.stock_id = s.id
WHERE s.reserved <> coalesce(h.total, 0)
UNION ALL
SELECT v.sku, 'a hold of order ' || o.code || ' outlived its order'
FROM orders_reservation r JOIN orders_order o ON o.id = r.order_id
JOIN catalog_stockitem s ON s.id = r.stock_id JOIN catalog_variant v ON v.id = s.variant_id
WHERE r.state = 'held' AND o.state <> 'placed'
UNION ALL
SELECT o.code, 'sold ' || coalesce(sum(r.quantity), 0) || ', lines say ' || l.total
FROM orders_order o
JOIN (SELECT c.order_id, sum(ol.quantity) AS total
      FROM orders_orderline ol JOIN orders_consignment c ON c.id = ol.consignment_id
      WHERE ol.stock_kind <> 'made_to_order' GROUP BY c.order_id) l ON l.order_id = o.id
LEFT JOIN orders_reservation r ON r.order_id = o.id AND r.state = 'sold'
WHERE o.confirmed_at IS NOT NULL
GROUP BY o.id, o.code, l.total HAVING coalesce(sum(r.quantity), 0) <> l.total
ORDER BY 1
"""


def stock_faults() -> list[tuple[str, str]]:
    """Return SKU or order code with what is wrong; an empty list is a clean shelf."""
    with connection.cursor() as cursor:
        cursor.execute(CHECK)
        return list(cursor.fetchall())
