"""The second wall around a maker's rows: PostgreSQL itself refuses another maker's (ADR 0011).

Inside `as_maker` the connection works as the role `odop_workshop`, for which every maker-owned
table shows only the rows of the maker named in `odop.maker`. A query that forgot its filter
finds nothing; a write to another maker's row fails.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

ROLE = "odop_workshop"

MAKE_ROLE_SQL = f"""
DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{ROLE}') THEN
        CREATE ROLE {ROLE} NOLOGIN NOBYPASSRLS;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
    GRANT pg_read_all_data, pg_write_all_data TO {ROLE};
    EXECUTE format('GRANT {ROLE} TO %I', current_user);
EXCEPTION WHEN unique_violation OR invalid_grant_operation THEN NULL;
END $$;
"""  # noqa: S608 - only the constant above is filled in
# Roles belong to the server, not to the database: a restored shop makes its own again.
ROLE_SQL = (
    MAKE_ROLE_SQL
    + """
CREATE FUNCTION odop_maker() RETURNS bigint LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('odop.maker', true), '')::bigint $$;
"""
)


def fence(table: str, owned: str) -> tuple[str, str]:
    """Return the SQL that fences a table, and the SQL that takes the fence away.

    `owned` says which rows are the maker's; every other role sees the table as before.
    """
    rule = f"current_user <> '{ROLE}' OR ({owned})"
    return (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;"
        f"CREATE POLICY maker_only ON {table} USING ({rule}) WITH CHECK ({rule});",
        f"DROP POLICY maker_only ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
    )


@contextmanager
def as_maker(artisan_id: int) -> Iterator[None]:
    """Run the block in one transaction behind the second wall.

    Never call a gateway inside: the block is one transaction.
    """
    with transaction.atomic():
        _become(ROLE, str(artisan_id))
        yield
        # The outer transaction of a caller, and whatever waits for the commit, run as before.
        _become("none", "")


@contextmanager
def as_shop() -> Iterator[None]:
    """Run an action with the shop's own rights, on a row that was found behind the wall.

    An action on one parcel must see the whole order: it ends when every maker's parcel has, and
    its books balance across makers. A refusal inside brings the wall back with the savepoint.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('odop.maker', true)")
        role, artisan = cursor.fetchone()
    if role != ROLE:
        yield
        return
    with transaction.atomic():
        _become("none", "")
        yield
        _become(ROLE, artisan)


def _become(role: str, maker: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('odop.maker', %s, true), set_config('role', %s, true)",
            [maker, role],
        )
