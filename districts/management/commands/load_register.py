"""Load the register of districts and crafts from the CSV files in districts/data."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from districts import pincodes
from districts.actions.load_register import load_register
from districts.models import Craft, PinCode
from districts.register import DATA_DIR, RegisterError, read_register


class Command(BaseCommand):
    help = "Load divisions, districts, craft families, crafts and PIN codes. Safe to run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from", dest="folder", type=Path, default=DATA_DIR)
        parser.add_argument(
            "--if-changed", action="store_true", help="do nothing when these files are loaded"
        )

    def handle(self, *args: Any, folder: Path, if_changed: bool, **options: Any) -> None:
        digest = self._digest(folder)
        if if_changed and digest == self._loaded_digest():
            return
        try:
            counts = load_register(register=read_register(folder))
        except RegisterError as fault:
            raise CommandError(f"Nothing was loaded.\n{fault}") from fault
        counts |= pincodes.load(folder)
        with connection.cursor() as cursor:
            cursor.execute(f"COMMENT ON TABLE {Craft._meta.db_table} IS 'register {digest}'")
        if options["verbosity"] > 1:
            self.stdout.write(", ".join(f"{count} {name}" for name, count in counts.items()))

    def _digest(self, folder: Path) -> str:
        digest = hashlib.sha256()
        for path in sorted(folder.glob("*.csv*")):
            digest.update(path.name.encode() + path.read_bytes())
        return digest.hexdigest()[:16]

    def _loaded_digest(self) -> str:
        if not PinCode.objects.exists():
            return ""
        with connection.cursor() as cursor:
            cursor.execute("SELECT obj_description(%s::regclass)", [Craft._meta.db_table])
            return str(cursor.fetchone()[0] or "").removeprefix("register ")
