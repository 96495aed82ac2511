"""The postings of everyday events; each is called inside the transaction of its event."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import Sum
from django.utils import timezone

from orders.actions.issue_paper import Gone, issue_credit_note, issue_invoice
from orders.actions.post_entries import post_entries
from orders.models import Consignment, Earning, Order, Payment, Posting, Refund, SaleTerms
from orders.reads.balance import balance_due
from orders.reads.worth import goods_left
from orders.rules import ledger
from orders.rules.ledger import Taken, Terms
from orders.rules.offers import part_of_discount
from orders.rules.papers import financial_year
from orders.rules.states import PaymentState


def book_confirmed(*, order: Order, now: datetime) -> None:
    is_cod = order.method == Order.Method.COD
    post_entries(
        key=f"confirmed-{order.pk}",
        kind="confirmed",
        entries=ledger.confirmed(
            order.total_paise,
            is_cod=is_cod,
            later=order.total_paise - order.advance_paise if order.advance_paise else 0,
        ),
        order=order,
        at=now,
    )


def book_balance(*, payment: Payment, now: datetime) -> None:
    post_entries(
        key=f"balance-{payment.pk}",
        kind="balance",
        entries=ledger.balance_paid(payment.amount_paise),
        order=payment.order,
        at=now,
    )


def book_surplus(*, payment: Payment, amount_paise: int, now: datetime) -> None:
    post_entries(
        key=f"surplus-{payment.pk}",
        kind="surplus",
        entries=ledger.surplus(amount_paise),
        order=payment.order,
        at=now,
    )


def book_refunded(*, refund: Refund, now: datetime) -> None:
    post_entries(
        key=f"refunded-{refund.pk}",
        kind="refunded",
        entries=ledger.refunded(refund.amount_paise, is_by_hand=refund.payment.gateway == "cod"),
        order=refund.payment.order,
        at=now,
    )


def book_cancelled(
    *,
    order: Order,
    amount_paise: int,
    gone: Mapping[Consignment, Mapping[int, Gone]],
    ended: list[Consignment],
    key: str,
    now: datetime,
) -> None:
    """Post what a cancellation gives back, with credit notes where invoices are out already."""
    post_entries(
        key=f"cancelled-{key}",
        kind="cancelled",
        entries=ledger.cancelled(
            amount_paise,
            is_cod=order.method == Order.Method.COD,
            later=min(amount_paise, balance_due(order)),
        ),
        order=order,
        at=now,
    )
    for consignment, pieces in gone.items():
        consignment.order = order
        issue_credit_note(
            consignment=consignment,
            gone=pieces,
            with_delivery=consignment in ended,
            key=f"{key}-{consignment.pk}",
            now=now,
        )


def collect_cash(*, order: Order, now: datetime) -> None:
    """Count a delivered order's cash as captured: the courier has it."""
    cash = order.payments.filter(gateway="cod", state=PaymentState.CREATED).first()
    if cash is None:
        return
    cash.state, cash.settled_at = PaymentState.CAPTURED, now
    cash.save(update_fields=["state", "settled_at"])
    post_entries(
        key=f"collected-{cash.pk}",
        kind="collected",
        entries=ledger.collected(cash.amount_paise),
        order=order,
        at=now,
    )


def book_delivered(*, consignment: Consignment, now: datetime) -> None:
    """Earn a delivered parcel for its maker: the papers' value less fee, taxes and delivery."""
    invoice = issue_invoice(consignment=consignment, now=now)
    notes = invoice.credit_notes.aggregate(total=Sum("total_paise"), taxable=Sum("taxable_paise"))
    value = invoice.total_paise - (notes["total"] or 0)
    taxable = invoice.taxable_paise - (notes["taxable"] or 0)
    goods = goods_left(consignment)
    taken = _taken(
        consignment, consignment.terms, goods.value_paise, taxable, timezone.localdate(now)
    )
    posting_key = f"delivered-{consignment.pk}"
    offered = goods.shop_paise + consignment.shop_delivery_discount_paise
    entries = ledger.delivered(
        paid=goods.paid_paise + consignment.delivery_due_paise,
        value=value,
        taken=taken,
        offered=offered,
    )
    post_entries(
        key=posting_key,
        kind="delivered",
        entries=entries,
        order=consignment.order,
        consignment=consignment,
        at=now,
    )
    write_earning(
        consignment=consignment, key=posting_key, value=value, goods=goods.value_paise,
        taxable=taxable, taken=taken, offered=offered, given=given_by_maker(consignment), now=now,
    )  # fmt: skip


def given_by_maker(consignment: Consignment) -> int:
    """Return what a maker's own offer took off a parcel that arrived."""
    own = consignment.delivery_discount_paise - consignment.shop_delivery_discount_paise
    return own + sum(
        part_of_discount(
            line.maker_discount_paise,
            line.quantity,
            line.cancelled_count,
            line.quantity - line.cancelled_count,
        )
        for line in consignment.lines.all()
    )


def _taken(
    consignment: Consignment, frozen: SaleTerms, goods: int, taxable: int, day: object
) -> Taken:
    terms = Terms(
        fee_bps=frozen.fee_bps,
        fee_gst_bps=frozen.fee_gst_bps,
        tcs_bps=frozen.tcs_bps,
        tds_bps=frozen.tds_bps,
        tds_threshold_paise=frozen.tds_threshold_paise,
    )
    year = financial_year(day)  # type: ignore[arg-type]
    so_far = Earning.objects.filter(
        artisan_id=consignment.artisan_id, financial_year=year
    ).aggregate(sold=Sum("taxable_paise"), taken=Sum("tds_paise"))
    fee = ledger.share(terms.fee_bps, goods)
    return Taken(
        fee=fee,
        fee_gst=ledger.share(terms.fee_gst_bps, fee),
        tcs=ledger.share(terms.tcs_bps, taxable),
        tds=ledger.tds_now(
            terms,
            sold_before=so_far["sold"] or 0,
            taken_before=so_far["taken"] or 0,
            sold_now=taxable,
        ),
        delivery=consignment.delivery_paise,
    )


def write_earning(
    *,
    consignment: Consignment,
    key: str,
    value: int,
    goods: int,
    taxable: int,
    taken: Taken,
    now: datetime,
    offered: int = 0,
    given: int = 0,
    sign: int = 1,
) -> None:
    """Note an earning (or with `sign` −1 a return) beside its posting.

    `offered` is what the shop paid of it by an offer, `given` what the maker's own offer took off.
    """
    day = timezone.localdate(now)
    window = max((line.return_days for line in consignment.lines.all()), default=0)
    Earning.objects.create(
        posting=Posting.objects.get(key=key),
        consignment=consignment,
        artisan_id=consignment.artisan_id,
        financial_year=financial_year(day),
        earned_on=day,
        payable_on=day + timedelta(days=window if sign > 0 else 0),
        value_paise=sign * value,
        goods_paise=sign * goods,
        taxable_paise=sign * taxable,
        shop_discount_paise=sign * offered,
        maker_discount_paise=sign * given,
        delivery_paise=sign * taken.delivery,
        fee_paise=sign * taken.fee,
        fee_gst_paise=sign * taken.fee_gst,
        tcs_paise=sign * taken.tcs,
        tds_paise=sign * taken.tds,
    )
