"""Make the demonstration's orders."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from orders.demo_orders import has_maker, seed_orders
from orders.models import Order


class Command(BaseCommand):
    help = "Make the demonstration's orders at one maker's. Refused in a real shop."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing where orders are")

    def handle(self, *args: Any, if_empty: bool, **options: Any) -> None:
        if not settings.SHOP["is_demo"]:
            raise CommandError("This shop is no demonstration: its orders are real.")
        if not has_maker() or (if_empty and Order.objects.exists()):
            return
        count = seed_orders()
        if options["verbosity"] > 1:
            self.stdout.write(f"{count} orders")
