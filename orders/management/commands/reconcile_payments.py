"""Ask the gateways about everything that is still open."""

from typing import Any

from django.core.management.base import BaseCommand

from orders.actions import reconcile
from orders.actions.give_back import send_due_refund


class Command(BaseCommand):
    help = "Settle what webhooks did not tell and send refunds that are due; safe to run twice."

    def handle(self, *args: Any, **options: Any) -> None:
        still_open = sum(reconcile.ask_gateway(payment_id=pk) for pk in reconcile.open_payments())
        for pk in reconcile.refunds_due():
            send_due_refund(refund_id=pk)
        for pk in reconcile.refunds_on_their_way():
            reconcile.ask_about_refund(refund_id=pk)
        self.stdout.write(f"{still_open} payments still open")
