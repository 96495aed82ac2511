"""Decide on a buyer's review, and write down who did."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from catalog.actions.judge_review import publish_review, refuse_review


@transaction.atomic
def judge_review(
    *, review_id: int, is_shown: bool, reason: str, actor: User, now: datetime
) -> None:
    """Show a review or keep it back for one of the published reasons.

    Locks: the review. Raises: MoveRefusedError, RefusalMissingError.
    """
    if is_shown:
        review = publish_review(review_id=review_id, now=now)
    else:
        review = refuse_review(review_id=review_id, reason=reason, now=now)
    write_entry(
        actor=actor,
        verb=f"review-{review.state}",
        subject=review,
        after={"reason": review.refusal} if review.refusal else {},
    )
