"""Count versions even where a counter's row was lost, and let NULL days pass no longer.

A page is kept under the version, so a bump that hits no row (after a flush or a partial restore)
would leave old pages standing for ever.
"""

from django.db import migrations, models


BUMP = """
CREATE OR REPLACE FUNCTION catalog_bump_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('odop.bumped_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        PERFORM set_config('odop.bumped_in', pg_current_xact_id()::text, true);
        INSERT INTO catalog_catalogversion (shard, number) VALUES (pg_backend_pid() % 16, 1)
        ON CONFLICT (shard) DO UPDATE SET number = catalog_catalogversion.number + 1;
    END IF;
    RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('artisans', '0001_initial'),
        ('catalog', '0006_search_body'),
        ('districts', '0002_null_is_no_answer'),
    ]

    operations = [
        migrations.RunSQL(BUMP, migrations.RunSQL.noop),
        migrations.RemoveConstraint(
            model_name='listing',
            name='listing_made_to_order_has_days',
        ),
        migrations.AddConstraint(
            model_name='listing',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stock_kind', 'made_to_order'), _negated=True), models.Q(('making_days__gte', 1), ('making_days__isnull', False)), _connector='OR'), name='listing_made_to_order_has_days'),
        ),
    ]
