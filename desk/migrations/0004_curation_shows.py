"""A change of what staff place bumps the catalogue's version like any other (ADR 4)."""

from django.db import migrations

TABLES = ("desk_feature", "desk_collection", "desk_collectionpiece")


class Migration(migrations.Migration):
    dependencies = [("desk", "0003_curation"), ("catalog", "0010_walls")]
    operations = [
        migrations.RunSQL(
            "".join(
                "CREATE CONSTRAINT TRIGGER bump_version AFTER INSERT OR UPDATE OR DELETE "
                f"ON {table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
                "EXECUTE FUNCTION catalog_bump_version();"
                for table in TABLES
            ),
            "".join(f"DROP TRIGGER bump_version ON {table};" for table in TABLES),
        )
    ]
