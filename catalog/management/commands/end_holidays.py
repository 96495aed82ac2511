"""Open the shops whose holiday is over."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from artisans.models import Artisan
from catalog.actions.take_holiday import end_holiday


class Command(BaseCommand):
    help = "Show again the pieces of makers who are back today; safe to run twice."

    def handle(self, *args: Any, **options: Any) -> None:
        back = Artisan.objects.filter(away_until__lte=timezone.localdate()).order_by("pk")
        shown = [end_holiday(artisan=artisan, actor=None) for artisan in back]
        self.stdout.write(f"{len(shown)} makers back, {sum(shown)} pieces shown")
