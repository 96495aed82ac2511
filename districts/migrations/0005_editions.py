"""Note when each language of a pair of texts was written, whoever wrote it and by whatever way."""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION districts_note_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before jsonb := to_jsonb(OLD);
    after jsonb := to_jsonb(NEW);
    stem text;
    english timestamptz;
    hindi timestamptz;
BEGIN
    FOR stem IN
        SELECT left(key, -3) FROM jsonb_object_keys(after) AS key
        WHERE key LIKE '%\\_en' AND after ? (left(key, -3) || '_hi')
    LOOP
        english := CASE WHEN before -> (stem || '_en') IS DISTINCT FROM after -> (stem || '_en')
                   THEN now() END;
        hindi := CASE WHEN before -> (stem || '_hi') IS DISTINCT FROM after -> (stem || '_hi')
                 THEN now() END;
        CONTINUE WHEN english IS NULL AND hindi IS NULL;
        INSERT INTO districts_textedition AS known
            (subject, subject_id, text, name_en, name_hi, en_at, hi_at)
        VALUES (TG_TABLE_NAME, (after ->> 'id')::bigint, stem,
                left(coalesce(after ->> 'title_en', after ->> 'name_en', ''), 80),
                left(coalesce(after ->> 'title_hi', after ->> 'name_hi', ''), 80),
                coalesce(english, 'epoch'), coalesce(hindi, 'epoch'))
        ON CONFLICT (subject, subject_id, text) DO UPDATE
            SET en_at = coalesce(english, known.en_at), hi_at = coalesce(hindi, known.hi_at),
                name_en = excluded.name_en, name_hi = excluded.name_hi;
    END LOOP;
    RETURN NULL;
END $$;
CREATE FUNCTION districts_forget_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM districts_textedition WHERE subject = TG_TABLE_NAME AND subject_id = OLD.id;
    RETURN NULL;
END $$;
"""
UNDO = "DROP FUNCTION districts_note_edition; DROP FUNCTION districts_forget_edition;"
TABLES = ("districts_division", "districts_district", "districts_craftfamily", "districts_craft")
WATCH = (
    "CREATE TRIGGER note_edition AFTER UPDATE ON {0} FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) "
    "EXECUTE FUNCTION districts_note_edition();"
    "CREATE TRIGGER forget_edition AFTER DELETE ON {0} FOR EACH ROW "
    "EXECUTE FUNCTION districts_forget_edition();"
)
UNWATCH = "DROP TRIGGER note_edition ON {0}; DROP TRIGGER forget_edition ON {0};"


class Migration(migrations.Migration):
    dependencies = [("districts", "0004_facts")]
    operations = [
        migrations.RunSQL(FUNCTIONS, UNDO),
        migrations.RunSQL(
            "".join(WATCH.format(table) for table in TABLES),
            "".join(UNWATCH.format(table) for table in TABLES),
        ),
    ]
