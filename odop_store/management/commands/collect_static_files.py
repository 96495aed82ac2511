"""Collect static files under hashed names, only when they changed."""

import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

# The API answers in JSON alone, so its library's own pages are never served.
UNUSED = ["rest_framework"]


class Command(BaseCommand):
    help = "Build the stylesheet and run collectstatic when a source file changed."

    def handle(self, *args: Any, **options: Any) -> None:
        stamp = Path(settings.STATIC_ROOT) / ".collected"
        digest = self._digest()
        if stamp.exists() and stamp.read_text() == digest:
            return
        call_command(
            "collectstatic",
            verbosity=0,
            interactive=False,
            clear=True,
            ignore_patterns=UNUSED,
        )
        stamp.write_text(digest)

    def _digest(self) -> str:
        digest = hashlib.sha256(settings.VERSION.encode())
        for folder in settings.STATICFILES_DIRS:
            for path in sorted(Path(folder).rglob("*")):
                if path.is_file():
                    digest.update(str(path).encode() + path.read_bytes())
        return digest.hexdigest()
