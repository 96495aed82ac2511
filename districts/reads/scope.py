"""Which districts a member of staff works for."""

from typing import Any

from districts.models import StaffScope


def scope_of(user: Any) -> list[int] | None:
    """Return the ids of a person's districts, or None for someone who works for all of them.

    Somebody with a scope and no district in it sees nothing.
    """
    if user.is_superuser:
        return None
    scope = StaffScope.objects.filter(user=user).first()
    return None if scope is None else list(scope.districts.values_list("pk", flat=True))
