"""Empty a besieged shop and fill carts: `python -m tests.orders.siege_stage TICKETS LEFT`.

Prints the tickets as JSON. Every cart holds the same three pieces, put in from either end.
"""

import json
import sys
from dataclasses import asdict

import django

EMPTIED = {"orders", "notices", "catalog", "artisans", "districts", "django_tasks_db"}
# Rows that migrations write and the shop cannot do without.
KEPT = {"taxrate", "moneyrule", "lexiconversion", "catalogversion"}


def empty() -> None:
    from django.apps import apps
    from django.db import connection

    tables = [
        model._meta.db_table
        for model in apps.get_models()
        if model._meta.app_label in EMPTIED and model._meta.model_name not in KEPT
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")


def main() -> None:
    django.setup()
    from tests.makers import make_listing
    from tests.orders.conftest import stage_with_rates
    from tests.orders.crowd import tickets

    count, left = int(sys.argv[1]), int(sys.argv[2])
    empty()
    cast = stage_with_rates()
    pieces = [
        make_listing(on_hand=left, craft=cast.chikan, artisan=cast.chikan_group) for _ in range(3)
    ]
    dealt = tickets(count, [piece.variants.get() for piece in pieces])
    print(json.dumps([asdict(ticket) for ticket in dealt]))


if __name__ == "__main__":
    main()
