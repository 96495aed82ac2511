"""Guard the books and the papers, and begin with the rates and levies of today.

Sources of the rates: notification 9/2025-CT(Rate) of 17 Sept 2025 (garments, made-ups and
footwear up to ₹2,500 a piece), before it the schedules of notification 1/2017-CT(Rate);
notification 15/2024-CT (0.5 % under s. 52); Income-tax Act 2025 s. 393(1) (0.1 %, and ₹5 lakh a
year for individuals).
"""

from datetime import date

from django.db import migrations

APPEND_ONLY = [
    "orders_posting", "orders_ledgerentry", "orders_invoice", "orders_saleterms", "orders_earning",
]

GUARD = """
CREATE FUNCTION orders_entries_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    posting bigint := CASE TG_TABLE_NAME
        WHEN 'orders_posting' THEN (to_jsonb(NEW) ->> 'id')::bigint
        ELSE (to_jsonb(NEW) ->> 'posting_id')::bigint END;
    entries record;
BEGIN
    SELECT count(*) AS number, coalesce(sum(amount_paise), 0) AS balance INTO entries
    FROM orders_ledgerentry WHERE posting_id = posting;
    IF entries.number = 0 OR entries.balance <> 0 THEN
        RAISE EXCEPTION 'posting % does not balance', posting
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entries_balance AFTER INSERT ON orders_ledgerentry
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION orders_entries_balance();
CREATE CONSTRAINT TRIGGER entries_balance AFTER INSERT ON orders_posting
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION orders_entries_balance();
""" + "".join(
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION orders_refuse_change();\n"
    for table in APPEND_ONLY
)
UNGUARD = (
    "".join(f"DROP TRIGGER append_only ON {table};\n" for table in APPEND_ONLY)
    + "DROP TRIGGER entries_balance ON orders_posting;"
    "DROP TRIGGER entries_balance ON orders_ledgerentry;"
    "DROP FUNCTION orders_entries_balance();"
)

OLD, NEW = date(2017, 7, 1), date(2025, 9, 22)
LAST_OLD = date(2025, 9, 21)
REFORM = "Notification 9/2025-CT(Rate)"
BEFORE = "Notification 1/2017-CT(Rate) as amended"
# HSN prefix, rate in 1/100 %, first day, last day, up to this value a piece (paise), source
RATES = [
    row
    for prefix in ("61", "62", "63")
    for row in [
        (prefix, 500, OLD, LAST_OLD, 1_000_00, BEFORE),
        (prefix, 1200, OLD, LAST_OLD, None, BEFORE),
        (prefix, 500, NEW, None, 2_500_00, REFORM),
        (prefix, 1800, NEW, None, None, REFORM),
    ]
] + [
    ("64", 1200, date(2022, 1, 1), LAST_OLD, 1_000_00, BEFORE),
    ("64", 1800, date(2022, 1, 1), LAST_OLD, None, BEFORE),
    ("64", 500, NEW, None, 2_500_00, REFORM),
    ("64", 1800, NEW, None, None, REFORM),
]
# what, rate in 1/100 %, first day, nothing below a year's sales of, source
RULES = [
    ("commission", 0, date(2026, 1, 1), 0, "The shop's own decision"),
    ("gst_on_fee", 1800, date(2026, 1, 1), 0, "Notification 11/2017-CT(Rate)"),
    ("tcs", 50, date(2024, 7, 10), 0, "CGST Act s. 52; notification 15/2024-CT"),
    ("tds", 10, date(2026, 4, 1), 5_00_000_00, "Income-tax Act 2025 s. 393(1) Table S.No. 8(v)"),
]


def write_rates(apps, schema_editor):
    apps.get_model("orders", "TaxRate").objects.bulk_create(
        apps.get_model("orders", "TaxRate")(
            hsn_prefix=prefix,
            gst_bps=bps,
            valid_from=first,
            valid_to=last,
            up_to_paise=up_to,
            source=source,
        )
        for prefix, bps, first, last, up_to, source in RATES
    )
    apps.get_model("orders", "MoneyRule").objects.bulk_create(
        apps.get_model("orders", "MoneyRule")(
            levy=levy, bps=bps, valid_from=first, threshold_paise=threshold, source=source
        )
        for levy, bps, first, threshold, source in RULES
    )


class Migration(migrations.Migration):
    dependencies = [("orders", "0003_taxes_ledger_papers")]
    operations = [
        migrations.RunSQL(GUARD, UNGUARD),
        migrations.RunPython(write_rates, migrations.RunPython.noop),
    ]
