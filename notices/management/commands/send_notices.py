"""Send the messages whose time has come."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from notices.actions.send_notice import deliver_notice, due_notices


class Command(BaseCommand):
    help = "Send what is still waiting or failed before; safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = due_notices(timezone.now()).values_list("pk", flat=True)
        sent = sum(deliver_notice(notice_id=pk) for pk in list(waiting.order_by("pk")))
        self.stdout.write(f"{sent} sent")
