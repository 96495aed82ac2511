"""Check the books against themselves."""

from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from audit.reads.chain import broken_entries

SQL = Path(__file__).parents[1] / "sql" / "verify_books.sql"


@dataclass(frozen=True)
class Breach:
    """A promise of the books that something breaks."""

    promise: str
    subject: str
    difference: int

    def __str__(self) -> str:
        return f"{self.promise}: {self.subject} ({self.difference:+d})"


def breaches() -> list[Breach]:
    """Return every broken promise, the audit log's chains among them; a clean shop has none."""
    with connection.cursor() as cursor:
        cursor.execute(SQL.read_text())
        found = [Breach(str(row[0]), str(row[1]), int(row[2] or 0)) for row in cursor.fetchall()]
    return found + [
        Breach(f"the audit log fits its chain: {one.kind}", f"entry {one.entry_id}", 1)
        for one in broken_entries()
    ]
