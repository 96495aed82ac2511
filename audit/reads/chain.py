"""Check the chains of the audit log against their digests."""

from dataclasses import dataclass

from django.db import connection

# The digest's definition, said here once more so that a changed trigger is noticed too.
CHECK = """
WITH checked AS (
    SELECT id, chain, position, previous_digest, beside_digest, digest,
           encode(sha256(convert_to(jsonb_build_array(
               chain, position, previous_digest, beside_digest,
               (extract(epoch FROM at) * 1000000)::bigint, actor_id, verb, subject_type,
               subject_id, subject_name, changes, note)::text, 'UTF8')), 'hex') AS right_digest,
           lag(digest) OVER (PARTITION BY chain ORDER BY position) AS before_digest,
           row_number() OVER (PARTITION BY chain ORDER BY position) AS right_position
    FROM audit_auditentry
)
SELECT id, CASE
    WHEN digest <> right_digest THEN 'changed'
    WHEN position <> right_position THEN 'gap'
    WHEN previous_digest <> coalesce(before_digest, '') THEN 'unlinked'
    ELSE 'lost beside' END
FROM checked
WHERE digest <> right_digest OR position <> right_position
   OR previous_digest <> coalesce(before_digest, '')
   OR (beside_digest <> '' AND NOT EXISTS (
       SELECT 1 FROM audit_auditentry a WHERE a.digest = checked.beside_digest))
ORDER BY id
"""
HEADS = "SELECT DISTINCT ON (chain) chain, position, digest FROM audit_auditentry ORDER BY chain, position DESC"
KNOWN = "SELECT 1 FROM audit_auditentry WHERE chain = %s AND position = %s AND digest = %s"


@dataclass(frozen=True)
class Break:
    """An entry that does not fit its chain."""

    entry_id: int
    kind: str


def broken_entries() -> list[Break]:
    """Return every entry that was changed, or whose neighbours are missing. One query."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute(CHECK)
        return [Break(*row) for row in cursor.fetchall()]


def heads() -> list[tuple[int, int, str]]:
    """Return chain, position and digest of each chain's newest entry, to be kept elsewhere."""
    with connection.cursor() as cursor:
        cursor.execute(HEADS)
        return [(row[0], row[1], row[2]) for row in cursor.fetchall()]


def is_known(chain: int, position: int, digest: str) -> bool:
    """Say whether a head that was kept elsewhere is still part of its chain."""
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, [chain, position, digest])
        return cursor.fetchone() is not None
