"""Print the templates that must be registered with WhatsApp."""

import re
from typing import Any

from django.core.management.base import BaseCommand

from notices.actions.queue_notice import words_of
from notices.models import LANGUAGES
from notices.rules import WORDINGS, ordered_placeholders


class Command(BaseCommand):
    help = "Print name, language and body of each template; codes go by SMS and have none."

    def handle(self, *args: Any, **options: Any) -> None:
        for purpose, wording in sorted(WORDINGS.items()):
            if wording.is_secret:
                continue
            names = ordered_placeholders(wording.body)
            numbered = {name: f"{{{{{place}}}}}" for place, name in enumerate(names, 1)}
            facts = dict.fromkeys(re.findall(r"\((\w+)\)", wording.subject), "") | numbered
            for language, _name in LANGUAGES:
                _subject, body = words_of(purpose, language, facts)
                self.stdout.write(f"{purpose} [{language}]\n    {body}\n")
