"""Ask the gateways about everything that is still open."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from orders.actions import reconcile
from orders.actions.give_back import send_due_refund


class Command(BaseCommand):
    help = "Settle what webhooks did not tell and send refunds that are due; safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--week", action="store_true", help="what was opened within a week, not only a day"
        )

    def handle(self, *args: Any, week: bool, **options: Any) -> None:
        lately = reconcile.open_payments(reconcile.OPEN_FOR if week else reconcile.ASKED_OFTEN_FOR)
        still_open = sum(reconcile.ask_gateway(payment_id=pk) for pk in lately)
        for pk in reconcile.refunds_due():
            send_due_refund(refund_id=pk)
        for pk in reconcile.refunds_on_their_way():
            reconcile.ask_about_refund(refund_id=pk)
        self.stdout.write(f"{still_open} payments still open")
