"""Make the demonstration's offers."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from orders.demo import cut_some_prices, seed_offers
from orders.models import Offer


class Command(BaseCommand):
    help = "Make the demonstration's offers and lower a few prices. Refused in a real shop."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing where offers are")

    def handle(self, *args: Any, if_empty: bool, **options: Any) -> None:
        if not settings.SHOP["is_demo"]:
            raise CommandError("This shop is no demonstration: its offers are real.")
        if if_empty and Offer.objects.exists():
            return
        offers, cuts = seed_offers(), cut_some_prices()
        if options["verbosity"] > 1:
            self.stdout.write(f"{len(offers)} offers, {cuts} lower prices")
