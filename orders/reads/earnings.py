"""What makers have earned, were paid and are still owed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum

from artisans.models import Artisan, PayoutAccount
from orders.models import Earning, PayoutLine
from orders.rules.payouts import PayoutState
from orders.rules.returns import OPEN


@dataclass(frozen=True)
class BankAccount:
    """Where a maker is paid: a bank account or a UPI id."""

    holder: str
    account_number: str = ""
    ifsc: str = ""
    upi_id: str = ""


def bank_account(artisan: Artisan) -> BankAccount | None:
    """Return the maker's confirmed account, if there is one. One query."""
    row = artisan.payout_accounts.filter(
        is_current=True, state=PayoutAccount.State.CONFIRMED
    ).first()
    if row is None:
        return None
    return BankAccount(row.holder, row.account_number, row.ifsc, row.upi_id)


def unpaid_by_maker(day: date) -> dict[int, dict[int, int]]:
    """Return maker → consignment → what is due by a day and in no payout yet. Two queries.

    A consignment is due once its return window is over and no return is open; what a return took back is due at once.
    """
    due: dict[int, dict[int, int]] = {}
    ripe = (
        Earning.objects.filter(value_paise__gt=0, payable_on__lte=day)
        .exclude(consignment__lines__returns__state__in=[str(state) for state in OPEN])
        .values("consignment")
    )
    for earning in Earning.objects.filter(consignment__in=ripe):
        mine = due.setdefault(earning.artisan_id, {})
        mine[earning.consignment_id] = mine.get(earning.consignment_id, 0) + earning.net_paise
    paid = (
        PayoutLine.objects.filter(~Q(payout__state=PayoutState.BOUNCED), consignment__in=ripe)
        .values_list("payout__artisan", "consignment")
        .annotate(Sum("amount_paise"))
    )
    for artisan_id, consignment_id, amount in paid:
        due[artisan_id][consignment_id] -= amount
    return due
