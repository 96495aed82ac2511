"""Let a maker answer a review, once."""

import re
from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from catalog.errors import AnswerExistsError, AnswerMissingError, ContactInAnswerError
from catalog.locks import lock_review
from catalog.reviews import LONGEST_ANSWER, Review
from odop_store.kernel.contact import latin_digits

_CONTACT = re.compile(r"@|https?:|www\.|(?:\d[\s-]?){6,}", re.IGNORECASE)


def answer_review(*, review: Review, words: str, actor: User, now: datetime) -> Review:
    """Write the maker's one answer below a live review.

    Locks: the review.
    Raises: AnswerMissingError, AnswerExistsError, ContactInAnswerError.
    """
    answer = words.strip()[:LONGEST_ANSWER]
    if not answer:
        raise AnswerMissingError
    if _CONTACT.search(latin_digits(answer)):
        raise ContactInAnswerError
    with transaction.atomic():
        locked = lock_review(review.pk)
        if locked.answer:
            raise AnswerExistsError
        locked.answer, locked.answered_at = answer, now
        locked.save(update_fields=["answer", "answered_at"])
        write_entry(actor=actor, verb="review-answered", subject=locked, note=answer)
    return locked
