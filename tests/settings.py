"""The shop's settings, made quick and quiet for tests."""

import atexit
import shutil
import tempfile
from pathlib import Path

from odop_store.settings import *  # noqa: F403
from odop_store.settings import CACHES, DATABASES, STORAGES

TEST_DATA = Path(tempfile.mkdtemp(prefix="odop-test-"))
atexit.register(shutil.rmtree, TEST_DATA, ignore_errors=True)
MEDIA_ROOT = TEST_DATA / "media"
STATIC_ROOT = TEST_DATA / "static"
STATIC_ROOT.mkdir()
STORAGES = {
    **STORAGES,
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": TEST_DATA / "private", "base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Tests roll their transactions back, so the catalogue version never moves: keep no pages,
# except where a test asks for the real cache (fixture `page_cache`).
CACHES = {**CACHES, "pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
# Nothing in the suite measures time: a crowd of threads on a busy machine may wait its turn.
DATABASES["default"]["OPTIONS"]["options"] = (
    "-c statement_timeout=60000 -c lock_timeout=60000 "
    "-c idle_in_transaction_session_timeout=120000 -c timezone=UTC"
)
