"""Find a payment by the number that its buyer reads out."""

from django.db import migrations, models
from django.db.models.functions import Upper


class Migration(migrations.Migration):
    dependencies = [("orders", "0018_rates_from_a_day")]
    operations = [
        migrations.AddIndex(
            model_name="payment",
            index=models.Index(
                Upper("payment_id"),
                name="payment_by_number",
                condition=~models.Q(payment_id=""),
            ),
        ),
        migrations.AddIndex(
            model_name="payment",
            index=models.Index(
                Upper("gateway_order_id"),
                name="payment_by_gateway_order",
                condition=~models.Q(gateway_order_id=""),
            ),
        ),
    ]
