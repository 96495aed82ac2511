"""Let a delivery rate hold from a day; the rows that are there hold since the shop's beginning."""

from datetime import date

from django.db import migrations, models

# The day the ODOP programme was announced: no order is older.
BEGINNING = date(2018, 1, 24)


class Migration(migrations.Migration):
    dependencies = [("orders", "0017_full_weeks_show")]
    operations = [
        migrations.AddField(
            model_name="deliveryrate",
            name="valid_from",
            field=models.DateField(default=BEGINNING, verbose_name="Holds from"),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="deliveryrate",
            name="zone",
            field=models.CharField(
                choices=[
                    ("local", "Same district"),
                    ("near", "Near by in the state"),
                    ("state", "Elsewhere in the state"),
                    ("country", "Other states"),
                    ("remote", "Hard to reach states"),
                ],
                max_length=8,
                verbose_name="Zone",
            ),
        ),
        migrations.AlterModelOptions(
            name="deliveryrate",
            options={
                "ordering": ["zone", "-valid_from"],
                "verbose_name": "Delivery rate",
                "verbose_name_plural": "Delivery rates",
            },
        ),
        migrations.AddConstraint(
            model_name="deliveryrate",
            constraint=models.UniqueConstraint(
                models.F("zone"),
                models.F("valid_from"),
                name="delivery_rate_once",
                violation_error_message="A rate of this zone begins on that day already.",
            ),
        ),
    ]
