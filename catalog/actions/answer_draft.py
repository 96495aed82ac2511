"""Keep one step's answers of a draft."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import F

from catalog.answers import READERS
from catalog.drafts import PieceDraft
from catalog.errors import ChoiceMissingError
from catalog.locks import lock_draft


def answer_draft(*, draft: PieceDraft, step: str, raw: Mapping[str, str]) -> PieceDraft:
    """Read the step's answers and save them at once; steps do not disturb each other.

    A draft that was sent meanwhile stays as it is, so a late repeat from a phone is harmless.
    Locks: the draft.
    Raises: AnswerRefusedError and its kinds.
    """
    answers = READERS[step](raw)
    with transaction.atomic():
        fresh = lock_draft(draft.pk)
        if fresh.listing_id:
            return fresh
        craft_id = answers.get("craft_id")
        if craft_id and not fresh.artisan.crafts.filter(pk=str(craft_id)).exists():
            raise ChoiceMissingError
        for name, value in answers.items():
            setattr(fresh, name, value)
        fresh.version = F("version") + 1
        fresh.save()
    fresh.refresh_from_db()
    return fresh
