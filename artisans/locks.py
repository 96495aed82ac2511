"""The named doors to row locks of makers."""

from artisans.models import Artisan, Membership


def lock_artisan(artisan_id: int) -> Artisan:
    """Lock one maker. Locks: the artisan's row."""
    return Artisan.objects.select_for_update().get(pk=artisan_id)


def lock_members(artisan_id: int) -> list[Membership]:
    """Lock a maker's current memberships. Locks: their rows, in primary-key order."""
    rows = Membership.objects.current().filter(artisan_id=artisan_id)
    return list(rows.select_for_update().order_by("pk"))
