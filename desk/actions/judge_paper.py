"""Decide on a maker's paper, once."""

from datetime import date

from django.db import transaction

from accounts.models import User
from artisans.actions.check_paper import check_paper
from artisans.locks import lock_artisan
from artisans.models import Verification
from desk.errors import PaperDecidedError


@transaction.atomic
def judge_paper(
    *, paper: Verification, actor: User, on: date, is_right: bool, words: str = ""
) -> Verification:
    """Mark a waiting paper as checked, or as needing change with what the maker reads.

    Locks: the artisan's row.
    Raises: PaperDecidedError when somebody was faster, ReasonMissingError.
    """
    lock_artisan(paper.artisan_id)
    fresh = Verification.objects.select_related("artisan").get(pk=paper.pk)
    if fresh.state != Verification.State.GIVEN or fresh.number != paper.number:
        raise PaperDecidedError
    return check_paper(paper=fresh, actor=actor, on=on, is_right=is_right, reason=words[:300])
