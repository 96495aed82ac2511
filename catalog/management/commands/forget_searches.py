"""Delete counts of searches that are too old to learn from."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from catalog.actions.log_search import forget_old_searches


class Command(BaseCommand):
    help = "Delete old counts of searches, and rare words after a week; safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{forget_old_searches(today=timezone.localdate())} counts deleted")
