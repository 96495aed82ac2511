"""Give a member another role, or end a membership."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import ConsentMissingError, LastOwnerError
from artisans.locks import lock_members
from artisans.models import ArtisanEvent, Membership


@transaction.atomic
def change_role(
    *, membership: Membership, actor: User, role: str | None, now: datetime
) -> Membership:
    """Set the role; without one the membership ends. A shop keeps at least one owner.

    Locks: the maker's memberships.
    Raises: LastOwnerError, ConsentMissingError.
    """
    owners = [
        row.pk for row in lock_members(membership.artisan_id) if row.role == Membership.Role.OWNER
    ]
    if owners == [membership.pk] and role != Membership.Role.OWNER:
        raise LastOwnerError
    if role == Membership.Role.OFFICER and membership.consent_id is None:
        raise ConsentMissingError
    if role is None:
        membership.ended_at = now
    else:
        membership.role = role
    membership.save(update_fields=["role", "ended_at"])
    record_event(
        artisan=membership.artisan,
        verb=ArtisanEvent.Verb.MEMBER_CHANGED if role else ArtisanEvent.Verb.MEMBER_ENDED,
        actor=actor,
        facts={"member": membership.pk, "role": role or membership.role},
    )
    return membership
