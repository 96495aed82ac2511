"""T16: a backup brings a shop back whose cluster and files are gone, with clean books."""

import os
import shutil
import subprocess
import sys
import tarfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import override_settings

from audit.actions.write_entry import write_entry
from odop_store import runner
from orders.models import Order
from tests.architecture.sources import ROOT
from tests.money.conftest import confirmed, send_on
from tests.money.offers import make_offer
from tests.orders.conftest import only

COUNTS = (
    "SELECT (SELECT count(*) FROM orders_ledgerentry), (SELECT count(*) FROM orders_invoice), "
    "(SELECT sum(on_hand) FROM catalog_stockitem), (SELECT count(*) FROM audit_auditentry)"
)


@pytest.fixture
def own_files(tmp_path):
    """Keep uploads of this test in folders of its own."""
    stores = {
        name: {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "before" / name},
        }
        for name in ("default", "private")
    }
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES=stores | {"staticfiles": static}):
        yield


class Cluster:
    """A PostgreSQL server of its own below a folder, with the shop's commands."""

    def __init__(self, folder):
        self.folder = folder
        self.server = runner.start_database(folder)
        self.address = runner.ensure_database(self.server.get_uri())

    def manage(self, *arguments):
        told = {
            "DATABASE_URL": self.address,
            "ODOP_DATA_DIR": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "odop_store.settings",
        }
        call = [sys.executable, "-m", "odop_store.runner", "manage", *map(str, arguments)]
        return subprocess.run(
            call, cwd=ROOT, env=os.environ | told, capture_output=True, text=True, check=False
        )

    def counts(self):
        import psycopg

        with psycopg.connect(self.address) as connection:
            return connection.execute(COUNTS).fetchone()

    def drop(self):
        self.server.cleanup()
        shutil.rmtree(self.folder)


def lived_in(market, buyer):
    """Sell something with an offer, keep a file, write the log."""
    make_offer()
    send_on(confirmed(buyer, only(market.pot)))
    storages["private"].save("papers/pan.jpg", ContentFile(b"a private file"))
    write_entry(actor=None, verb="test")


def test_a_shop_comes_back_after_its_cluster_is_gone(open_market, buyer, own_files, tmp_path):
    lived_in(open_market, buyer)
    first_file, second_file = tmp_path / "first.tar", tmp_path / "second.tar"
    call_command("back_up", first_file)
    old = Cluster(tmp_path / "old")
    came = old.manage("restore", first_file)
    assert came.returncode == 0, came.stderr
    before = old.counts()
    assert old.manage("back_up", second_file).returncode == 0
    old.drop()
    new = Cluster(tmp_path / "new")
    came = new.manage("restore", second_file)
    assert "The books are clean." in came.stdout, came.stderr
    assert new.counts() == before
    assert before[0] > 0
    assert (new.folder / "private/papers/pan.jpg").read_bytes() == b"a private file"
    assert new.manage("migrate", "--check").returncode == 0
    again = new.manage("restore", second_file)
    assert "not empty" in again.stderr
    new.drop()


def test_nothing_is_restored_over_a_shop(open_market, own_files, tmp_path):
    call_command("back_up", tmp_path / "shop.tar")
    with pytest.raises(CommandError, match="not empty"):
        call_command("restore", tmp_path / "shop.tar")


def test_a_backup_is_never_overwritten_and_is_the_owners_alone(open_market, own_files, tmp_path):
    target = tmp_path / "shop.tar"
    call_command("back_up", target)
    assert target.stat().st_mode & 0o077 == 0
    assert not list(tmp_path.glob("*.part"))
    with pytest.raises(CommandError, match="exists already"):
        call_command("back_up", target)


def test_a_damaged_backup_is_refused(open_market, buyer, own_files, tmp_path):
    from odop_store import backup

    lived_in(open_market, buyer)
    call_command("back_up", tmp_path / "shop.tar")
    with tarfile.open(tmp_path / "shop.tar") as archive:
        archive.extractall(tmp_path / "inside")
    (tmp_path / "inside" / backup.DUMP).write_bytes(b"PGDMP cut off")
    with tarfile.open(tmp_path / "bad.tar", "w") as archive:
        for name in (backup.CONTENTS, backup.DUMP):
            archive.add(tmp_path / "inside" / name, name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backup, "refuse_filled", lambda: None)
        with pytest.raises(CommandError, match="damaged"):
            backup.restore(tmp_path / "bad.tar")
    assert Order.objects.exists()


@pytest.mark.parametrize("kind", [tarfile.REGTYPE, tarfile.SYMTYPE])
def test_a_backup_that_reaches_outside_its_folder_is_refused(kind, tmp_path):
    from odop_store import backup

    stranger = tarfile.TarInfo("../elsewhere" if kind == tarfile.REGTYPE else "files")
    stranger.type, stranger.linkname = kind, "/etc"
    with tarfile.open(tmp_path / "bad.tar", "w") as archive:
        archive.addfile(stranger)
    with tarfile.open(tmp_path / "bad.tar") as archive, pytest.raises(CommandError, match="holds"):
        backup.unpack(archive, tmp_path / "inside")
    assert not (tmp_path / "inside").exists()
