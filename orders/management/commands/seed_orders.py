"""Make the demonstration's orders."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from orders.demo_orders import is_wanted, seed_orders


class Command(BaseCommand):
    help = "Walk an order of one maker to each state, once. Refused in a real shop."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.SHOP["is_demo"]:
            raise CommandError("This shop is no demonstration: its orders are real.")
        count = seed_orders() if is_wanted() else 0
        if options["verbosity"] > 1:
            self.stdout.write(f"{count} orders")
