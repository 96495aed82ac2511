"""Bring a backup back into an empty shop and check its books."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from odop_store.backup import restore


class Command(BaseCommand):
    help = "Read a file of back_up into an empty database, then check books and audit log."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a file that back_up wrote")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if not file.exists():
            raise CommandError(f"{file} is not there.")
        contents = restore(file.resolve())
        self.stdout.write(f"Restored as of {contents['made_at']}.")
        call_command("verify_books", stdout=self.stdout)
        call_command("verify_audit", stdout=self.stdout)
