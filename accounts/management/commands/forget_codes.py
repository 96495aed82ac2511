"""Delete sign-in codes that no limit counts any more."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.models import SignInCode

KEPT = timedelta(days=2)


class Command(BaseCommand):
    help = "Delete sign-in codes older than two days; safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        old = SignInCode.objects.filter(sent_at__lt=timezone.now() - KEPT)
        self.stdout.write(f"{old.delete()[0]} old codes deleted")
