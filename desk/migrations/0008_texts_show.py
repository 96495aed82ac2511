"""Banners, page texts and translations: what staff write shows on the next request."""

from django.db import migrations

TABLES = ("desk_banner", "desk_pagetext")
BUMP = (
    "CREATE CONSTRAINT TRIGGER bump_version AFTER INSERT OR UPDATE OR DELETE ON {0} "
    "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_bump_version();"
)
WATCH = (
    "CREATE TRIGGER note_edition AFTER UPDATE OF title_en, title_hi, description_en, "
    "description_hi, technique_en, technique_hi, tolerance_en, tolerance_hi ON catalog_listing "
    "FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION districts_note_edition();"
    "CREATE TRIGGER forget_edition AFTER DELETE ON catalog_listing FOR EACH ROW "
    "EXECUTE FUNCTION districts_forget_edition();"
)
UNWATCH = (
    "DROP TRIGGER note_edition ON catalog_listing; DROP TRIGGER forget_edition ON catalog_listing;"
)
KEEP = """
CREATE FUNCTION desk_keep_begun_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.starts_at <= now() THEN
        RAISE EXCEPTION 'a text that has begun is history' USING ERRCODE = 'check_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER begun_text_stays BEFORE UPDATE OR DELETE ON desk_pagetext FOR EACH ROW
EXECUTE FUNCTION desk_keep_begun_text();
"""
UNKEEP = "DROP TRIGGER begun_text_stays ON desk_pagetext; DROP FUNCTION desk_keep_begun_text;"


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0007_signals_texts_festivals"),
        ("districts", "0005_editions"),
    ]
    operations = [
        migrations.RunSQL(
            "".join(BUMP.format(table) for table in TABLES),
            "".join(f"DROP TRIGGER bump_version ON {table};" for table in TABLES),
        ),
        migrations.RunSQL(WATCH, UNWATCH),
        migrations.RunSQL(KEEP, UNKEEP),
    ]
