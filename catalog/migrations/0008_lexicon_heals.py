"""Count the lexicon's versions even where the counter's row was lost (after a flush)."""

from django.db import migrations

BUMP = """
CREATE OR REPLACE FUNCTION catalog_bump_lexicon() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog_lexiconversion SET number = nextval('catalog_lexicon_number');
    IF NOT FOUND THEN
        INSERT INTO catalog_lexiconversion (number) VALUES (nextval('catalog_lexicon_number'));
    END IF;
    RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("catalog", "0007_counters_heal")]
    operations = [migrations.RunSQL(BUMP, migrations.RunSQL.noop)]
