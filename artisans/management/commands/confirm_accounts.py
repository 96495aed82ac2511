"""Ask again about payout accounts whose bank did not answer; safe to run twice."""

from typing import Any

from django.core.management.base import BaseCommand

from artisans.actions.change_payout import confirm_waiting


class Command(BaseCommand):
    help = "Ask the bank again about payout accounts that are not confirmed yet."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{confirm_waiting()} accounts settled.")
