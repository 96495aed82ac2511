"""Write a line of a maker's history."""

from accounts.models import User
from artisans.models import Artisan, ArtisanEvent


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
    """Append an event; call it inside the transaction it tells about."""
    return ArtisanEvent.objects.create(
        artisan=artisan,
        verb=verb,
        actor=actor,
        reason=reason,
        from_state=from_state,
        to_state=to_state,
        facts=facts or {},
    )
