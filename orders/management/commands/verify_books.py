"""Look for anything in the books that does not add up; run it every night."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from orders.reads.books import breaches


class Command(BaseCommand):
    help = "Check stock, orders, payments, ledger, payouts and invoices against each other."

    def handle(self, *args: Any, **options: Any) -> None:
        found = breaches()
        for breach in found:
            self.stdout.write(str(breach))
        if found:
            raise CommandError(f"{len(found)} promise(s) of the books are broken.")
        self.stdout.write("The books are clean.")
