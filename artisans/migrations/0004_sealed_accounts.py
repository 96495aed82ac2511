"""Seal the numbers of accounts and UPI ids that are kept."""

from django.db import migrations, models

from artisans.models.sealed import SealedField, seal_rows, sealed_sql, unseal_rows

TABLE, COLUMNS = "artisans_payoutaccount", ("account_number", "upi_id")


class Migration(migrations.Migration):
    dependencies = [("artisans", "0003_walls")]
    operations = [
        migrations.RemoveConstraint("payoutaccount", "payout_has_its_numbers"),
        migrations.AlterField(
            "payoutaccount", "account_number", SealedField("Account number", blank=True)
        ),
        migrations.AlterField("payoutaccount", "upi_id", SealedField("UPI id", blank=True)),
        migrations.RunPython(seal_rows(TABLE, *COLUMNS), unseal_rows(TABLE, *COLUMNS)),
        migrations.RunSQL(*sealed_sql(TABLE, *COLUMNS)),
        migrations.AddConstraint(
            "payoutaccount",
            models.CheckConstraint(
                name="payout_has_its_numbers",
                condition=(
                    models.Q(kind="bank", upi_id="") & ~models.Q(account_number="")
                )
                | (models.Q(kind="upi", account_number="", ifsc="") & ~models.Q(upi_id="")),
            ),
        ),
    ]
