"""The one door by which anything enters the audit log."""

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction

from accounts.models import User
from audit import rules
from audit.behalf import FIELD, other_person
from audit.models import AuditEntry


@transaction.atomic
def write_entry(
    *,
    actor: User | None,
    verb: str,
    subject: models.Model | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    note: str = "",
) -> AuditEntry:
    """Append an entry; call it inside the transaction it tells about.

    Locks: a free chain of the log until the transaction ends (nobody waits for it).
    """
    return AuditEntry.objects.create(
        actor=actor,
        verb=verb,
        subject_type=subject._meta.label_lower if subject else "",
        subject_id=str(subject.pk) if subject else "",
        subject_name=_named(subject),
        changes=rules.changed(before or {}, after or {}) | _behalf(),
        note=rules.without_numbers(note.strip())[:500],
    )


def _behalf() -> dict[str, list[int | None]]:
    """Return the person on whose behalf the actor works, where there is one."""
    person = other_person()
    return {FIELD: [None, person]} if person else {}


def _named(subject: models.Model | None) -> str:
    """Return the subject's own name; people are named by their number alone."""
    if subject is None or isinstance(subject, User):
        return f"#{subject.pk}" if subject else ""
    return rules.without_numbers(str(subject))[:200]
