"""Make the demonstration's reviews."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from orders.demo_reviews import seed_reviews


class Command(BaseCommand):
    help = "Have demonstration pieces delivered and reviewed, once. Refused in a real shop."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.SHOP["is_demo"]:
            raise CommandError("This shop is no demonstration: its reviews are real.")
        count = seed_reviews()
        if options["verbosity"] > 1:
            self.stdout.write(f"{count} reviews")
