"""Fixtures that every test may use."""

import os
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
from tests.running import (
    ROOT,
    SharedShop,
    await_shared_shop,
    migrated_template,
    running_shop,
)

SHOP = pytest.StashKey[SharedShop]()
LOCMEM = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "test-pages"}


# They take longest: begun first, they are done when the last short tests are.
LONG = {"test_matrix", "test_hindi", "test_races", "test_siege"}


def pytest_sessionstart(session: pytest.Session) -> None:
    """Where the suite runs in halves, set up the running shop for all of them."""
    is_half = hasattr(session.config, "workerinput")
    if session.config.getoption("numprocesses", None) and not is_half:
        session.config.stash[SHOP] = SharedShop()
        session.config.stash[SHOP].start()


def pytest_sessionfinish(session: pytest.Session) -> None:
    if shop := session.config.stash.get(SHOP, None):
        shop.stop()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, visits to the running shop last; what shares a set-up stays together."""
    items.sort(key=lambda test: (is_visit(test), test.path.stem not in LONG))
    for test in items:
        test.add_marker(pytest.mark.xdist_group(group_of(test)))


def is_visit(test: pytest.Item) -> bool:
    return "shop" in getattr(test, "fixturenames", ())


def group_of(test: pytest.Item) -> str:
    """Name what must run in one half: a file's tests, those that commit apart from the others.

    The running shop is there for all, so its visits are spread by the test alone.
    """
    marker = test.get_closest_marker("django_db")
    commits = "transactional_db" in getattr(test, "fixturenames", ()) or (
        marker is not None and marker.kwargs.get("transaction", False)
    )
    name = getattr(test, "originalname", "") if is_visit(test) else ""
    return f"{test.path.relative_to(ROOT).with_suffix('')}{name}{'-commits' * commits}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """Copy the test database from one that is migrated already."""
    connection.settings_dict["TEST"]["TEMPLATE"] = migrated_template()


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
    if "SHARED_SHOP" in os.environ:
        yield await_shared_shop()
        return
    with running_shop(tmp_path_factory.mktemp("shop")) as address:
        yield address
