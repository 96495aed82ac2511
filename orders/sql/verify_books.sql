-- Every promise of the books as a query that finds who breaks it: a clean shop returns no row.
-- Columns: the promise, what breaks it, by how much. Units: paise or pieces.
WITH movements AS (
    SELECT stock_id, sum(delta) AS total FROM catalog_stockmovement GROUP BY stock_id
), holds AS (
    SELECT stock_id, sum(quantity) AS total FROM orders_reservation
    WHERE state = 'held' GROUP BY stock_id
), line_sums AS (
    SELECT c.id, c.order_id, sum(l.price_paise * l.quantity) AS goods,
           sum(l.discount_paise) + c.delivery_discount_paise AS discount,
           sum(l.shop_discount_paise) + c.shop_delivery_discount_paise AS shop_discount
    FROM orders_consignment c JOIN orders_orderline l ON l.consignment_id = c.id
    GROUP BY c.id
), order_sums AS (
    SELECT c.order_id, sum(s.goods) AS goods, sum(s.discount) AS discount,
           sum(s.shop_discount) AS shop_discount, sum(c.delivery_paise) AS delivery
    FROM orders_consignment c JOIN line_sums s ON s.id = c.id GROUP BY c.order_id
), back AS (
    SELECT payment_id, sum(amount_paise) AS amount,
           sum(amount_paise) FILTER (WHERE state = 'done') AS done
    FROM orders_refund GROUP BY payment_id
), money AS (
    SELECT p.order_id,
           coalesce(sum(p.amount_paise) FILTER (WHERE p.gateway <> 'cod'), 0)
         - coalesce(sum(b.done) FILTER (WHERE p.gateway <> 'cod'), 0) AS kept,
           count(*) FILTER (WHERE p.state = 'captured') AS captures
    FROM orders_payment p LEFT JOIN back b ON b.payment_id = p.id
    WHERE p.state IN ('captured', 'surplus') GROUP BY p.order_id
), balances AS (
    SELECT p.order_id, e.account, sum(e.amount_paise) AS balance
    FROM orders_ledgerentry e JOIN orders_posting p ON p.id = e.posting_id
    GROUP BY p.order_id, e.account
), earned AS (
    SELECT consignment_id, sum(value_paise - delivery_paise - fee_paise - fee_gst_paise
                               - tcs_paise - tds_paise) AS net
    FROM orders_earning GROUP BY consignment_id
), maker_side AS (
    SELECT p.consignment_id, -sum(e.amount_paise) AS net
    FROM orders_ledgerentry e JOIN orders_posting p ON p.id = e.posting_id
    WHERE e.account = 'maker' AND p.consignment_id IS NOT NULL GROUP BY p.consignment_id
), papers AS (
    SELECT artisan_id, series, financial_year, count(*) AS number, min(serial) AS first,
           max(serial) AS last
    FROM orders_invoice GROUP BY artisan_id, series, financial_year
)

SELECT 'stock on hand = its movements' AS promise, 'stock ' || s.id AS subject,
       s.on_hand - coalesce(m.total, 0) AS difference
FROM catalog_stockitem s LEFT JOIN movements m ON m.stock_id = s.id
WHERE s.on_hand <> coalesce(m.total, 0)

UNION ALL SELECT 'stock reserved = its holds', 'stock ' || s.id, s.reserved - coalesce(h.total, 0)
FROM catalog_stockitem s LEFT JOIN holds h ON h.stock_id = s.id
WHERE s.reserved <> coalesce(h.total, 0)

UNION ALL SELECT 'only a placed order holds stock', o.code, sum(r.quantity)
FROM orders_reservation r JOIN orders_order o ON o.id = r.order_id
WHERE r.state = 'held' AND o.state <> 'placed' GROUP BY o.code

UNION ALL SELECT 'what was ordered was taken from the shelf', o.code,
       coalesce(r.sold, 0) - l.ordered
FROM orders_order o
JOIN (SELECT c.order_id, sum(l.quantity) AS ordered
      FROM orders_orderline l JOIN orders_consignment c ON c.id = l.consignment_id
      WHERE l.stock_kind <> 'made_to_order' GROUP BY c.order_id) l ON l.order_id = o.id
LEFT JOIN (SELECT order_id, sum(quantity) AS sold FROM orders_reservation
           WHERE state = 'sold' GROUP BY order_id) r ON r.order_id = o.id
WHERE o.confirmed_at IS NOT NULL AND coalesce(r.sold, 0) <> l.ordered

UNION ALL SELECT 'an order sums its lines', o.code,
       o.total_paise - (s.goods + s.delivery - s.discount)
FROM orders_order o JOIN order_sums s ON s.order_id = o.id
WHERE (o.goods_paise, o.delivery_paise, o.discount_paise)
      IS DISTINCT FROM (s.goods::bigint, s.delivery::bigint, s.discount::bigint)

UNION ALL SELECT 'a consignment sums its lines', 'consignment ' || c.id, c.goods_paise - s.goods
FROM orders_consignment c JOIN line_sums s ON s.id = c.id WHERE c.goods_paise <> s.goods

UNION ALL SELECT 'a consignment sums its discounts', 'consignment ' || c.id,
       c.discount_paise - s.discount
FROM orders_consignment c JOIN line_sums s ON s.id = c.id WHERE c.discount_paise <> s.discount

UNION ALL SELECT 'a discount is that of its offer', o.code,
       o.discount_paise - coalesce(r.discount_paise, 0)
FROM orders_order o
JOIN order_sums s ON s.order_id = o.id
LEFT JOIN orders_redemption r ON r.order_id = o.id
WHERE o.discount_paise <> coalesce(r.discount_paise, 0)
   OR s.discount - s.shop_discount <> coalesce(r.maker_paise, 0)

UNION ALL SELECT 'an offer counts its uses', 'offer ' || f.id, f.used_count - count(r.id)
FROM orders_offer f
LEFT JOIN orders_redemption r ON r.offer_id = f.id AND r.state = 'taken'
GROUP BY f.id HAVING f.used_count <> count(r.id)

UNION ALL SELECT 'an unpaid order that ended lets its offer go', o.code, r.discount_paise
FROM orders_order o JOIN orders_redemption r ON r.order_id = o.id AND r.state = 'taken'
WHERE o.state IN ('lapsed', 'cancelled') AND o.confirmed_at IS NULL

UNION ALL SELECT 'the shop bears its part of the offers', o.code,
       coalesce(b.balance, 0) - coalesce(e.shop, 0)
FROM orders_order o
LEFT JOIN balances b ON b.order_id = o.id AND b.account = 'offers'
LEFT JOIN (SELECT c.order_id, sum(e.shop_discount_paise) AS shop
           FROM orders_earning e JOIN orders_consignment c ON c.id = e.consignment_id
           GROUP BY c.order_id) e ON e.order_id = o.id
WHERE coalesce(b.balance, 0) <> coalesce(e.shop, 0)

UNION ALL SELECT 'at most one capture an order, two with an advance', o.code, m.captures
FROM money m JOIN orders_order o ON o.id = m.order_id
WHERE m.captures > CASE WHEN o.advance_paise > 0 THEN 2 ELSE 1 END

UNION ALL SELECT 'nothing leaves before its balance is paid', o.code, b.balance
FROM orders_order o JOIN balances b ON b.order_id = o.id AND b.account = 'balance_due'
WHERE b.balance < 0 OR (b.balance > 0 AND EXISTS (
      SELECT FROM orders_consignment c WHERE c.order_id = o.id
      AND c.state IN ('shipped', 'out_for_delivery', 'delivered', 'returned')))

UNION ALL SELECT 'refunds within the payment', 'payment ' || p.id, b.amount - p.amount_paise
FROM orders_payment p JOIN back b ON b.payment_id = p.id WHERE b.amount > p.amount_paise

UNION ALL SELECT 'a paid order has its capture', o.code, o.total_paise
FROM orders_order o
WHERE o.confirmed_at IS NOT NULL AND o.method = 'online'
  AND NOT EXISTS (SELECT FROM orders_payment p
                  WHERE p.order_id = o.id AND p.state = 'captured')

UNION ALL SELECT 'a cash order has its payment', o.code, o.total_paise
FROM orders_order o
WHERE o.confirmed_at IS NOT NULL AND o.method = 'cod'
  AND NOT EXISTS (SELECT FROM orders_payment p WHERE p.order_id = o.id AND p.gateway = 'cod'
                  AND (o.state <> 'delivered' OR p.state = 'captured'))

UNION ALL SELECT 'a hold ends with its time', 'reservation ' || id, quantity
FROM orders_reservation WHERE state = 'held' AND expires_at < now() - interval '2 minutes'

UNION ALL SELECT 'debits = credits in a posting', p.key, coalesce(sum(e.amount_paise), 0)
FROM orders_posting p LEFT JOIN orders_ledgerentry e ON e.posting_id = p.id
GROUP BY p.key HAVING count(e.id) = 0 OR sum(e.amount_paise) <> 0

UNION ALL SELECT 'debits = credits of an order', 'order ' || p.order_id, sum(e.amount_paise)
FROM orders_ledgerentry e JOIN orders_posting p ON p.id = e.posting_id
WHERE p.order_id IS NOT NULL GROUP BY p.order_id HAVING sum(e.amount_paise) <> 0

UNION ALL SELECT 'debits = credits in all', 'ledger', sum(amount_paise)
FROM orders_ledgerentry HAVING sum(amount_paise) <> 0

UNION ALL SELECT 'a confirmed order is in the books', o.code, o.total_paise
FROM orders_order o
WHERE o.confirmed_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM orders_posting p
                  WHERE p.order_id = o.id AND p.kind = 'confirmed')

UNION ALL SELECT 'a delivered parcel is in the books', 'consignment ' || c.id, c.goods_paise
FROM orders_consignment c
WHERE c.state = 'delivered'
  AND NOT EXISTS (SELECT FROM orders_posting p
                  WHERE p.consignment_id = c.id AND p.kind = 'delivered')

UNION ALL SELECT 'the gateway holds what was captured and not refunded', o.code,
       coalesce(b.balance, 0) - coalesce(m.kept, 0)
FROM orders_order o
LEFT JOIN money m ON m.order_id = o.id
LEFT JOIN balances b ON b.order_id = o.id AND b.account = 'gateway'
WHERE coalesce(b.balance, 0) <> coalesce(m.kept, 0)

UNION ALL SELECT 'an ended order owes its buyer nothing', o.code, b.balance
FROM orders_order o JOIN balances b ON b.order_id = o.id AND b.account IN ('buyer', 'cod_due', 'balance_due')
WHERE o.state IN ('delivered', 'cancelled') AND b.balance <> 0

UNION ALL SELECT 'refunds owed are refunds not done', o.code, -b.balance - coalesce(r.open, 0)
FROM orders_order o
JOIN balances b ON b.order_id = o.id AND b.account = 'refunds'
LEFT JOIN (SELECT p.order_id, sum(r.amount_paise) AS open
           FROM orders_refund r JOIN orders_payment p ON p.id = r.payment_id
           WHERE r.state <> 'done' GROUP BY p.order_id) r ON r.order_id = o.id
WHERE -b.balance <> coalesce(r.open, 0)

UNION ALL SELECT 'a maker''s earnings are in the books', 'consignment ' || e.consignment_id,
       coalesce(m.net, 0) - e.net
FROM earned e LEFT JOIN maker_side m ON m.consignment_id = e.consignment_id
WHERE coalesce(m.net, 0) <> e.net

UNION ALL SELECT 'a payout sums its lines', p.code, p.amount_paise - coalesce(sum(l.amount_paise), 0)
FROM orders_payout p LEFT JOIN orders_payoutline l ON l.payout_id = p.id
GROUP BY p.id, p.code, p.amount_paise HAVING p.amount_paise <> coalesce(sum(l.amount_paise), 0)

UNION ALL SELECT 'a maker is owed what was earned and not paid', 'maker ' || a.id,
       owed.balance - (coalesce(e.net, 0) - coalesce(p.paid, 0))
FROM artisans_artisan a
JOIN (SELECT artisan_id, -sum(amount_paise) AS balance FROM orders_ledgerentry
      WHERE account = 'maker' GROUP BY artisan_id) owed ON owed.artisan_id = a.id
LEFT JOIN (SELECT artisan_id, sum(value_paise - delivery_paise - fee_paise - fee_gst_paise
                                  - tcs_paise - tds_paise) AS net
           FROM orders_earning GROUP BY artisan_id) e ON e.artisan_id = a.id
LEFT JOIN (SELECT artisan_id, sum(amount_paise) AS paid FROM orders_payout
           WHERE state <> 'bounced' GROUP BY artisan_id) p ON p.artisan_id = a.id
WHERE owed.balance <> coalesce(e.net, 0) - coalesce(p.paid, 0)

UNION ALL SELECT 'no consignment is paid out for more than it earned', 'consignment ' || l.consignment_id,
       sum(l.amount_paise) - max(e.net)
FROM orders_payoutline l JOIN orders_payout p ON p.id = l.payout_id AND p.state <> 'bounced'
JOIN (SELECT consignment_id, sum(value_paise - delivery_paise - fee_paise - fee_gst_paise
                                 - tcs_paise - tds_paise) FILTER (WHERE value_paise > 0) AS net
      FROM orders_earning GROUP BY consignment_id) e ON e.consignment_id = l.consignment_id
GROUP BY l.consignment_id HAVING sum(l.amount_paise) > max(e.net)

UNION ALL SELECT 'credit notes within the invoice', i.number, sum(n.taxable_paise) - i.taxable_paise
FROM orders_invoice i JOIN orders_invoice n ON n.original_id = i.id
GROUP BY i.id, i.number, i.taxable_paise HAVING sum(n.taxable_paise) > i.taxable_paise

UNION ALL SELECT 'a series has no gap and no repeat',
       'seller ' || p.artisan_id || ' ' || p.series || p.financial_year, p.last - p.number
FROM papers p LEFT JOIN orders_invoiceseries s
  ON (s.artisan_id, s.kind, s.financial_year) = (p.artisan_id, p.series, p.financial_year)
WHERE p.first <> 1 OR p.last <> p.number OR s.last_serial IS DISTINCT FROM p.last

ORDER BY 1, 2
