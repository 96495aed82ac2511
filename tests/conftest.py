"""Fixtures that every test may use."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import override_settings
from django.utils import translation

from catalog.search.tables import LexiconVersion
from tests.cast import Cast, gather
from tests.running import running_shop

LOCMEM = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "test-pages"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what shares a set-up: a file's tests, and all that visit the running shop."""
    for test in items:
        is_visit = "shop" in getattr(test, "fixturenames", ())
        test.add_marker(pytest.mark.xdist_group("shop" if is_visit else test.path.name))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Let transactional tests empty the tables: the audit log refuses that in the shop."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER audit_never_emptied")


@pytest.fixture
def cast(db: None) -> Cast:
    """Azamgarh's potter and Lucknow's embroiderers."""
    return gather()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Begin every test in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def rows_of_migrations(transactional_db: None) -> None:
    """Put back the rows that migrations insert: a committing test before this one emptied them."""
    if not LexiconVersion.objects.exists():
        LexiconVersion.objects.create(number=0)


@pytest.fixture
def page_cache(settings: Any, rows_of_migrations: None) -> Iterator[None]:
    """Keep pages for real, in a test that commits, so that versions move."""
    with override_settings(CACHES={**settings.CACHES, "pages": LOCMEM}):
        caches["pages"].clear()
        yield
        caches["pages"].clear()


@pytest.fixture
def at_most(django_assert_max_num_queries: Any) -> Callable[[int], AbstractContextManager[Any]]:
    """`with at_most(8): …` holds a query budget."""
    return django_assert_max_num_queries  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a whole shop: the real register and the demonstration, served for real."""
    with running_shop(tmp_path_factory.mktemp("shop")) as address:
        yield address
