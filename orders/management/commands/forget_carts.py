"""Delete carts nobody has looked at for 30 days."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from orders.models import Cart

KEPT = timedelta(days=30)


class Command(BaseCommand):
    help = "Delete guests' carts untouched for 30 days; holds and orders stay as they are."

    def handle(self, *args: Any, **options: Any) -> None:
        old = Cart.objects.filter(user__isnull=True, seen_at__lt=timezone.now() - KEPT)
        self.stdout.write(f"{old.delete()[0]} rows of old carts deleted")
