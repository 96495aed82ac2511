"""Change a fact of the register: one person proposes with a source, another publishes."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions.write_entry import write_entry
from districts.errors import (
    FactDecidedError,
    FactRefusedError,
    NothingChangedError,
    SamePersonError,
    SourceMissingError,
)
from districts.facts import FactChange, FactSource
from districts.locks import lock_subject, lock_waiting_change
from districts.models import Craft, District

PAIRS = {"technique", "story", "headquarters"}


def fields_of(fact: str) -> list[str]:
    """Return the columns that a fact stands in."""
    return [f"{fact}_en", f"{fact}_hi"] if fact in PAIRS else [fact]


def values_of(row: Craft | District, fact: str) -> list[str]:
    """Return what the register says of a fact now, as texts."""
    found = (getattr(row, name) for name in fields_of(fact))
    return ["" if value is None else str(value) for value in found]


def _wanted(change: FactChange) -> list[str]:
    both = [change.after_en.strip(), change.after_hi.strip()]
    return both if change.fact in PAIRS else both[:1]


@transaction.atomic
def propose_fact(*, change: FactChange, actor: User) -> FactChange:
    """Keep a change until a second person looks; it must name its source and change something.

    Raises: SourceMissingError, NothingChangedError.
    """
    row = change.craft or change.district
    if not change.source.strip():
        raise SourceMissingError
    change.before = values_of(row, change.fact) if row else []
    if change.before == _wanted(change):
        raise NothingChangedError
    change.proposed_by = actor
    change.save(force_insert=True)
    write_entry(actor=actor, verb="fact-proposed", subject=change, note=change.source)
    return change


@transaction.atomic
def publish_fact(*, change: FactChange, actor: User, now: datetime) -> None:
    """Write the fact, with its source and the day it was checked.

    Locks: the change, then its craft or district.
    Raises: SamePersonError, FactDecidedError, FactRefusedError.
    """
    fresh = _decide(change, actor, now, FactChange.State.PUBLISHED)
    row = lock_subject(fresh)
    if values_of(row, fresh.fact) != fresh.before:
        raise FactDecidedError
    _write(row, fresh)
    FactSource.objects.update_or_create(
        craft=fresh.craft, district=fresh.district, fact=fresh.fact,
        defaults={
            "source": fresh.source, "source_url": fresh.source_url,
            "checked_on": timezone.localdate(now), "checked_by": actor,
        },
    )  # fmt: skip
    before = dict(zip(fields_of(fresh.fact), fresh.before, strict=True))
    after = dict(zip(fields_of(fresh.fact), _wanted(fresh), strict=True))
    write_entry(
        actor=actor, verb="fact-published", subject=row, before=before, after=after,
        note=fresh.source,
    )  # fmt: skip


def _write(row: Craft | District, change: FactChange) -> None:
    names = fields_of(change.fact)
    for name, value in zip(names, _wanted(change), strict=True):
        setattr(row, name, None if value == "" and row._meta.get_field(name).null else value)
    try:
        row.clean_fields(exclude={f.name for f in row._meta.fields} - set(names))
        row.validate_constraints()
    except ValidationError as error:
        raise FactRefusedError(why=" ".join(error.messages)) from error
    row.save(update_fields=names)


@transaction.atomic
def refuse_fact(*, change: FactChange, actor: User, now: datetime) -> None:
    """Leave the register as it is.

    Raises: SamePersonError, FactDecidedError.
    """
    fresh = _decide(change, actor, now, FactChange.State.REFUSED)
    write_entry(actor=actor, verb="fact-refused", subject=fresh)


@transaction.atomic
def check_source(*, source: FactSource, actor: User, now: datetime) -> None:
    """Note that the source was looked at today and still says so.

    Raises: SourceMissingError for a fact that names none.
    """
    if not source.source:
        raise SourceMissingError
    today = timezone.localdate(now)
    FactSource.objects.filter(pk=source.pk).update(checked_on=today, checked_by=actor)
    write_entry(
        actor=actor, verb="fact-checked", subject=source,
        before={"checked_on": str(source.checked_on)}, after={"checked_on": str(today)},
    )  # fmt: skip


def _decide(change: FactChange, actor: User, now: datetime, state: FactChange.State) -> FactChange:
    if change.proposed_by_id == actor.pk:
        raise SamePersonError
    fresh = lock_waiting_change(change.pk)
    if fresh is None:
        raise FactDecidedError
    fresh.state, fresh.reviewed_by, fresh.reviewed_at = state, actor, now
    fresh.save(update_fields=["state", "reviewed_by", "reviewed_at"])
    return fresh
