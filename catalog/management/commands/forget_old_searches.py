"""Delete search counts that are no longer needed."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from catalog.actions.log_search import forget_old_searches


class Command(BaseCommand):
    help = "Delete searches of long ago, and after a week those asked once. Safe to run twice."

    def handle(self, *args: Any, **options: Any) -> None:
        gone = forget_old_searches(today=timezone.localdate())
        self.stdout.write(f"searches: {gone} rows forgotten.")
