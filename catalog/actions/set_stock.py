"""Set how many of a variant the maker has."""

from django.db import transaction

from accounts.models import User
from catalog.actions.record_event import record_event
from catalog.drafts import ListingEvent
from catalog.errors import ChangedMeanwhileError, StockBelowPromisedError
from catalog.locks import lock_stock
from catalog.models import StockItem, StockMovement, Variant


@transaction.atomic
def set_stock(*, variant: Variant, on_hand: int, was: int, actor: User) -> StockItem:
    """Count the stock anew: the difference becomes a movement, live at once.

    `was` is the number the person saw; a sale or a helper in between is told, not overwritten.

    Locks: the variant's stock.
    Raises: ChangedMeanwhileError, StockBelowPromisedError when buyers were promised more.
    """
    stock = lock_stock(variant.pk)
    if stock.on_hand != was:
        raise ChangedMeanwhileError(version=0)
    if on_hand < stock.reserved:
        raise StockBelowPromisedError(promised=stock.reserved)
    delta = on_hand - stock.on_hand
    if delta:
        stock.on_hand = on_hand
        stock.save(update_fields=["on_hand"])
        reason = StockMovement.Reason.MADE if delta > 0 else StockMovement.Reason.CORRECTED
        StockMovement.objects.create(stock=stock, delta=delta, reason=reason)
        record_event(
            listing=variant.listing,
            verb=ListingEvent.Verb.STOCK,
            actor=actor,
            facts={"sku": variant.sku, "delta": delta},
        )
    return stock
