"""Let the database keep each piece's rating, count well rated pieces, and fence the reviews.

Ratings move by what changed and not by counting anew: two reviews published at the same moment
add up, because each update waits for the row and then adds to what it finds.
"""

from django.db import migrations

from artisans.walls import fence

OF_LISTING = "listing_id IN (SELECT id FROM catalog_listing WHERE artisan_id = odop_maker())"
OF_REVIEW = (
    "review_id IN (SELECT r.id FROM catalog_review r JOIN catalog_listing l "
    "ON l.id = r.listing_id WHERE l.artisan_id = odop_maker())"
)
FENCES = [fence("catalog_review", OF_LISTING), fence("catalog_reviewphoto", OF_REVIEW)]

ROWS = {
    "INSERT": "NEW TABLE AS fresh",
    "UPDATE": "NEW TABLE AS fresh OLD TABLE AS gone",
    "DELETE": "OLD TABLE AS gone",
}


def changes(event: str, columns: str, condition: str) -> str:
    """Return the rows that one statement added and took away, with their sign."""
    fresh = f"SELECT 1 AS sign, {columns} FROM fresh WHERE {condition}"
    gone = f"SELECT -1 AS sign, {columns} FROM gone WHERE {condition}"
    return {"INSERT": fresh, "UPDATE": f"{fresh} UNION ALL {gone}", "DELETE": gone}[event]


RATINGS = "".join(
    f"""
CREATE FUNCTION catalog_rating_{event.lower()}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog_searchentry entry SET
        star_sum = entry.star_sum + moved.stars, rating_count = entry.rating_count + moved.reviews
    FROM (
        SELECT listing_id, sum(sign * stars) AS stars, sum(sign) AS reviews
        FROM ({changes(event, "listing_id, stars", "state = 'published'")}) changed
        GROUP BY listing_id
    ) moved
    WHERE entry.listing_id = moved.listing_id AND (moved.stars, moved.reviews) <> (0, 0);
    RETURN NULL;
END $$;
CREATE TRIGGER rating_{event.lower()} AFTER {event} ON catalog_review
REFERENCING {ROWS[event]} FOR EACH STATEMENT EXECUTE FUNCTION catalog_rating_{event.lower()}();
"""
    for event in ROWS
)

VERSIONS = """
CREATE CONSTRAINT TRIGGER bump_version_sent AFTER INSERT ON catalog_review
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (NEW.state = 'published') EXECUTE FUNCTION catalog_bump_version();
CREATE CONSTRAINT TRIGGER bump_version_decided AFTER UPDATE ON catalog_review
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (NEW.state = 'published' OR OLD.state = 'published') EXECUTE FUNCTION catalog_bump_version();
CREATE CONSTRAINT TRIGGER bump_version AFTER UPDATE ON catalog_reviewphoto
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_bump_version();
"""

SHOWN = """
    craft_id, district_id, catalog_price_band(price_paise) AS price_band, stock_kind, maker_kind,
    is_women_led, materials, colours{more}
"""
RATED = """
        UNION ALL
        SELECT 'rating', craft_id, district_id, 0, '', '', false, 4, sum(sign)
        FROM changes WHERE is_well_rated
        GROUP BY craft_id, district_id HAVING sum(sign) <> 0"""


def tallies(*, is_rated: bool) -> str:
    """Return the functions that write tallies, with or without the rating."""
    several = "".join(
        f"""
        UNION ALL
        SELECT '{dimension}', craft_id, district_id, 0, '', '', false, v, sum(sign)
        FROM changes CROSS JOIN LATERAL unnest({dimension}s) v
        GROUP BY craft_id, district_id, v HAVING sum(sign) <> 0"""
        for dimension in ("material", "colour")
    ) + (RATED if is_rated else "")
    shown = SHOWN.format(more=", is_well_rated" if is_rated else "")
    return "".join(
        f"""
CREATE OR REPLACE FUNCTION catalog_tally_{event.lower()}() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    WITH changes AS MATERIALIZED ({changes(event, shown, "is_on_sale")})
    INSERT INTO catalog_facettally (dimension, craft_id, district_id, price_band, stock_kind,
                                    maker_kind, is_women_led, value, amount)
        SELECT 'cell', craft_id, district_id, price_band, stock_kind, maker_kind, is_women_led,
               0, sum(sign)
        FROM changes
        GROUP BY craft_id, district_id, price_band, stock_kind, maker_kind, is_women_led
        HAVING sum(sign) <> 0{several};
    RETURN NULL;
END $$;
"""
        for event in ROWS
    )


REVERSE = (
    tallies(is_rated=False)
    + "DELETE FROM catalog_facettally WHERE dimension = 'rating';"
    + "DROP TRIGGER bump_version_sent ON catalog_review;"
    + "DROP TRIGGER bump_version_decided ON catalog_review;"
    + "DROP TRIGGER bump_version ON catalog_reviewphoto;"
    + "".join(
        f"DROP TRIGGER rating_{event.lower()} ON catalog_review;"
        f"DROP FUNCTION catalog_rating_{event.lower()};"
        for event in ROWS
    )
)


class Migration(migrations.Migration):
    dependencies = [("catalog", "0012_reviews"), ("artisans", "0003_walls")]
    operations = [
        *[migrations.RunSQL(forward, back) for forward, back in FENCES],
        migrations.RunSQL(RATINGS + VERSIONS + tallies(is_rated=True), REVERSE),
    ]
