"""Load the roles of staff."""

from typing import Any

from django.core.management.base import BaseCommand

from desk.roles import load_roles


class Command(BaseCommand):
    help = "Bring the groups of staff in step with desk/data/rights.csv."

    def handle(self, *args: Any, **options: Any) -> None:
        load_roles()
