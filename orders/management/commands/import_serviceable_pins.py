"""Load a courier's CSV list of PIN codes."""

import csv
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from orders.actions.import_courier_pins import CourierListError, import_courier_pins


class Command(BaseCommand):
    help = "Replace one courier's list by a CSV file with the columns pin, delivers, cod."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("courier")
        parser.add_argument("file")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with open(options["file"], encoding="utf-8-sig", newline="") as stream:
                count = import_courier_pins(courier=options["courier"], rows=csv.DictReader(stream))
        except (OSError, CourierListError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{count} PIN codes of {options['courier']}")
