"""Check the books against themselves."""

from dataclasses import dataclass
from pathlib import Path

from django.db import connection

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
    """Return every broken promise; a clean shop has none. One query."""
    with connection.cursor() as cursor:
        cursor.execute(SQL.read_text())
        return [Breach(str(row[0]), str(row[1]), int(row[2] or 0)) for row in cursor.fetchall()]
