"""Keep the words of titles and names apart from those of descriptions.

What ranks must be small: a row of titles and names stays inline, while a description would push
it out of line and cost a look-up for every row ranked. Words are kept as stems only.
"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

FUNCTIONS = """
CREATE OR REPLACE FUNCTION catalog_lexemes(words text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(DISTINCT lexeme), '{}')
    FROM unnest(words) word
    CROSS JOIN LATERAL (SELECT coalesce(catalog_stem(word), '') AS lexeme) stemmed
    WHERE lexeme <> ''
$$;

-- Only rows that still stand: when a listing is deleted, its own row may go first.
CREATE OR REPLACE FUNCTION catalog_search_of_gone_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog_search_sync(ARRAY(
        SELECT DISTINCT listing_id FROM gone JOIN catalog_searchentry USING (listing_id)
    ));
    IF TG_ARGV[0] = 'words' THEN
        UPDATE catalog_searchentry SET is_text_stale = true
        WHERE NOT is_text_stale AND listing_id IN (SELECT listing_id FROM gone);
    END IF;
    RETURN NULL;
END $$;

-- A sequence and not a sum: a number that a rolled-back change used never comes again, so what
-- a process built inside that change can never be taken for something else.
CREATE SEQUENCE catalog_lexicon_number;
SELECT setval('catalog_lexicon_number', (SELECT max(number) + 1 FROM catalog_lexiconversion));
CREATE OR REPLACE FUNCTION catalog_bump_lexicon() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog_lexiconversion SET number = nextval('catalog_lexicon_number');
    RETURN NULL;
END $$;

UPDATE catalog_searchentry SET is_text_stale = true;
"""
REVERSE = """
CREATE OR REPLACE FUNCTION catalog_bump_lexicon() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog_lexiconversion SET number = number + 1;
    RETURN NULL;
END $$;
DROP SEQUENCE catalog_lexicon_number;
"""


class Migration(migrations.Migration):
    dependencies = [("catalog", "0005_maker_names")]
    operations = [
        migrations.AddField(
            model_name="searchentry",
            name="body",
            field=django.contrib.postgres.search.SearchVectorField(null=True),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=django.contrib.postgres.indexes.GinIndex(
                condition=models.Q(("is_on_sale", True)), fields=["body"], name="search_body"
            ),
        ),
        migrations.RunSQL(FUNCTIONS, REVERSE),
    ]
