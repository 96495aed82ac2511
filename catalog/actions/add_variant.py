"""Add a size or colour to a piece."""

from django.db import transaction

from accounts.models import User
from artisans.actions.open_shop import paired
from catalog.actions.record_event import record_event
from catalog.drafts import ListingEvent
from catalog.errors import TooManyVariantsError
from catalog.locks import lock_listing
from catalog.models import Listing, StockItem, StockMovement, Variant

MOST_VARIANTS = 30


@transaction.atomic
def add_variant(*, listing: Listing, label: str, on_hand: int, actor: User) -> Variant:
    """Add a variant at the end with its opening stock.

    Locks: the listing.
    Raises: TooManyVariantsError.
    """
    lock_listing(listing.pk)
    taken = list(listing.variants.values_list("position", flat=True))
    if len(taken) >= MOST_VARIANTS:
        raise TooManyVariantsError(limit=MOST_VARIANTS)
    position = max(taken, default=-1) + 1
    variant = Variant.objects.create(
        listing=listing,
        sku=f"{listing.code}-{position + 1}",
        position=position,
        **paired("label", label),
    )
    stock = StockItem.objects.create(variant=variant, on_hand=on_hand)
    if on_hand:
        StockMovement.objects.create(
            stock=stock, delta=on_hand, reason=StockMovement.Reason.OPENING
        )
    record_event(
        listing=listing,
        verb=ListingEvent.Verb.EDITED,
        actor=actor,
        facts={"variant": variant.sku},
    )
    return variant
