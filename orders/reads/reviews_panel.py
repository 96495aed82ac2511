"""What the order page says about reviews."""

from dataclasses import dataclass

from django.utils.translation import gettext

from catalog.reviews import Review
from catalog.rules import ReviewState
from orders.models import OrderLine


@dataclass(frozen=True)
class ReviewLine:
    """A delivered line: its review in words, and whether one may be written now."""

    id: int
    title: str
    stars: int
    state_label: str
    refusal: str
    may_write: bool


def reviews_panel(code: str) -> list[ReviewLine]:
    """Return the delivered lines of an order with what was said of them. Two queries."""
    lines = [
        line
        for line in OrderLine.objects.filter(
            consignment__order__code=code, consignment__state="delivered"
        )
        if line.cancelled_count < line.quantity
    ]
    said = {r.purchase: r for r in Review.objects.filter(purchase__in=[line.pk for line in lines])}
    return [_line(line, said.get(line.pk)) for line in lines]


def _line(line: OrderLine, review: Review | None) -> ReviewLine:
    if review is None:
        return ReviewLine(line.pk, line.title, 0, "", "", True)
    state = ReviewState(review.state)
    return ReviewLine(
        id=line.pk,
        title=line.title,
        stars=review.stars,
        state_label={
            ReviewState.SUBMITTED: gettext("We read it within 48 hours"),
            ReviewState.PUBLISHED: gettext("Your review is shown with the piece"),
            ReviewState.REFUSED: gettext("Not shown"),
        }[state],
        refusal=review.get_refusal_display() if review.refusal else "",
        may_write=state is ReviewState.REFUSED and not review.answer,
    )
