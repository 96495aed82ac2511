"""The shop's settings, made quick and quiet for tests."""

import tempfile
from pathlib import Path

from odop_store.settings import *  # noqa: F403
from odop_store.settings import CACHES, STORAGES

TEST_DATA = Path(tempfile.mkdtemp(prefix="odop-test-"))
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
