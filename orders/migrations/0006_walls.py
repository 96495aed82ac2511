"""Fence the bargain: a maker's parcels, papers, earnings and returns are that maker's alone."""

from django.db import migrations

from artisans.walls import fence

OWN = "artisan_id = odop_maker()"
PARCELS = "SELECT id FROM orders_consignment WHERE artisan_id = odop_maker()"
OF_PARCEL = f"consignment_id IN ({PARCELS})"
ORDERS = "SELECT order_id FROM orders_consignment WHERE artisan_id = odop_maker()"
LINES = (
    "SELECT l.id FROM orders_orderline l JOIN orders_consignment c ON c.id = l.consignment_id "
    "WHERE c.artisan_id = odop_maker()"
)
RETURNS = (
    "SELECT r.id FROM orders_returnrequest r JOIN orders_orderline l ON l.id = r.line_id "
    "JOIN orders_consignment c ON c.id = l.consignment_id WHERE c.artisan_id = odop_maker()"
)
STOCK = (
    "SELECT s.id FROM catalog_stockitem s JOIN catalog_variant v ON v.id = s.variant_id "
    "JOIN catalog_listing l ON l.id = v.listing_id WHERE l.artisan_id = odop_maker()"
)
NOBODY = "false"
FENCES = [
    *[
        fence(f"orders_{name}", OWN)
        for name in (
            "consignment", "invoice", "invoiceseries", "earning", "ledgerentry", "payout",
            "workingdays",
        )
    ],
    *[fence(f"orders_{name}", OF_PARCEL) for name in ("orderline", "saleterms")],
    fence("orders_moneyrule", f"artisan_id IS NULL OR {OWN}"),
    fence("orders_order", f"id IN ({ORDERS})"),
    fence(
        "orders_orderevent",
        f"{OF_PARCEL} OR (consignment_id IS NULL AND order_id IN ({ORDERS}))",
    ),
    fence("orders_returnrequest", f"line_id IN ({LINES})"),
    fence("orders_returnphoto", f"request_id IN ({RETURNS})"),
    fence(
        "orders_payoutline",
        "payout_id IN (SELECT id FROM orders_payout WHERE artisan_id = odop_maker())",
    ),
    fence(
        "orders_posting",
        "id IN (SELECT posting_id FROM orders_ledgerentry WHERE artisan_id = odop_maker())",
    ),
    # Whether there is cash to collect at the door stands on the label.
    fence("orders_payment", f"gateway = 'cod' AND order_id IN ({ORDERS})"),
    fence("orders_reservation", f"stock_id IN ({STOCK})"),
    fence(
        "orders_offer",
        f"(artisan_id IS NULL OR {OWN}) AND (listing_id IS NULL OR listing_id IN "
        "(SELECT id FROM catalog_listing WHERE artisan_id = odop_maker()))",
    ),
    fence("orders_redemption", f"order_id IN ({ORDERS})"),
    *[
        fence(f"orders_{name}", NOBODY)
        for name in (
            "cart", "cartline", "address", "refund", "gatewayevent", "practicepayment",
            "couponguess",
        )
    ],
]


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0005_offers"),
        ("artisans", "0003_walls"),
        ("catalog", "0010_walls"),
    ]
    operations = [migrations.RunSQL(forward, back) for forward, back in FENCES]
