"""The WSGI door that gunicorn opens."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "odop_store.settings")
application = get_wsgi_application()

from catalog.reads.lexicon import read_ahead  # noqa: E402 - needs the settings above

# Before the workers part: they share the lexicon's memory, and no search waits for it.
read_ahead()
