"""Seal the numbers to which payouts went."""

from django.db import migrations

from artisans.models.sealed import SealedField, seal_rows, sealed_sql, unseal_rows

TABLE, COLUMNS = "orders_payout", ("account_number", "upi_id")


class Migration(migrations.Migration):
    dependencies = [("orders", "0012_advance"), ("artisans", "0004_sealed_accounts")]
    operations = [
        migrations.AlterField("payout", "account_number", SealedField("Account number", blank=True)),
        migrations.AlterField("payout", "upi_id", SealedField("UPI id", blank=True)),
        migrations.RunPython(seal_rows(TABLE, *COLUMNS), unseal_rows(TABLE, *COLUMNS)),
        migrations.RunSQL(*sealed_sql(TABLE, *COLUMNS)),
    ]
