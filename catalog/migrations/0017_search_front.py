"""Give the front of every craft and a fixed sample of all listings indexes of their own.

`body` now holds title and names, too, so that words anywhere are looked up in one index.
"""

import django.contrib.postgres.indexes
from django.db import migrations, models
from django.db.models import F, Func
from django.db.models.lookups import Exact

ON_SALE = models.Q(is_on_sale=True)
IN_FRONT = ON_SALE & models.Q(is_front=True)
SAMPLED = ON_SALE & models.Q(is_sampled=True)
FACETS = (
    "artisan", "craft", "district", "price_paise", "stock_kind", "maker_kind", "is_women_led",
    "has_gi", "is_well_rated", "materials", "colours",
)  # fmt: skip

# Of every craft the best 50th, at least 120; of every maker the best in each craft, so that
# nobody is out of sight. Only what changes is written.
RENEW = """
CREATE FUNCTION catalog_renew_front() RETURNS bigint LANGUAGE sql AS $$
    WITH placed AS (
        SELECT listing_id,
            row_number() OVER craft <= greatest(120, count(*) OVER (PARTITION BY craft_id) / 50)
            OR row_number() OVER maker = 1 AS is_front
        FROM catalog_searchentry WHERE is_on_sale
        WINDOW craft AS (PARTITION BY craft_id ORDER BY standing DESC, listing_id DESC),
            maker AS (
                PARTITION BY craft_id, artisan_id ORDER BY standing DESC, listing_id DESC
            )
    ), renewed AS (
        UPDATE catalog_searchentry entry SET is_front = placed.is_front
        FROM placed
        WHERE entry.listing_id = placed.listing_id AND entry.is_front <> placed.is_front
        RETURNING 1
    )
    SELECT count(*) FROM renewed
$$;
SELECT catalog_renew_front();
UPDATE catalog_searchentry SET body = strip(words) || body WHERE words IS NOT NULL;
-- What the updates left for the end of the transaction comes now: a table with work left over
-- cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;
"""
REVERSE = """
DROP FUNCTION catalog_renew_front;
UPDATE catalog_searchentry SET is_text_stale = true;
"""


def gin(name: str, condition: models.Q) -> migrations.AddIndex:
    """Return the addition of an index over both texts."""
    index = django.contrib.postgres.indexes.GinIndex(
        fields=["words", "body"], name=name, condition=condition
    )
    return migrations.AddIndex("searchentry", index)


class Migration(migrations.Migration):
    dependencies = [("catalog", "0016_copied_facts")]
    operations = [
        # False at first: few rows are in front, and only these are written.
        migrations.AddField(
            "searchentry", "is_front", models.BooleanField(default=False, db_default=False)
        ),
        migrations.AddField(
            "searchentry",
            "is_sampled",
            models.GeneratedField(
                expression=Exact(Func(F("listing"), 0, function="hashint8extended").bitand(63), 0),
                output_field=models.BooleanField(),
                db_persist=True,
            ),
        ),
        migrations.RunSQL(RENEW, REVERSE),
        migrations.AlterField(
            "searchentry", "is_front", models.BooleanField(default=True, db_default=True)
        ),
        gin("search_front_words", IN_FRONT),
        gin("search_sample_words", SAMPLED),
        migrations.AddIndex(
            "searchentry",
            models.Index(
                fields=["-standing", "-listing"],
                name="search_front",
                condition=IN_FRONT,
                include=FACETS,
            ),
        ),
        migrations.AddIndex(
            "searchentry",
            models.Index(
                fields=["listing"], name="search_sample", condition=SAMPLED, include=FACETS
            ),
        ),
    ]
