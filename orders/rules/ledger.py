"""The double entries behind every rupee. Pure.

Units: paise; a debit is positive, a credit negative, and each list sums to nothing. Money the
shop has or is owed stands on the debit side (gateway, bank, courier's cash), money it owes on
the credit side (buyer, maker, refunds, taxes).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from odop_store.kernel.money import round_half_up

WHOLE = 10_000


class Account(StrEnum):
    """The accounts of the books."""

    BUYER = "buyer"
    GATEWAY = "gateway"
    BANK = "bank"
    MAKER = "maker"
    PLATFORM_FEE = "platform_fee"
    GST_ON_FEE = "gst_on_fee"
    TCS = "tcs"
    TDS = "tds"
    COURIER = "courier"
    COD_DUE = "cod_due"
    BALANCE_DUE = "balance_due"
    REFUNDS = "refunds"
    PAYOUTS_DUE = "payouts_due"
    OFFERS = "offers"
    LOSSES = "losses"
    ROUNDING = "rounding"


Entries = list[tuple[Account, int]]


class Levy(StrEnum):
    """What is taken from a maker's sale by a dated rule."""

    COMMISSION = "commission"
    GST_ON_FEE = "gst_on_fee"
    TCS = "tcs"
    TDS = "tds"
    TDS_NO_PAN = "tds_no_pan"


@dataclass(frozen=True)
class Rule:
    """A dated rule. The most particular one that holds on the day wins, then the newest."""

    levy: Levy
    bps: int
    valid_from: date
    valid_to: date | None = None
    artisan_id: int | None = None
    family_id: int | None = None
    threshold_paise: int = 0

    def fits(self, day: date, artisan_id: int, family_id: int | None) -> bool:
        return (
            self.valid_from <= day
            and (self.valid_to is None or day <= self.valid_to)
            and self.artisan_id in {None, artisan_id}
            and self.family_id in {None, family_id}
        )

    @property
    def rank(self) -> tuple[bool, bool, date]:
        return (self.artisan_id is not None, self.family_id is not None, self.valid_from)


@dataclass(frozen=True)
class Terms:
    """What was agreed with a maker for one sale, frozen on its day."""

    fee_bps: int
    fee_gst_bps: int
    tcs_bps: int
    tds_bps: int
    tds_threshold_paise: int


@dataclass(frozen=True)
class Taken:
    """What is held back from a maker for one delivered consignment."""

    fee: int
    fee_gst: int
    tcs: int
    tds: int
    delivery: int

    @property
    def total(self) -> int:
        return self.fee + self.fee_gst + self.tcs + self.tds + self.delivery


def rule_for(
    rules: list[Rule], levy: Levy, day: date, artisan_id: int, family_id: int | None = None
) -> Rule | None:
    """Return the rule of a levy that holds for this maker and craft family, if any."""
    fitting = [r for r in rules if r.levy is levy and r.fits(day, artisan_id, family_id)]
    return max(fitting, key=lambda r: r.rank, default=None)


@dataclass(frozen=True)
class Taxpayer:
    """A maker as the levies ask: GST status, a person or a firm, and whether the PAN is known."""

    artisan_id: int
    tax_status: str
    is_person: bool = False
    has_pan: bool = True


def terms_for(rules: list[Rule], day: date, maker: Taxpayer, family_id: int | None) -> Terms:
    """Freeze the rules that hold for a sale; without a rule a levy is nothing.

    The year's threshold of income tax is for people who gave their PAN; without a PAN the higher
    rate holds from the first rupee.
    Source: CGST Act s.52 and notification 36/2023-CT: tax is collected from registered sellers,
    composition dealers among them; notification 34/2023-CT: not from enrolled ones. Income-tax
    Act 2025 s.393(1) Table S.No. 8(v), s.393(4) (individuals and Hindu undivided families), and
    s.397(2) (no PAN; formerly s.206AA, for e-commerce five per cent).
    """

    def bps(levy: Levy) -> int:
        rule = rule_for(rules, levy, day, maker.artisan_id, family_id)
        return rule.bps if rule else 0

    tds = rule_for(rules, Levy.TDS, day, maker.artisan_id, family_id)
    has_threshold = maker.is_person and maker.has_pan
    return Terms(
        fee_bps=bps(Levy.COMMISSION),
        fee_gst_bps=bps(Levy.GST_ON_FEE),
        tcs_bps=bps(Levy.TCS) if maker.tax_status in {"regular", "composition"} else 0,
        tds_bps=bps(Levy.TDS) if maker.has_pan else max(bps(Levy.TDS), bps(Levy.TDS_NO_PAN)),
        tds_threshold_paise=tds.threshold_paise if tds and has_threshold else 0,
    )


def share(bps: int, base_paise: int) -> int:
    return round_half_up(base_paise * bps, WHOLE)


def tds_now(terms: Terms, *, sold_before: int, taken_before: int, sold_now: int) -> int:
    """Return the income tax to hold back now, catching up once the year passes the threshold.

    `threshold` is zero for makers who are firms. All sums are of the financial year.
    Source: Income-tax Act 2025 s.393(1), Table S.No. 8(v) (formerly s.194-O).
    """
    year = sold_before + sold_now
    if year <= terms.tds_threshold_paise:
        return 0
    return max(0, share(terms.tds_bps, year) - taken_before)


def confirmed(total: int, *, is_cod: bool, later: int = 0) -> Entries:
    """Owe the buyer what was paid, or what the courier will collect, or what is paid `later`."""
    return _without_zeros(
        [
            (Account.COD_DUE if is_cod else Account.GATEWAY, total - later),
            (Account.BALANCE_DUE, later),
            (Account.BUYER, -total),
        ]
    )


def balance_paid(amount: int) -> Entries:
    """The buyer paid the rest after an advance."""
    return [(Account.GATEWAY, amount), (Account.BALANCE_DUE, -amount)]


def cancelled(amount: int, *, is_cod: bool, later: int = 0) -> Entries:
    """Owe the buyer the money itself, or collect that much less at the door or `later`."""
    return _without_zeros(
        [
            (Account.BUYER, amount),
            (Account.BALANCE_DUE, -later),
            (Account.COD_DUE if is_cod else Account.REFUNDS, -(amount - later)),
        ]
    )


def surplus(amount: int) -> Entries:
    return [(Account.GATEWAY, amount), (Account.REFUNDS, -amount)]


def refunded(amount: int, *, is_by_hand: bool) -> Entries:
    """Give back through the gateway, or by hand from the bank (UPI to a cash buyer)."""
    return [(Account.REFUNDS, amount), (Account.BANK if is_by_hand else Account.GATEWAY, -amount)]


def delivered(*, paid: int, value: int, taken: Taken, offered: int = 0) -> Entries:
    """Earn for the maker what the papers say, less what is held back.

    `value` is the rounded value of the papers; `offered` the discount the shop itself bears.
    """
    return _without_zeros(
        [
            (Account.BUYER, paid),
            (Account.OFFERS, offered),
            (Account.ROUNDING, value - paid - offered),
            (Account.MAKER, -value + taken.total),
            (Account.COURIER, -taken.delivery),
            (Account.PLATFORM_FEE, -taken.fee),
            (Account.GST_ON_FEE, -taken.fee_gst),
            (Account.TCS, -taken.tcs),
            (Account.TDS, -taken.tds),
        ]
    )


def collected(amount: int) -> Entries:
    """The courier has the buyer's cash."""
    return [(Account.COURIER, amount), (Account.COD_DUE, -amount)]


def received(source: Account, amount: int) -> Entries:
    """Money that courier or gateway paid into the shop's bank account."""
    return [(Account.BANK, amount), (source, -amount)]


def come_back(*, amount: int, delivery: int, is_cod: bool) -> Entries:
    """A parcel nobody took: the buyer owes nothing, the courier still wants the fare."""
    return cancelled(amount, is_cod=is_cod) + _without_zeros(
        [(Account.LOSSES, delivery), (Account.COURIER, -delivery)]
    )


def returned(*, refund: int, value: int, back: Taken, offered: int = 0) -> Entries:
    """Mirror a delivery for the pieces that came back; a maker in debt pays from later sales."""
    mirrored = delivered(paid=refund, value=value, taken=back, offered=offered)
    return [
        (Account.REFUNDS if account is Account.BUYER else account, -amount)
        for account, amount in mirrored
    ]


def part(amount: int, before: int, now: int, whole: int) -> int:
    """Return this return's share of an amount, so that all shares sum to it."""
    return amount * (before + now) // whole - amount * before // whole if whole else 0


def part_of(taken: Taken, before: int, now: int, whole: int) -> Taken:
    """Return what of fee and taxes goes back when `now` of `whole` is refunded.

    The courier has driven: the delivery charge stays where it went.
    """
    return Taken(
        fee=part(taken.fee, before, now, whole),
        fee_gst=part(taken.fee_gst, before, now, whole),
        tcs=part(taken.tcs, before, now, whole),
        tds=part(taken.tds, before, now, whole),
        delivery=0,
    )


def payout_scheduled(amount: int) -> Entries:
    return [(Account.MAKER, amount), (Account.PAYOUTS_DUE, -amount)]


def payout_paid(amount: int) -> Entries:
    return [(Account.PAYOUTS_DUE, amount), (Account.BANK, -amount)]


def payout_bounced(amount: int, *, was_paid: bool) -> Entries:
    """Owe the maker again what did not arrive."""
    source = Account.BANK if was_paid else Account.PAYOUTS_DUE
    return [(source, amount), (Account.MAKER, -amount)]


def _without_zeros(entries: Entries) -> Entries:
    return [(account, amount) for account, amount in entries if amount]
