"""Check the audit log."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from audit.models import AuditEntry
from audit.reads.chain import broken_entries, heads, is_known


class Command(BaseCommand):
    help = (
        "Check every digest of the audit log and print the newest one of each chain. Keep that "
        "print elsewhere: --against FILE proves later that nothing it names was cut off."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--against", type=Path, metavar="FILE", help="heads printed earlier")

    @transaction.atomic
    def handle(self, *args: Any, against: Path | None, **options: Any) -> None:
        breaks = [f"entry {one.entry_id}: {one.kind}" for one in broken_entries()]
        for line in against.read_text(encoding="utf-8").splitlines() if against else []:
            chain, position, digest = line.split()
            if not is_known(int(chain), int(position), digest):
                breaks.append(f"chain {chain}: entry {position} is no longer there")
        if breaks:
            raise CommandError("The audit log is broken.\n" + "\n".join(breaks))
        for head in heads():
            self.stdout.write(" ".join(map(str, head)))
        self.stderr.write(f"{AuditEntry.objects.count()} entries, all in their chains.")
