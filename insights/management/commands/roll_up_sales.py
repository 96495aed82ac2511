"""Roll sales up by day; every night, safe to run twice."""

from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from insights.actions.roll_up_sales import roll_up_sales

# Cancelling reaches back: the days within which an order can still lose a piece are done again.
AGAIN = timedelta(days=100)


class Command(BaseCommand):
    help = "Write the sales of past days anew from the order lines."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--from", dest="first", type=date.fromisoformat)

    def handle(self, *args: Any, **options: Any) -> None:
        yesterday = timezone.localdate() - timedelta(days=1)
        first = options["first"] or yesterday - AGAIN
        count = roll_up_sales(first=first, last=yesterday)
        self.stdout.write(f"{count} rows of sales from {first} to {yesterday}")
