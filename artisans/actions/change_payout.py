"""Set where a maker's earnings are paid."""

from dataclasses import dataclass

from django.db import transaction

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import NumberRefusedError, PayoutRefusedError
from artisans.gateways import penny_drop
from artisans.gateways.base import AskedAccount, PennyDropAnswer, PennyDropError
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
    settled = confirm_payout(row=row)
    if not settled.is_current:
        raise PayoutRefusedError
    return settled


def confirm_payout(*, row: PayoutAccount) -> PayoutAccount:
    """Ask the bank about a stored account and keep its answer; without one the row stays given.

    Safe to run twice. Call it outside any transaction. Locks: the artisan's row.
    """
    asked = AskedAccount(
        reference=f"account-{row.pk}",
        holder=row.holder,
        account_number=row.account_number,
        ifsc=row.ifsc,
        upi_id=row.upi_id,
    )
    try:
        answer = penny_drop().ask(asked)
    except PennyDropError:
        return row
    return _settle(row=row, answer=answer)


def confirm_waiting() -> int:
    """Ask again about every account whose bank did not answer; return how many are settled."""
    rows = PayoutAccount.objects.filter(is_current=True, state=PayoutAccount.State.GIVEN)
    settled = [confirm_payout(row=row) for row in rows.order_by("pk")]
    return sum(row.state != PayoutAccount.State.GIVEN for row in settled)


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
    row.refresh_from_db(fields=["is_current"])
    agrees = answer.exists and (not answer.holder or names_agree(row.holder, answer.holder))
    row.state = PayoutAccount.State.CONFIRMED if agrees else PayoutAccount.State.DOUBTFUL
    row.bank_name_of_holder, row.reference = answer.holder[:120], answer.reference[:40]
    row.is_current = row.is_current and answer.exists
    row.save(update_fields=["state", "bank_name_of_holder", "reference", "is_current"])
    return row
