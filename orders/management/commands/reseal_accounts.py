"""Seal account numbers anew under the newest of SEALING_KEYS; safe to run twice."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from artisans.models import PayoutAccount
from artisans.models.sealed import seal_anew
from orders.models import Payout

COLUMNS = ("account_number", "upi_id")


class Command(BaseCommand):
    help = "Seal account numbers anew under the newest key; afterwards the older key may go."

    def handle(self, *args: Any, **options: Any) -> None:
        count = sum(
            reseal(model._meta.db_table, name)
            for model in (PayoutAccount, Payout)
            for name in COLUMNS
        )
        self.stdout.write(f"{count} numbers sealed anew.")


@transaction.atomic
def reseal(table: str, column: str) -> int:
    """Rotate one column's tokens, as they stand in the database; return how many."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, {column} FROM {table} WHERE {column} <> '' FOR UPDATE")  # noqa: S608
        rows = cursor.fetchall()
        cursor.executemany(
            f"UPDATE {table} SET {column} = %s WHERE id = %s",  # noqa: S608
            [(seal_anew(token), pk) for pk, token in rows],
        )
    return len(rows)
