"""Back the whole shop up into one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from odop_store.backup import back_up


class Command(BaseCommand):
    help = "Write database and uploaded files into one new file, while the shop is open."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write, for example shop.tar")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if file.exists():
            raise CommandError(f"{file} exists already.")
        file.parent.mkdir(parents=True, exist_ok=True)
        back_up(file.resolve())
        self.stdout.write(f"{file}: {file.stat().st_size // 1024} KB")
