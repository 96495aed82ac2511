"""Let the database itself bump the catalogue version and guard the stock movements.

A page is kept under the version, so whatever a page shows must bump it in the transaction that
changes it. The bump waits for the end of the transaction (deferred) and happens once per
transaction, on one of sixteen counters, so that writers do not queue behind one row.
"""

from django.db import migrations

SHARDS = 16
SHOWN_TABLES = [
    "districts_division",
    "districts_district",
    "districts_districtname",
    "districts_craftfamily",
    "districts_craft",
    "districts_craft_related",
    "artisans_artisan",
    "artisans_artisan_crafts",
    "artisans_award",
    "catalog_material",
    "catalog_colour",
    "catalog_listing",
    "catalog_listing_materials",
    "catalog_listing_colours",
    "catalog_variant",
    "catalog_photo",
]

FUNCTIONS = f"""
INSERT INTO catalog_catalogversion (shard, number) SELECT n, 0 FROM generate_series(0, {SHARDS - 1}) n;
ALTER TABLE catalog_catalogversion SET (fillfactor = 20);

CREATE FUNCTION catalog_bump_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('odop.bumped_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        PERFORM set_config('odop.bumped_in', pg_current_xact_id()::text, true);
        UPDATE catalog_catalogversion SET number = number + 1
        WHERE shard = pg_backend_pid() % {SHARDS};
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER movement_append_only BEFORE UPDATE OR DELETE ON catalog_stockmovement
FOR EACH ROW EXECUTE FUNCTION catalog_refuse_change();

CREATE CONSTRAINT TRIGGER bump_version_rows AFTER INSERT OR DELETE ON catalog_stockitem
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_bump_version();

-- A page says how many are left only at three or fewer: other changes of stock show nowhere.
CREATE CONSTRAINT TRIGGER bump_version_low AFTER UPDATE ON catalog_stockitem
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (LEAST(OLD.available, 4) IS DISTINCT FROM LEAST(NEW.available, 4))
EXECUTE FUNCTION catalog_bump_version();
"""

TRIGGERS = "".join(
    f"CREATE CONSTRAINT TRIGGER bump_version AFTER INSERT OR UPDATE OR DELETE ON {table} "
    "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_bump_version();\n"
    for table in SHOWN_TABLES
)
REVERSE = (
    "".join(f"DROP TRIGGER bump_version ON {table};\n" for table in SHOWN_TABLES)
    + "DROP TRIGGER bump_version_low ON catalog_stockitem;"
    "DROP TRIGGER bump_version_rows ON catalog_stockitem;"
    "DROP TRIGGER movement_append_only ON catalog_stockmovement;"
    "DROP FUNCTION catalog_bump_version(); DROP FUNCTION catalog_refuse_change();"
    "DELETE FROM catalog_catalogversion;"
)


class Migration(migrations.Migration):
    dependencies = [
        ("catalog", "0001_initial"),
        ("artisans", "0001_initial"),
        ("districts", "0001_initial"),
    ]
    operations = [migrations.RunSQL(FUNCTIONS + TRIGGERS, REVERSE)]
