"""Fence every maker-owned table and make the maker's history append-only."""

from django.db import migrations

from artisans.walls import ROLE_SQL, fence

OWN = "artisan_id = odop_maker()"
FENCES = [
    fence("artisans_artisan", "id = odop_maker()"),
    fence("artisans_artisan_crafts", OWN),
    *[
        fence(f"artisans_{name}", OWN)
        for name in ("award", "membership", "verification", "payoutaccount", "consent", "artisanevent")
    ],
]
APPEND_ONLY = """
CREATE FUNCTION artisans_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON artisans_artisanevent
FOR EACH ROW EXECUTE FUNCTION artisans_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("artisans", "0002_workshop")]
    operations = [
        migrations.RunSQL(ROLE_SQL, "DROP FUNCTION odop_maker();"),
        *[migrations.RunSQL(forward, back) for forward, back in FENCES],
        migrations.RunSQL(
            APPEND_ONLY,
            "DROP TRIGGER event_append_only ON artisans_artisanevent;"
            "DROP FUNCTION artisans_refuse_change();",
        ),
    ]
