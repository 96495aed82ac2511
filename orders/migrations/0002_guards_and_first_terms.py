"""Guard the append-only tables, and give a new shop charges and terms that staff can change."""

from django.db import migrations

APPEND_ONLY = ["orders_orderevent", "orders_gatewayevent"]

GUARD = """
CREATE FUNCTION orders_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
""" + "".join(
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION orders_refuse_change();\n"
    for table in APPEND_ONLY
)
UNGUARD = (
    "".join(f"DROP TRIGGER append_only ON {table};\n" for table in APPEND_ONLY)
    + "DROP FUNCTION orders_refuse_change();"
)

# zone, first slab (g, paise), each further step (g, paise), days from, days to
RATES = [
    ("local", 1000, 40_00, 1000, 15_00, 1, 3),
    ("near", 1000, 50_00, 1000, 20_00, 2, 4),
    ("state", 1000, 60_00, 1000, 25_00, 2, 5),
    ("country", 500, 80_00, 500, 40_00, 4, 8),
    ("remote", 500, 120_00, 500, 60_00, 7, 12),
]


def write_terms(apps, schema_editor):
    apps.get_model("orders", "BuyingTerms").objects.get_or_create(id=1)
    rate = apps.get_model("orders", "DeliveryRate")
    for zone, base_grams, base, step_grams, step, days_from, days_to in RATES:
        rate.objects.get_or_create(
            zone=zone,
            defaults={
                "base_grams": base_grams,
                "base_paise": base,
                "step_grams": step_grams,
                "step_paise": step,
                "days_from": days_from,
                "days_to": days_to,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("orders", "0001_initial")]
    operations = [
        migrations.RunSQL(GUARD, UNGUARD),
        migrations.RunPython(write_terms, migrations.RunPython.noop),
    ]
