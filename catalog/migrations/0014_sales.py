"""Give the ranking's share of sales a name, so that counting sales and renewing rows agree."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION catalog_sales_share(units integer) RETURNS double precision
LANGUAGE sql IMMUTABLE AS $$ SELECT 0.1 * least(1.0, ln(1 + units) / ln(51)) $$;
"""
BACK = "DROP FUNCTION catalog_sales_share;"


class Migration(migrations.Migration):
    dependencies = [("catalog", "0013_ratings")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
