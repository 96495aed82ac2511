"""Compile the message catalogues without gettext's own tools."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Compile every .po file of the project that is newer than its .mo file."

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in settings.LOCALE_PATHS:
            for source in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
                self._compile(source)

    def _compile(self, source: Path) -> None:
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            return
        with source.open("rb") as stream:
            catalog = read_po(stream, abort_invalid=True)
        for message in catalog:
            if errors := list(message.check(catalog)):
                raise CommandError(f"{source.name}: {message.id!r}: {errors[0]}")
        with target.open("wb") as stream:
            write_mo(stream, catalog)
