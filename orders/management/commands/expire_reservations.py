"""Let go of orders and holds whose time is over."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from orders import locks
from orders.actions.lapse_order import lapse_order
from orders.models import Order
from orders.rules.states import OrderState


class Command(BaseCommand):
    help = "Lapse unpaid orders and release stale holds; safe to run at any time, every minute."

    def handle(self, *args: Any, **options: Any) -> None:
        due = Order.objects.filter(state=OrderState.PLACED, expires_at__lte=timezone.now())
        lapsed = sum(lapse_order(order_id=pk) for pk in list(due.values_list("pk", flat=True)))
        with transaction.atomic():
            locks.release_lapsed(timezone.now())
        self.stdout.write(f"{lapsed} orders lapsed")
