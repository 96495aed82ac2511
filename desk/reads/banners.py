"""The banners that are on."""

from typing import Any

from django.db.models.functions import Now

from desk.texts import Banner

MOST = 2


def banners(at: Any = None) -> list[Banner]:
    """Return what is on now by the database's own clock, or at a moment. One query."""
    return list(Banner.objects.on_at(at or Now()).order_by("starts_at", "id")[:MOST])
