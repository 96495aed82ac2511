"""Decide on a payout account whose name the bank spells another way."""

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import AccountNotInDoubtError
from artisans.locks import lock_artisan
from artisans.models import ArtisanEvent, PayoutAccount


@transaction.atomic
def judge_payout(
    *, account: PayoutAccount, is_right: bool, actor: User, reason: str
) -> PayoutAccount:
    """Let earnings be paid into a doubtful account, or put the account aside.

    Whoever gave the account does not confirm it. Locks: the artisan's row.
    Raises: AccountNotInDoubtError.
    """
    lock_artisan(account.artisan_id)
    rows = PayoutAccount.objects.filter(is_current=True).exclude(given_by=actor)
    row = rows.filter(pk=account.pk, state=PayoutAccount.State.DOUBTFUL).first()
    if row is None:
        raise AccountNotInDoubtError
    if is_right:
        row.state = PayoutAccount.State.CONFIRMED
    else:
        row.is_current = False
    row.save(update_fields=["state", "is_current"])
    record_event(
        artisan=row.artisan,
        verb=ArtisanEvent.Verb.PAYOUT_CHANGED,
        actor=actor,
        reason=reason,
        facts={"kind": row.kind, "state": row.state, "in_use": row.is_current},
    )
    return row
