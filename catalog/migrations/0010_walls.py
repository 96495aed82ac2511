"""Fence the maker's pieces and drafts, and make a piece's history append-only."""

from django.db import migrations

from artisans.walls import fence

OF_LISTING = "listing_id IN (SELECT id FROM catalog_listing WHERE artisan_id = odop_maker())"
OF_VARIANT = (
    "variant_id IN (SELECT v.id FROM catalog_variant v JOIN catalog_listing l "
    "ON l.id = v.listing_id WHERE l.artisan_id = odop_maker())"
)
OF_STOCK = (
    "stock_id IN (SELECT s.id FROM catalog_stockitem s JOIN catalog_variant v "
    "ON v.id = s.variant_id JOIN catalog_listing l ON l.id = v.listing_id "
    "WHERE l.artisan_id = odop_maker())"
)
OF_DRAFT = "draft_id IN (SELECT id FROM catalog_piecedraft WHERE artisan_id = odop_maker())"
FENCES = [
    fence("catalog_listing", "artisan_id = odop_maker()"),
    fence("catalog_piecedraft", "artisan_id = odop_maker()"),
    *[
        fence(f"catalog_{name}", OF_LISTING)
        for name in (
            "listing_materials", "listing_colours", "variant", "photo", "listingrevision",
            "listingevent",
        )
    ],
    fence("catalog_stockitem", OF_VARIANT),
    fence("catalog_stockmovement", OF_STOCK),
    fence("catalog_draftphoto", OF_DRAFT),
]


class Migration(migrations.Migration):
    dependencies = [("catalog", "0009_workshop"), ("artisans", "0003_walls")]
    operations = [
        *[migrations.RunSQL(forward, back) for forward, back in FENCES],
        migrations.RunSQL(
            "CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON catalog_listingevent "
            "FOR EACH ROW EXECUTE FUNCTION catalog_refuse_change();",
            "DROP TRIGGER event_append_only ON catalog_listingevent;",
        ),
    ]
