"""Compare stock with its movements, holds and orders."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from orders.reads.stock_check import stock_faults


class Command(BaseCommand):
    help = "Say which stock does not add up; ends with an error if any. Run every night."

    def handle(self, *args: Any, **options: Any) -> None:
        faults = stock_faults()
        for name, words in faults:
            self.stdout.write(f"{name}: {words}")
        if faults:
            raise CommandError(f"{len(faults)} faults in stock")
        self.stdout.write("stock adds up")
