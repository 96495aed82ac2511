"""What a buyer who paid an advance still owes, and what the shop owes back."""

from django.db.models import Sum

from orders.models import LedgerEntry, Order, Refund
from orders.rules.ledger import Account
from orders.rules.states import OrderState, RefundState


def _balance_of(order: Order, account: Account) -> int:
    rows = LedgerEntry.objects.filter(posting__order=order, account=account)
    return int(rows.aggregate(sum=Sum("amount_paise"))["sum"] or 0)


def balance_due(order: Order) -> int:
    """Return what is still to be paid after the advance, as the books have it. One query.

    Nought, without asking, for an order that is paid at once.
    """
    return _balance_of(order, Account.BALANCE_DUE) if order.advance_paise else 0


def refunds_owed(order: Order) -> int:
    """Return what the books owe the buyer beyond the refunds that are on their way. Two queries."""
    on_the_way = Refund.objects.filter(payment__order=order).exclude(state=RefundState.DONE)
    waiting = on_the_way.aggregate(sum=Sum("amount_paise"))["sum"] or 0
    return -_balance_of(order, Account.REFUNDS) - int(waiting)


def amount_to_pay(order: Order) -> int:
    """Return what the buyer pays online now: everything, the advance, or the balance."""
    if order.state == OrderState.PLACED:
        return order.advance_paise or order.total_paise
    return balance_due(order) if order.state == OrderState.CONFIRMED else 0
