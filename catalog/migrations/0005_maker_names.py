"""Find makers by a part of their name while somebody types."""

from django.db import migrations

ADD = """
CREATE INDEX artisan_name_trigrams ON artisans_artisan
USING gin (name_en gin_trgm_ops, name_hi gin_trgm_ops);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("catalog", "0004_search_upkeep"),
        ("artisans", "0001_initial"),
    ]
    operations = [migrations.RunSQL(ADD, "DROP INDEX artisan_name_trigrams;")]
