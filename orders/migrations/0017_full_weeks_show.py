"""Let a maker's full week show on the listing at the next visit.

A kept page says by which day a piece leaves. What moves that day bumps the catalogue's version:
an order for pieces that are made to order by a maker who named how many a week are possible, and
any parcel of a maker who has about half a day's orders waiting. Other orders move nothing that a
page says, and leave the kept pages alone. That the day itself moves on is part of the version.

The half stands for orders that are placed in the same moment and do not see each other yet.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION orders_has_weeks(consignment bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(a.weekly_capacity, 0) > 0 AND EXISTS (
        SELECT 1 FROM orders_orderline l
        WHERE l.consignment_id = c.id AND l.stock_kind = 'made_to_order')
    FROM orders_consignment c JOIN artisans_artisan a ON a.id = c.artisan_id
    WHERE c.id = consignment
$$;

CREATE FUNCTION orders_is_busy(maker bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT 2 * (count(*) + 1) >= coalesce(
        (SELECT daily_capacity FROM orders_workingdays WHERE artisan_id = maker), 10)
    FROM orders_consignment WHERE artisan_id = maker AND state IN ('confirmed', 'packed')
$$;

CREATE FUNCTION orders_fills_weeks(placed bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_or(orders_has_weeks(id)), false)
    FROM orders_consignment WHERE order_id = placed
$$;

CREATE CONSTRAINT TRIGGER bump_version_weeks AFTER INSERT OR UPDATE OF cancelled_count
ON orders_orderline DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (NEW.stock_kind = 'made_to_order' AND orders_has_weeks(NEW.consignment_id))
EXECUTE FUNCTION catalog_bump_version();

CREATE CONSTRAINT TRIGGER bump_version_load AFTER UPDATE OF state ON orders_consignment
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (OLD.state IS DISTINCT FROM NEW.state
      AND (orders_is_busy(NEW.artisan_id) OR orders_has_weeks(NEW.id)))
EXECUTE FUNCTION catalog_bump_version();

CREATE CONSTRAINT TRIGGER bump_version_lapse AFTER UPDATE OF state ON orders_order
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (OLD.state IS DISTINCT FROM NEW.state AND 'lapsed' IN (OLD.state, NEW.state)
      AND orders_fills_weeks(NEW.id))
EXECUTE FUNCTION catalog_bump_version();

CREATE CONSTRAINT TRIGGER bump_version AFTER INSERT OR UPDATE OR DELETE ON orders_workingdays
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_bump_version();

CREATE CONSTRAINT TRIGGER bump_version AFTER INSERT OR UPDATE OR DELETE ON orders_buyingterms
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_bump_version();
"""
BACK = """
DROP TRIGGER bump_version ON orders_buyingterms;
DROP TRIGGER bump_version ON orders_workingdays;
DROP TRIGGER bump_version_lapse ON orders_order;
DROP TRIGGER bump_version_load ON orders_consignment;
DROP TRIGGER bump_version_weeks ON orders_orderline;
DROP FUNCTION orders_fills_weeks; DROP FUNCTION orders_is_busy; DROP FUNCTION orders_has_weeks;
"""


class Migration(migrations.Migration):
    dependencies = [("orders", "0016_buyers_gstin"), ("catalog", "0015_photo_edits")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
