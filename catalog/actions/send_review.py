"""Take a buyer's review of a delivered piece."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from catalog.actions.add_photo import keep_original
from catalog.errors import ReviewExistsError, StarsMissingError
from catalog.locks import lock_review
from catalog.pictures import CheckedPicture, check_picture
from catalog.reviews import LONGEST_REVIEW, Review, ReviewPhoto
from catalog.rules import (
    MOST_REVIEW_PHOTOS,
    MOST_STARS,
    Purchase,
    ReviewState,
    speaks_for_itself,
)


def send_review(
    *,
    purchase: Purchase,
    stars: int,
    words: str,
    language: str,
    shown_name: str,
    now: datetime,
    photos: Sequence[bytes] = (),
) -> Review:
    """Write a review; stars alone go live at once, words and photos wait for a reader.

    A refused review may be written anew. Locks: the earlier review of this purchase, if any.
    Raises: StarsMissingError, ReviewExistsError, PictureRefusedError and its kinds.
    """
    if not 1 <= stars <= MOST_STARS:
        raise StarsMissingError
    pictures = [check_picture(content) for content in photos[:MOST_REVIEW_PHOTOS]]
    is_live = speaks_for_itself(words=words, photo_count=len(pictures))
    said = {
        "stars": stars,
        "words": words.strip()[:LONGEST_REVIEW],
        "language": language[:2],
        "shown_name": " ".join(shown_name.split())[:40],
        "state": ReviewState.PUBLISHED if is_live else ReviewState.SUBMITTED,
        "refusal": "",
        "sent_at": now,
        "decided_at": now if is_live else None,
    }
    with transaction.atomic():
        review = _written(purchase, said)
        _keep_photos(review, pictures)
    return review


def _written(purchase: Purchase, said: dict[str, object]) -> Review:
    earlier = Review.objects.filter(purchase=purchase.line_id).first()
    if earlier is None:
        return _created(purchase, said)
    review = lock_review(earlier.pk)
    if review.state != ReviewState.REFUSED or review.answer:
        raise ReviewExistsError
    for name, value in said.items():
        setattr(review, name, value)
    review.save(update_fields=list(said))
    review.photos.all().delete()
    return review


def _created(purchase: Purchase, said: dict[str, object]) -> Review:
    try:
        with transaction.atomic():
            return Review.objects.create(
                purchase=purchase.line_id,
                listing_id=purchase.listing_id,
                bought_on=purchase.delivered_on,
                is_demo=purchase.is_demo,
                **said,
            )
    except IntegrityError:
        # The form was sent twice at once: the other one was first.
        raise ReviewExistsError from None


def _keep_photos(review: Review, pictures: Sequence[CheckedPicture]) -> None:
    ReviewPhoto.objects.bulk_create(
        ReviewPhoto(
            review=review,
            original=keep_original(picture),
            key=picture.key,
            width=picture.size[0],
            height=picture.size[1],
            tint=picture.tint,
        )
        for picture in pictures
    )
