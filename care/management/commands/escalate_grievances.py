"""Pass complaints up that wait too long."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from care.actions.escalate_ticket import escalate_by_clock
from care.models import Ticket


class Command(BaseCommand):
    help = "Pass complaints up the ladder by their age; nightly, safe to run twice."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        ids = list(Ticket.objects.open().order_by("pk").values_list("pk", flat=True))
        moved = sum(escalate_by_clock(ticket_id=pk, now=now) for pk in ids)
        self.stdout.write(f"{moved} complaints passed up")
