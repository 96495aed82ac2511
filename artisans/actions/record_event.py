"""Write a line of a maker's history."""

from accounts.models import User
from artisans.models import Artisan, ArtisanEvent
from audit.actions.write_entry import write_entry


def record_event(
    *,
    artisan: Artisan,
    verb: ArtisanEvent.Verb,
    actor: User | None,
    reason: str = "",
    from_state: str = "",
    to_state: str = "",
    facts: dict[str, object] | None = None,
) -> ArtisanEvent:
    """Append an event and its line of the audit log, inside the transaction they tell about."""
    write_entry(
        actor=actor,
        verb=f"artisan-{verb}",
        subject=artisan,
        before={"state": from_state},
        after={"state": to_state, **(facts or {})},
        note=reason,
    )
    return ArtisanEvent.objects.create(
        artisan=artisan,
        verb=verb,
        actor=actor,
        reason=reason,
        from_state=from_state,
        to_state=to_state,
        facts=facts or {},
    )
