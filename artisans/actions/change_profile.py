"""Change what a maker says about itself."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.locks import lock_artisan
from artisans.models import Artisan, ArtisanEvent

OPEN_FIELDS = frozenset(
    {
        "name_en", "name_hi", "legal_name", "kind", "village_en", "village_hi", "pin",
        "since_year", "member_count", "is_women_led", "weekly_capacity", "tax_status", "gstin",
    }
)  # fmt: skip


@transaction.atomic
def change_profile(*, artisan: Artisan, actor: User, changes: Mapping[str, Any]) -> Artisan:
    """Write the changed fields and name them in the history.

    Locks: the artisan's row.
    """
    fresh = lock_artisan(artisan.pk)
    changed = {
        name: value
        for name, value in changes.items()
        if name in OPEN_FIELDS and getattr(fresh, name) != value
    }
    if changed:
        for name, value in changed.items():
            setattr(fresh, name, value)
        fresh.save(update_fields=list(changed))
        record_event(
            artisan=fresh,
            verb=ArtisanEvent.Verb.PROFILE_CHANGED,
            actor=actor,
            facts={"fields": sorted(changed)},
        )
    return fresh
