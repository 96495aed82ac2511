"""Fill a large catalogue for measuring."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from catalog.demo.scale import seed_scale


class Command(BaseCommand):
    help = "Add N listings cut from the demonstration's, fast; run seed_demo first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--listings", type=int, required=True, metavar="N")

    def handle(self, *args: Any, listings: int, **options: Any) -> None:
        begun = time.monotonic()

        def tell(done: int, total: int) -> None:
            seconds = time.monotonic() - begun
            self.stdout.write(f"{done:,} of {total:,} listings after {seconds:.0f} s")
            self.stdout.flush()

        try:
            seed_scale(count=listings, tell=tell)
        except ValueError as refusal:
            raise CommandError(str(refusal)) from refusal
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
            cursor.execute("VACUUM ANALYZE")
        self.stdout.write(f"{listings:,} listings in {time.monotonic() - begun:.0f} s")
