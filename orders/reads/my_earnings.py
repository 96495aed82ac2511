"""A maker's earnings: what came, what comes and when."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from artisans.models import Artisan, PayoutAccount
from orders.models import Consignment, Earning, OrderLine, Payout, PayoutLine, ReturnRequest
from orders.reads.earnings import is_paused
from orders.reads.packing import key_of
from orders.rules.earnings import Coming, Hold, Owed, coming, median_days
from orders.rules.payouts import PayoutState
from orders.rules.returns import OPEN

HOLD_WORDS = {
    Hold.RETURN: gettext_lazy("Waits until the return is decided"),
    Hold.PAUSE: gettext_lazy("Waits while your shop is paused"),
}
MOST_ROWS = 100
MOST_PAYOUTS = 24
LOOKED_BACK = timedelta(days=180)


@dataclass(frozen=True)
class Earned:
    """One order in the list."""

    key: str
    title: str
    earned_on: date
    net_paise: int
    when: str


@dataclass(frozen=True)
class Holds:
    """What holds a maker's money: the shop's pause, and parcels of which a return is open."""

    is_paused: bool
    returning: frozenset[int]

    def of(self, parcel_id: int) -> Hold | None:
        """Return what holds the money of a parcel; the pause, which staff can end, comes first."""
        if self.is_paused:
            return Hold.PAUSE
        return Hold.RETURN if parcel_id in self.returning else None


@dataclass(frozen=True)
class EarningsPage:
    account: PayoutAccount | None
    is_paused: bool
    coming: tuple[Coming, ...]
    returning_paise: int
    paused_paise: int
    payouts: tuple[Payout, ...]
    rows: tuple[Earned, ...]
    months: tuple[date, ...]
    median_days: int | None

    @property
    def coming_paise(self) -> int:
        return sum(one.amount_paise for one in self.coming)


def earnings_page(artisan: Artisan) -> EarningsPage:
    """Return what the maker earned and gets. Seven queries."""
    today = timezone.localdate()
    parcels = list(earned_parcels(artisan)[:MOST_ROWS])
    holds = holds_of(artisan)
    owed = [owed_for(parcel, holds) for parcel in parcels]
    payouts = tuple(artisan.payouts.order_by("-pk")[:MOST_PAYOUTS])
    scheduled = [payout for payout in payouts if payout.state == PayoutState.SCHEDULED]
    days = Earning.objects.filter(artisan=artisan).dates("earned_on", "month", order="DESC")
    return EarningsPage(
        account=artisan.payout_accounts.filter(is_current=True).first(),
        is_paused=holds.is_paused,
        coming=coming(owed, today),
        returning_paise=_held(owed, Hold.RETURN),
        paused_paise=_held(owed, Hold.PAUSE)
        + sum(payout.amount_paise for payout in scheduled if holds.is_paused),
        payouts=payouts,
        rows=tuple(_earned(parcel, one) for parcel, one in zip(parcels, owed, strict=True)),
        months=tuple(days[:12]),
        median_days=median_days(waits(artisan, today)),
    )


def earned_parcels(artisan: Artisan) -> "QuerySet[Consignment]":
    """Return the maker's parcels that have earned, with everything a slip needs, newest first."""
    paid = PayoutLine.objects.select_related("payout").exclude(payout__state=PayoutState.BOUNCED)
    return (
        Consignment.objects.filter(artisan=artisan, earnings__isnull=False)
        .distinct()
        .select_related("order", "terms")
        .prefetch_related(
            Prefetch("lines", OrderLine.objects.order_by("position")),
            Prefetch("earnings", Earning.objects.order_by("pk")),
            Prefetch("payout_lines", paid),
        )
        .order_by("-pk")
    )


def _held(owed: list[Owed], hold: Hold) -> int:
    return sum(one.amount_paise for one in owed if one.hold is hold)


def holds_of(artisan: Artisan) -> Holds:
    """Return what a maker's money waits for. One query."""
    rows = ReturnRequest.objects.filter(
        line__consignment__artisan=artisan, state__in=[str(state) for state in OPEN]
    )
    returning = frozenset(rows.values_list("line__consignment", flat=True))
    return Holds(is_paused(artisan), returning)


def owed_for(parcel: Consignment, holds: Holds) -> Owed:
    earned = list(parcel.earnings.all())
    paid = sum(line.amount_paise for line in parcel.payout_lines.all())
    return Owed(
        key=key_of(parcel),
        amount_paise=sum(row.net_paise for row in earned) - paid,
        payable_on=earned[0].payable_on,
        hold=holds.of(parcel.pk),
    )


def waits(artisan: Artisan, today: date) -> list[tuple[date, date]]:
    """Return delivery and payment days of what was paid in the last half year. One query."""
    rows = PayoutLine.objects.filter(
        payout__artisan=artisan,
        payout__state=PayoutState.PAID,
        payout__paid_at__date__gte=today - LOOKED_BACK,
        amount_paise__gt=0,
        consignment__delivered_at__isnull=False,
    ).values_list("consignment__delivered_at", "payout__paid_at")
    return [(timezone.localdate(sent), timezone.localdate(paid)) for sent, paid in rows]


def _earned(parcel: Consignment, owed: Owed) -> Earned:
    lines = list(parcel.lines.all())
    earned = list(parcel.earnings.all())
    return Earned(
        key=owed.key,
        title=lines[0].title if lines else owed.key,
        earned_on=earned[0].earned_on,
        net_paise=sum(row.net_paise for row in earned),
        when=when_words(parcel, owed),
    )


def when_words(parcel: Consignment, owed: Owed) -> str:
    """Say when the money of a parcel came or comes."""
    payouts = [line.payout for line in parcel.payout_lines.all()]
    is_stopped = owed.hold is Hold.PAUSE and any(
        payout.state == PayoutState.SCHEDULED for payout in payouts
    )
    if owed.hold and (owed.amount_paise or is_stopped):
        return str(HOLD_WORDS[owed.hold])
    if owed.amount_paise > 0:
        return gettext("Will be paid on %(day)s") % {"day": _day(owed.payable_on)}
    if payouts and all(payout.state == PayoutState.PAID for payout in payouts):
        newest = max(payout.paid_at for payout in payouts if payout.paid_at)
        return gettext("Paid to bank on %(day)s") % {"day": _day(timezone.localdate(newest))}
    if payouts:
        return gettext("On its way to the bank")
    return gettext("Taken from the next payment") if owed.amount_paise else gettext("Settled")


def _day(day: date) -> str:
    return date_format(day, "j F")
