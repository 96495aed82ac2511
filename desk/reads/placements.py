"""What a page shows because staff placed it there."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.db.models.functions import Now
from django.utils.translation import get_language

from catalog.reads.cards import ListingCard, cards_of_ids
from desk.curation import Collection, Feature

MOST_PIECES = 8
MOST_PLACEMENTS = 3


@dataclass(frozen=True)
class Placement:
    """A heading with its pieces."""

    slug: str
    name: str
    cards: tuple[ListingCard, ...]


def placements(slot: str, *, slug: str = "", at: datetime | None = None) -> list[Placement]:
    """Return what is on at a moment, by the database's own clock unless one is given.

    One query where nothing is placed; then five or fewer for each placement.
    """
    rows: QuerySet[Feature] = Feature.objects.on_at(at or Now()).filter(
        slot=slot, language__in=["", (get_language() or "en")[:2]]
    )
    if slot == Feature.Slot.FESTIVAL:
        rows = rows.filter(festival=slug)
    elif slot != Feature.Slot.HOME:
        rows = rows.filter(**{f"{slot}__slug": slug})
    found = rows.select_related("collection").order_by("position", "id")[:MOST_PLACEMENTS]
    placed = [_placement(feature.collection) for feature in found]
    return [one for one in placed if one.cards]


def _placement(collection: Collection) -> Placement:
    chosen = list(collection.pieces.values_list("listing_id", flat=True)[: 2 * MOST_PIECES])
    shown = cards_of_ids(chosen)[:MOST_PIECES]
    if len(shown) < MOST_PIECES and collection.has_rule:
        rest = collection.by_rule().exclude(pk__in=chosen).values_list("pk", flat=True)
        shown += cards_of_ids(list(rest[: MOST_PIECES - len(shown)]))
    return Placement(collection.slug, collection.name, tuple(shown))


def on_between(now: datetime, until: datetime) -> QuerySet[Feature]:
    """Return the placements on between two moments, by their beginning."""
    rows = Feature.objects.filter(starts_at__lt=until, ends_at__gt=now)
    return rows.select_related("collection", "district", "craft").order_by("starts_at", "id")
