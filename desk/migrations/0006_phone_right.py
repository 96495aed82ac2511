from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("desk", "0005_order_notes")]
    operations = [
        migrations.AlterModelOptions(
            name="claim",
            options={
                "permissions": [
                    ("review_piece", "May check pieces"),
                    ("review_maker", "May check makers"),
                    ("take_phone_order", "May take orders by phone"),
                ],
                "verbose_name": "Claim",
                "verbose_name_plural": "Claims",
            },
        ),
    ]
