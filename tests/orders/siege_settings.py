"""The shop's own settings for a shop without collected static files."""

from odop_store.settings import *  # noqa: F403
from odop_store.settings import STORAGES

STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
