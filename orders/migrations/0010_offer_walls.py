"""Fence offers: a maker sees the own ones and the shop's, and nobody's purchases with them."""

from django.db import migrations

from artisans.walls import fence

FENCES = [
    fence("orders_offer", "artisan_id IS NULL OR artisan_id = odop_maker()"),
    fence("orders_redemption", "false"),
    fence("orders_couponguess", "false"),
]


class Migration(migrations.Migration):
    dependencies = [("orders", "0009_state_words")]
    operations = [migrations.RunSQL(forward, back) for forward, back in FENCES]
