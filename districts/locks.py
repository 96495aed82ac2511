"""The named door to row locks of the register."""

from districts.facts import FactChange
from districts.models import Craft, District


def lock_waiting_change(pk: int) -> FactChange | None:
    """Lock a change that nobody has decided on yet."""
    return FactChange.objects.select_for_update().filter(pk=pk, state="waiting").first()


def lock_subject(change: FactChange) -> Craft | District:
    """Lock the craft or district that a change is about."""
    if change.craft_id:
        return Craft.objects.select_for_update().get(pk=change.craft_id)
    return District.objects.select_for_update().get(pk=change.district_id or 0)
