"""What makers have earned, were paid and are still owed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, Sum

from artisans.models import Artisan, PayoutAccount
from orders.models import Earning, Payout, PayoutLine
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


def is_paused(artisan: Artisan) -> bool:
    """Say whether a maker's payouts wait: the shop is paused until staff open it again."""
    return artisan.state == Artisan.State.SUSPENDED


def unpaid_by_maker(day: date, **makers: Any) -> dict[int, dict[int, int]]:
    """Return maker → consignment → what is due by a day and in no payout yet. Two queries.

    A consignment is due once its return window is over and no return is open; what a return took
    back is due at once. `makers` narrows it to some: `artisan=…`, `artisan__state=…`.
    """
    due: dict[int, dict[int, int]] = {}
    ripe = (
        Earning.objects.filter(value_paise__gt=0, payable_on__lte=day, **makers)
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


@dataclass(frozen=True)
class HeldMoney:
    """What a paused maker would have been paid: due already, and scheduled before the pause."""

    artisan: Artisan
    due_paise: int
    scheduled_paise: int

    @property
    def total_paise(self) -> int:
        return self.due_paise + self.scheduled_paise


def held_money(day: date) -> tuple[HeldMoney, ...]:
    """Return what waits because its maker's shop is paused, by name. Four queries."""
    paused = Artisan.State.SUSPENDED
    due = unpaid_by_maker(day, artisan__state=paused)
    rows = Payout.objects.filter(state=PayoutState.SCHEDULED, artisan__state=paused)
    scheduled = dict(rows.values_list("artisan").annotate(Sum("amount_paise")).order_by())
    makers = Artisan.objects.filter(pk__in={*due, *scheduled}).select_related("district")
    held = (
        HeldMoney(maker, sum(due.get(maker.pk, {}).values()), scheduled.get(maker.pk, 0))
        for maker in makers
    )
    return tuple(one for one in held if one.total_paise > 0)
