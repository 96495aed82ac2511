"""A shopper's account page."""

from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from orders.models import Address
from orders.notify import OrderLink
from orders.reads.order_page import order_words
from orders.rules.states import OrderState

SHOWN = 50


@dataclass(frozen=True)
class OrderRow:
    """One order in the list."""

    code: str
    token: str
    state_label: str
    total_paise: int
    placed_at: datetime


@dataclass(frozen=True)
class AccountPage:
    """Orders and addresses of one person."""

    name: str
    email: str
    mobile: str
    orders: tuple[OrderRow, ...]
    addresses: tuple[Address, ...]


def account_page(user: User) -> AccountPage:
    """Return the page of a signed-in shopper. Two queries."""
    return AccountPage(
        name=user.full_name,
        email=user.email,
        mobile=user.mobile or "",
        orders=tuple(
            OrderRow(
                code=order.code,
                token=OrderLink(order).token,
                state_label=order_words(OrderState(order.state)),
                total_paise=order.total_paise,
                placed_at=order.placed_at,
            )
            for order in user.orders.all()[:SHOWN]
        ),
        addresses=tuple(user.addresses.all()),
    )
