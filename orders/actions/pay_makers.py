"""Schedule payouts, and note what the bank did with them."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from artisans.models import Artisan
from audit.actions.write_entry import write_entry
from odop_store.kernel.transitions import check_move
from orders import locks
from orders.actions.post_entries import post_entries
from orders.errors import PayoutHeldError
from orders.models import Payout, PayoutLine
from orders.reads.earnings import bank_account, is_paused, unpaid_by_maker
from orders.rules import ledger
from orders.rules.payouts import PAYOUT_MOVES, PayoutState, leaves_shop, payable

LEAST_PAISE = 1_00


def schedule_payouts(*, day: date, user: User | None = None) -> list[Payout]:
    """Schedule one payout for each maker to whom money is due; safe to run twice.

    A maker without a confirmed account, or whose shop is paused, waits and loses nothing by it.
    """
    return [
        payout
        for artisan_id in sorted(unpaid_by_maker(day))
        if (payout := schedule_payout(artisan_id=artisan_id, day=day, user=user))
    ]


def schedule_payout(*, artisan_id: int, day: date, user: User | None = None) -> Payout | None:
    """Schedule what is due to one maker, if anything is.

    Locks: the maker's row, so that two runs cannot pay one consignment twice.
    """
    now = timezone.now()
    with transaction.atomic():
        artisan = locks.lock_maker(artisan_id)
        due = unpaid_by_maker(day, artisan=artisan_id).get(artisan_id, {})
        lines = payable(due, LEAST_PAISE)
        account = bank_account(artisan)
        if not lines or account is None or is_paused(artisan):
            return None
        payout = Payout.objects.create(
            artisan=artisan,
            amount_paise=sum(lines.values()),
            holder=account.holder,
            account_number=account.account_number,
            ifsc=account.ifsc,
            upi_id=account.upi_id,
            scheduled_at=now,
        )
        PayoutLine.objects.bulk_create(
            PayoutLine(payout=payout, consignment_id=pk, amount_paise=amount)
            for pk, amount in lines.items()
        )
        _post(payout, "scheduled", ledger.payout_scheduled(payout.amount_paise), artisan)
        if user is not None:
            _tell_log(payout, user, "")
    return payout


def move_payout(
    *,
    payout_id: int,
    to: PayoutState,
    reference: str = "",
    fault: str = "",
    user: User | None = None,
) -> Payout:
    """Note that a payout was exported, paid or bounced; what bounced is owed again.

    Locks: the payout. Raises: MoveRefusedError, PayoutHeldError.
    """
    now = timezone.now()
    with transaction.atomic():
        payout = locks.lock_payout(payout_id)
        before = payout.state
        check_move(PAYOUT_MOVES, PayoutState(payout.state), to)
        if leaves_shop(PayoutState(payout.state), to) and is_paused(payout.artisan):
            raise PayoutHeldError
        payout.state = to
        payout.reference = reference[:40] or payout.reference
        payout.fault = fault[:120]
        if to is PayoutState.PAID:
            payout.paid_at = now
            _post(payout, "paid", ledger.payout_paid(payout.amount_paise), payout.artisan)
        if to is PayoutState.BOUNCED:
            entries = ledger.payout_bounced(
                payout.amount_paise, was_paid=before == PayoutState.PAID
            )
            _post(payout, "bounced", entries, payout.artisan)
        payout.save(update_fields=["state", "reference", "fault", "paid_at"])
        if user is not None:
            _tell_log(payout, user, before)
    return payout


def _tell_log(payout: Payout, user: User, before: str) -> None:
    write_entry(
        actor=user,
        verb=f"payout-{payout.state}",
        subject=payout,
        before={"state": before},
        after={"state": payout.state, "amount_paise": payout.amount_paise},
        note=payout.fault,
    )


def _post(payout: Payout, verb: str, entries: ledger.Entries, artisan: Artisan) -> None:
    post_entries(
        key=f"payout-{verb}-{payout.pk}",
        kind=f"payout_{verb}",
        entries=entries,
        artisan_id=artisan.pk,
        note=payout.code,
        at=timezone.now(),
    )
