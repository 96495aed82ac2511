"""Try every unsent message once more."""

from typing import Any

from django.core.management.base import BaseCommand

from notices.actions.send_notice import deliver_notice
from notices.models import Notice


class Command(BaseCommand):
    help = "Send what is still waiting or failed before; safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = Notice.objects.exclude(state=Notice.State.SENT).values_list("pk", flat=True)
        sent = sum(deliver_notice(notice_id=pk) for pk in list(waiting.order_by("pk")))
        self.stdout.write(f"{sent} sent")
