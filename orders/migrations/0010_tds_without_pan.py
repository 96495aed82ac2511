"""Hold back more income tax from makers whose PAN is missing.

Source: Income-tax Act 2025 s.397(2), formerly s.206AA: five per cent for e-commerce.
"""

from datetime import date

from django.db import migrations, models

SOURCE = "Income-tax Act 2025 s. 397(2): no PAN given"


def write_rule(apps, schema_editor):
    rules = apps.get_model("orders", "MoneyRule").objects
    rules.get_or_create(
        levy="tds_no_pan", valid_from=date(2026, 4, 1), defaults={"bps": 500, "source": SOURCE}
    )


class Migration(migrations.Migration):
    dependencies = [("orders", "0009_state_words")]
    operations = [
        migrations.AlterField(
            model_name="moneyrule",
            name="levy",
            field=models.CharField(
                choices=[
                    ("commission", "Commission of the shop"),
                    ("gst_on_fee", "GST on the commission"),
                    ("tcs", "GST collected at source (s. 52)"),
                    ("tds", "Income tax deducted at source"),
                    ("tds_no_pan", "Income tax where the PAN is missing"),
                ],
                max_length=10,
                verbose_name="What",
            ),
        ),
        migrations.RunPython(write_rule, migrations.RunPython.noop),
    ]
