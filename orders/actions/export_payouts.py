"""Hand scheduled payouts to the bank."""

from django.db import transaction

from accounts.models import User
from artisans.models import Artisan
from orders.actions.pay_makers import move_payout
from orders.models import Payout
from orders.rules.payouts import PayoutState

MOST_AT_ONCE = 500


@transaction.atomic
def export_payouts(*, user: User) -> list[Payout]:
    """Mark what is scheduled as exported and return it, all or nothing, for the bank's file.

    What is scheduled for a maker whose shop was paused since stays where it is.

    Locks: the payouts, by key.
    """
    rows = Payout.objects.filter(state=PayoutState.SCHEDULED).exclude(
        artisan__state=Artisan.State.SUSPENDED
    )
    chosen = list(rows.order_by("pk")[:MOST_AT_ONCE])
    return [move_payout(payout_id=row.pk, to=PayoutState.EXPORTED, user=user) for row in chosen]
