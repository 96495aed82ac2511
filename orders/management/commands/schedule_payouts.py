"""Schedule what is due to makers today; run it every night, twice does no harm."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from orders.actions.pay_makers import schedule_payouts


class Command(BaseCommand):
    help = "Schedule payouts of everything whose return window is over."

    def handle(self, *args: Any, **options: Any) -> None:
        made = schedule_payouts(day=timezone.localdate())
        self.stdout.write(f"{len(made)} payout(s) scheduled.")
