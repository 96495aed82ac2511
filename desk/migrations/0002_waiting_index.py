"""Find the few listings that wait among a million without reading the others."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("desk", "0001_sessions_and_claims"), ("catalog", "0010_walls")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX listing_waiting ON catalog_listing (id) WHERE state = 'submitted';",
            "DROP INDEX listing_waiting;",
        )
    ]
