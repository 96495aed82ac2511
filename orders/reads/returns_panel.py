"""What the order page says about returns."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext

from orders.models import OrderLine
from orders.rules.returns import WITH_BUYER, ReturnState, last_moment, returnable_count


@dataclass(frozen=True)
class ReturnView:
    """A return as its buyer reads it."""

    code: str
    title: str
    quantity: int
    state_label: str
    refund_paise: int | None
    refusal: str
    tracking: str


@dataclass(frozen=True)
class Returnable:
    """A line that can still come back."""

    id: int
    title: str
    until: datetime


def return_words(state: ReturnState) -> str:
    return {
        ReturnState.ASKED: gettext("We are looking at it"),
        ReturnState.APPROVED: gettext("Agreed: please keep the piece packed"),
        ReturnState.RECEIVED: gettext("Arrived, being looked at"),
        ReturnState.REFUNDED: gettext("Refunded"),
        ReturnState.REPLACED: gettext("The same piece is on its way to you again"),
        ReturnState.REFUSED: gettext("Not agreed"),
    }[state]


def returns_panel(code: str) -> tuple[list[ReturnView], list[Returnable]]:
    """Return an order's returns and what may still come back. Two queries."""
    now = timezone.now()
    lines = OrderLine.objects.filter(
        consignment__order__code=code, consignment__state="delivered"
    ).select_related("consignment")
    views, open_lines = [], []
    for line in lines.prefetch_related("returns"):
        asked = 0
        for row in line.returns.all():
            asked += 0 if row.state in WITH_BUYER else row.quantity
            words = return_words(ReturnState(row.state))
            views.append(
                ReturnView(
                    code=row.code,
                    title=line.title,
                    quantity=row.quantity,
                    state_label=words,
                    refund_paise=row.refund_paise,
                    refusal=row.refusal,
                    tracking=f"{row.courier} {row.tracking_number}".strip(),
                )
            )
        left = returnable_count(quantity=line.quantity, cancelled=line.cancelled_count, asked=asked)
        delivered_at = line.consignment.delivered_at
        if left and delivered_at and line.return_days:
            until = last_moment(delivered_at, line.return_days)
            if now <= until:
                open_lines.append(Returnable(line.pk, line.title, until))
    return views, open_lines
