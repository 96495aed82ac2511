"""Let quotations run out whose last day is over."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from enquiries.actions.lapse_quote import lapse_quote
from enquiries.models import Enquiry
from enquiries.rules import EnquiryState


class Command(BaseCommand):
    help = "Note quotations that ran out and tell their buyers; nightly, safe to run twice."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        rows = Enquiry.objects.filter(state=EnquiryState.QUOTED).order_by("pk")
        lapsed = sum(
            lapse_quote(enquiry_id=pk, now=now) for pk in rows.values_list("pk", flat=True)
        )
        self.stdout.write(f"{lapsed} quotations ran out")
