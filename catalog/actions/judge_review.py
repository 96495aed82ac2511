"""Decide on a review that was sent."""

from datetime import datetime

from django.db import transaction
from django_tasks import task

from catalog.actions.add_photo import write_renditions
from catalog.errors import RefusalMissingError
from catalog.locks import lock_review
from catalog.pictures import CheckedPicture, check_picture
from catalog.reviews import Review, ReviewPhoto
from catalog.rules import REVIEW_MOVES, ReviewState
from odop_store.kernel.transitions import check_move


def publish_review(*, review_id: int, now: datetime) -> Review:
    """Show a review as it was written; its photos follow when they are drawn.

    Locks: the review. Raises: MoveRefusedError.
    """
    with transaction.atomic():
        review = _moved(review_id, ReviewState.PUBLISHED, now, "")
        for photo_id in review.photos.filter(is_rendered=False).values_list("pk", flat=True):
            render_review_photo.enqueue(photo_id)
    return review


def refuse_review(*, review_id: int, reason: str, now: datetime) -> Review:
    """Keep a review from being shown, or take it down, for one of the published reasons.

    Locks: the review. Raises: MoveRefusedError, RefusalMissingError.
    """
    if reason not in Review.Refusal.values:
        raise RefusalMissingError
    with transaction.atomic():
        return _moved(review_id, ReviewState.REFUSED, now, reason)


def _moved(review_id: int, to: ReviewState, now: datetime, reason: str) -> Review:
    review = lock_review(review_id)
    check_move(REVIEW_MOVES, ReviewState(review.state), to)
    review.state, review.refusal, review.decided_at = to, reason, now
    review.save(update_fields=["state", "refusal", "decided_at"])
    return review


@task()
def render_review_photo(photo_id: int) -> None:
    """Draw the public renditions of one photo of a live review; safe to run twice."""
    photo = ReviewPhoto.objects.filter(pk=photo_id, review__state=ReviewState.PUBLISHED).first()
    if photo is None or photo.is_rendered:
        return
    with photo.original.open() as stream:
        picture = check_picture(stream.read())
    write_renditions(CheckedPicture(picture.image, photo.key, photo.tint))
    ReviewPhoto.objects.filter(pk=photo_id).update(is_rendered=True)
