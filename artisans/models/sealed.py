"""Text that the database keeps only sealed: account numbers and UPI ids (ADR 0024)."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.db import models

# Every Fernet token begins so; the database refuses anything else in a sealed column.
SEAL_BEGINS = "gAAAA"


@lru_cache(maxsize=4)
def _locks(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def locks() -> MultiFernet:
    """Return the shop's keys, the newest first."""
    return _locks(tuple(settings.SEALING_KEYS))


def seal(text: str) -> str:
    """Return the text sealed under the newest key; an empty text stays empty."""
    return locks().encrypt(text.encode()).decode() if text else ""


def unseal(token: str) -> str:
    """Return the text of a token sealed under any of the shop's keys.

    Raises: cryptography.fernet.InvalidToken.
    """
    return locks().decrypt(token.encode()).decode() if token else ""


def seal_anew(token: str) -> str:
    """Return a token sealed under the newest key, whichever key it was sealed under."""
    return locks().rotate(token.encode()).decode() if token else ""


if TYPE_CHECKING:
    Text = models.TextField[str, str]
else:
    Text = models.TextField


class SealedField(Text):
    """A text that is plain in Python and sealed in the database; it cannot be searched for."""

    def get_prep_value(self, value: Any) -> Any:
        plain = super().get_prep_value(value)
        return seal(plain) if plain else plain

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return unseal(value) if value else value


def sealed_sql(table: str, *columns: str) -> tuple[str, str]:
    """Return the SQL by which the database keeps plain text out of columns, and its opposite."""
    add = [
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_{name}_sealed "
        f"CHECK ({name} = '' OR {name} LIKE '{SEAL_BEGINS}%');"
        for name in columns
    ]
    drop = [f"ALTER TABLE {table} DROP CONSTRAINT {table}_{name}_sealed;" for name in columns]
    return "".join(add), "".join(drop)


def seal_rows(table: str, *columns: str) -> Any:
    """Return a data migration that seals what stood there in plain text."""
    return _each(table, columns, seal)


def unseal_rows(table: str, *columns: str) -> Any:
    return _each(table, columns, unseal)


def _each(table: str, columns: tuple[str, ...], change: Any) -> Any:
    def run(apps: Any, schema_editor: Any) -> None:
        with schema_editor.connection.cursor() as cursor:
            for name in columns:
                column, place = (schema_editor.quote_name(one) for one in (name, table))
                cursor.execute(f"SELECT id, {column} FROM {place} WHERE {column} <> ''")  # noqa: S608
                for pk, text in cursor.fetchall():
                    cursor.execute(
                        f"UPDATE {place} SET {column} = %s WHERE id = %s",  # noqa: S608
                        [change(text), pk],
                    )
            # What waits for the commit would keep the next statement from altering the table.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    return run
