"""Keep the message catalogues sorted and free of repeats, so that branches merge cleanly."""

import io
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand

HEADER = """msgid ""
msgstr ""
"Language: hi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


class Command(BaseCommand):
    help = "Rewrite every .po file sorted by its English text, without source references."

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in settings.LOCALE_PATHS:
            for path in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
                with path.open("rb") as stream:
                    catalog = read_po(stream)
                body = io.BytesIO()
                write_po(
                    body, catalog, sort_output=True, omit_header=True, no_location=True, width=0
                )
                path.write_bytes(HEADER.encode() + body.getvalue())
