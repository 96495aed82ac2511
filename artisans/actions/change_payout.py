"""Set where a maker's earnings are paid."""

from dataclasses import dataclass

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import NumberRefusedError, PayoutRefusedError
from artisans.gateways import penny_drop
from artisans.gateways.base import PennyDropAnswer, PennyDropError
from artisans.locks import lock_artisan
from artisans.models import Artisan, ArtisanEvent, PayoutAccount
from artisans.rules import is_upi_id, names_agree, number_fault, tidy
from odop_store.kernel.digits import only_digits


@dataclass(frozen=True)
class NewAccount:
    """What a person typed: either account number with IFSC, or a UPI id."""

    holder: str
    account_number: str = ""
    ifsc: str = ""
    upi_id: str = ""


def change_payout(*, artisan: Artisan, actor: User, account: NewAccount) -> PayoutAccount:
    """Store the new account, ask the bank outside any transaction, then settle its answer.

    A name that differs is kept as doubtful for staff; the account before it stays on record.
    Locks: the artisan's row, twice.
    Raises: NumberRefusedError, PayoutRefusedError.
    """
    plain = tidy_account(account)
    row = _store(artisan=artisan, actor=actor, account=plain)
    try:
        answer = penny_drop().ask(
            account_number=row.account_number, ifsc=row.ifsc, upi_id=row.upi_id
        )
    except PennyDropError:
        return row
    settled = _settle(row=row, answer=answer)
    if not settled.is_current:
        raise PayoutRefusedError
    return settled


def tidy_account(account: NewAccount) -> NewAccount:
    """Return the account with its numbers cleaned.

    Raises: NumberRefusedError.
    """
    number, ifsc = only_digits(account.account_number), tidy(account.ifsc)
    upi_id = account.upi_id.strip()
    if upi_id and not account.account_number:
        if not is_upi_id(upi_id):
            raise NumberRefusedError
        return NewAccount(account.holder.strip(), upi_id=upi_id)
    if number_fault("account", number) or number_fault("ifsc", ifsc):
        raise NumberRefusedError
    return NewAccount(account.holder.strip(), number, ifsc)


@transaction.atomic
def _store(*, artisan: Artisan, actor: User, account: NewAccount) -> PayoutAccount:
    lock_artisan(artisan.pk)
    PayoutAccount.objects.filter(artisan=artisan, is_current=True).update(is_current=False)
    row = PayoutAccount.objects.create(
        artisan=artisan,
        kind=PayoutAccount.Kind.UPI if account.upi_id else PayoutAccount.Kind.BANK,
        holder=account.holder,
        account_number=account.account_number,
        ifsc=account.ifsc,
        upi_id=account.upi_id,
        given_by=actor,
    )
    record_event(
        artisan=artisan,
        verb=ArtisanEvent.Verb.PAYOUT_CHANGED,
        actor=actor,
        facts={"kind": row.kind, "ends": row.last_four},
    )
    return row


@transaction.atomic
def _settle(*, row: PayoutAccount, answer: PennyDropAnswer) -> PayoutAccount:
    """Keep what the bank said; an account the bank does not know is no longer current."""
    lock_artisan(row.artisan_id)
    agrees = answer.exists and (not answer.holder or names_agree(row.holder, answer.holder))
    row.state = PayoutAccount.State.CONFIRMED if agrees else PayoutAccount.State.DOUBTFUL
    row.bank_name_of_holder, row.reference = answer.holder[:120], answer.reference[:40]
    row.is_current = answer.exists
    row.save(update_fields=["state", "bank_name_of_holder", "reference", "is_current"])
    return row
