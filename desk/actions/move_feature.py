"""Move a placement up or down on its page."""

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.curation import Feature


def _neighbours(feature: Feature) -> list[Feature]:
    """Return the placements of the same page, in their order."""
    rows = Feature.objects.filter(
        slot=feature.slot,
        district=feature.district_id,
        craft=feature.craft_id,
        festival=feature.festival,
    )
    return list(rows.order_by("position", "id"))


@transaction.atomic
def drop_feature(*, feature: Feature, before: Feature, actor: User) -> None:
    """Put a placement where another of its page stands; one of another page moves nothing."""
    rows = _neighbours(feature)
    if feature not in rows or before not in rows or feature == before:
        return
    old, new = rows.index(feature), rows.index(before)
    rows.insert(new, rows.pop(old))
    for position, row in enumerate(rows):
        row.position = position
    Feature.objects.bulk_update(rows, ["position"])
    write_entry(
        actor=actor,
        verb="move-up" if new < old else "move-down",
        subject=feature,
        before={"position": old},
        after={"position": new},
    )


@transaction.atomic
def move_feature(*, feature: Feature, up: bool, actor: User) -> None:
    """Swap a placement with its neighbour on the same page and number all of them anew."""
    rows = _neighbours(feature)
    place = [row.pk for row in rows].index(feature.pk)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(rows):
        return
    rows[place], rows[other] = rows[other], rows[place]
    for position, row in enumerate(rows):
        row.position = position
    Feature.objects.bulk_update(rows, ["position"])
    write_entry(
        actor=actor,
        verb="move-up" if up else "move-down",
        subject=feature,
        before={"position": place},
        after={"position": other},
    )
