"""Move a placement up or down on its page."""

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.curation import Feature


@transaction.atomic
def move_feature(*, feature: Feature, up: bool, actor: User) -> None:
    """Swap a placement with its neighbour on the same page and number all of them anew."""
    where = {"slot": feature.slot, "district": feature.district, "craft": feature.craft}
    rows = list(Feature.objects.filter(**where).order_by("position", "id"))
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
