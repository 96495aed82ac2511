"""Production starts only when it is told what it needs, and then passes Django's own audit."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command

from tests.architecture.sources import ROOT

NEEDED = {
    "SECRET_KEY": "k3y-" + "aZ9_" * 15,
    "ALLOWED_HOSTS": "shop.example",
    "DATABASE_URL": "postgresql://shop@db.example/shop",
    "SEALING_KEYS": "YSB0ZXN0J3Mga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=",
}


def production(*arguments, **environment):
    """Run a management command in a bare production environment."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env={**kept, "ODOP_ENV": "production", **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("missing", NEEDED)
def test_production_refuses_to_start_without(missing):
    done = production("check", **{k: v for k, v in NEEDED.items() if k != missing})
    assert done.returncode != 0
    assert f"{missing} must be set" in done.stderr


def test_production_refuses_a_short_secret_key():
    done = production("check", **{**NEEDED, "SECRET_KEY": "short"})
    assert "at least 50" in done.stderr


def test_production_refuses_a_sealing_key_that_is_none():
    done = production("check", **{**NEEDED, "SEALING_KEYS": "short"})
    assert "32 random bytes" in done.stderr


def test_an_unknown_kind_of_installation_is_refused():
    assert "ODOP_ENV must be" in production("check", **{**NEEDED, "ODOP_ENV": "prod"}).stderr


def test_debugging_cannot_be_switched_on_in_production():
    done = production(
        "shell",
        "-v",
        "0",
        "-c",
        "from django.conf import settings; print(settings.DEBUG)",
        **NEEDED,
        ODOP_DEBUG="1",
    )
    assert done.stdout.strip() == "False"


def test_production_passes_the_deployment_check():
    done = production("check", "--deploy", "--fail-level", "WARNING", **NEEDED)
    assert done.returncode == 0, done.stderr


@pytest.mark.django_db
def test_no_migration_is_pending():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.parametrize("upkeep", ["", "1"])
def test_a_visitor_waits_seconds_and_upkeep_as_long_as_it_takes(upkeep):
    done = production("diffsettings", **NEEDED, ODOP_UPKEEP=upkeep)
    options = next(line for line in done.stdout.splitlines() if line.startswith("DATABASES"))
    assert "lock_timeout=2000" in options
    assert ("statement_timeout=5000" in options) == (not upkeep)
    assert ("idle_in_transaction" in options) == (not upkeep)
