"""Let the orders app say how many pieces of each listing were delivered of late."""

from collections.abc import Mapping

from django.db import connection, transaction

from catalog.locks import lock_search_rows

# The standing holds the share of sales in it: the old share goes out as the new one comes in.
ADD = """
UPDATE catalog_searchentry entry SET
    units_sold = entry.units_sold + sold.units,
    standing = entry.standing - catalog_sales_share(entry.units_sold)
        + catalog_sales_share(entry.units_sold + sold.units)
FROM unnest(%s::bigint[], %s::int[]) sold (listing_id, units)
WHERE entry.listing_id = sold.listing_id
"""
# Only rows whose count differs are written, so a second run in a night writes nothing.
RENEW = """
WITH told AS (
    SELECT * FROM unnest(%s::bigint[], %s::int[]) told (listing_id, units)
), wrong AS (
    SELECT e.listing_id, coalesce(told.units, 0) AS units
    FROM catalog_searchentry e LEFT JOIN told USING (listing_id)
    WHERE e.units_sold <> coalesce(told.units, 0)
)
UPDATE catalog_searchentry entry SET
    units_sold = wrong.units,
    standing = entry.standing - catalog_sales_share(entry.units_sold)
        + catalog_sales_share(wrong.units)
FROM wrong WHERE entry.listing_id = wrong.listing_id
"""


@transaction.atomic
def add_sales(*, units: Mapping[int, int]) -> None:
    """Add pieces just delivered to the counts of their listings.

    Locks: the listings' search rows, in the order of their keys.
    """
    lock_search_rows(units)
    with connection.cursor() as cursor:
        cursor.execute(ADD, [list(units), list(units.values())])


@transaction.atomic
def renew_sales(*, units: Mapping[int, int]) -> int:
    """Set every listing's count to what is given, 0 where nothing is. Safe to run twice.

    Locks: the rows whose count differs. Returns how many those were.
    """
    with connection.cursor() as cursor:
        cursor.execute(RENEW, [list(units), list(units.values())])
        return int(cursor.rowcount)
