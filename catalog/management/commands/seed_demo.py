"""Fill an empty shop with the demonstration."""

import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from artisans.models import Artisan
from catalog.demo.people import seed_people
from catalog.demo.seed import seed_listings, seed_makers, seed_pictures


class Command(BaseCommand):
    help = "Create the demonstration's makers, listings and pictures. Deterministic, no network."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing in a filled shop")
        parser.add_argument(
            "--pictures",
            type=int,
            default=10_000,
            metavar="N",
            help="picture the newest N listings now and leave the rest to the task worker",
        )

    def handle(self, *args: Any, if_empty: bool, pictures: int, **options: Any) -> None:
        if Artisan.objects.exists():
            if if_empty:
                return
            raise CommandError("The shop already has makers; the demonstration needs an empty one.")
        makers = seed_makers()
        seed_people()
        listings = seed_listings()
        seed_pictures(at_once=pictures, workers=os.cpu_count() or 1)
        if options["verbosity"] > 1:
            self.stdout.write(f"{len(makers)} makers, {len(listings)} listings")
